import { plural, t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { SearchBox } from '../list/SearchBox';
import type { Notices } from '../notices';
import type { Found } from './found';
import { FoundList } from './FoundList';
import { GoTo } from './GoTo';
import { openLibrary, openPaper, openTab } from './open';

export interface FoundSectionProps {
  readonly found: Found;
  /** Whether the page has nothing for Ibid: then it is said where to go, as long as nothing is asked. */
  readonly isElsewhere: boolean;
  readonly fail: Notices['fail'];
}

/** The library: a line to search it by, and what was found. */
export function FoundSection({ found, isElsewhere, fail }: FoundSectionProps) {
  const query = found.query.value;
  const total = found.total.value;
  const isOpen = found.rows.value.length > 0;
  return (
    <section aria-label={t('options_library')}>
      <div class="popup-search">
        <SearchBox
          autoFocus
          query={query}
          label={t('library_search')}
          listbox={{ id: 'found', isOpen, active: isOpen ? `found-${found.current.value}` : undefined }}
          onQuery={(asked) => void found.ask(asked).catch(fail)}
          onKeyDown={(event) => isComposing(event) || pressIn(found, event)}
        />
        {!query && isElsewhere && total !== undefined && (
          <GoTo isFirst={total === 0} onOpen={openTab} onRoute={openLibrary} />
        )}
        <Hints found={found} />
      </div>
      <FoundList found={found} onOpen={openPaper} />
    </section>
  );
}

/** The focus stays in the search box: from there the arrow keys move in the list, and Enter opens. */
function pressIn(found: Found, event: KeyboardEvent): void {
  const current = found.current.peek();
  const row = found.rows.peek()[current];
  if (event.key === 'ArrowDown') found.moveTo(current + 1);
  else if (event.key === 'ArrowUp') found.moveTo(current - 1);
  else if (event.key === 'Enter' && row) openPaper(row, event.ctrlKey || event.metaKey);
  else return;
  event.preventDefault();
}

/** How many there are, and which keys go through them. */
function Hints({ found }: { readonly found: Found }) {
  const total = found.total.value;
  return (
    <div class="popup-hints muted small tabular">
      <p role="status">{total !== undefined && countWords(total, found.query.value)}</p>
      {found.rows.value.length > 0 && <p>{t('popup_keys')}</p>}
    </div>
  );
}

function countWords(total: number, query: string): string | false {
  if (query) return plural('popup_found', total);
  return total > 0 && plural('popup_recent', total);
}
