import { Icon } from '../../ui/Icon';
import { t } from '../../../utils/i18n';
import { byline } from '../labels';
import { usePage } from '../page-state';
import type { LibraryRow } from '../../../utils/model/library-row';
import { marksIn, type SoughtWords } from '../../../utils/query/word-marks';
import { foundIn } from './found-in';
import type { ListHandlers } from './handlers';
import { Marked } from './Marked';
import type { ListEntry } from './results';
import { RowState } from './RowState';

export interface PaperRowProps {
  readonly entry: ListEntry;
  /** Its place in the whole list, from 1. */
  readonly place: number;
  readonly handlers: Pick<ListHandlers, 'onStar' | 'onSelect' | 'onTag' | 'onUntag'>;
}

/** One saved paper in the list. It is redrawn alone. */
export function PaperRow({ entry, place, handlers }: PaperRowProps) {
  const { tagColours, results } = usePage();
  const colours = tagColours.value;
  const sought = results.sought.value;
  const row = entry.row.value;
  const { title } = row.paper;
  const { starred } = row.bookmark;
  const selected = entry.selected.value;
  return (
    <div
      class="row"
      role="row"
      aria-rowindex={place}
      aria-selected={selected}
      aria-current={entry.current.value}
      tabIndex={entry.current.value ? 0 : -1}
      data-id={entry.id}
    >
      <div role="gridcell" class="row-check">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('library_select_paper', title)}
          onClick={(event) => handlers.onSelect(entry, event)}
        />
      </div>
      <div role="gridcell" class="row-main">
        <p class="row-title" dir="auto">
          <Marked text={title} marks={marksIn(title, sought)} />
        </p>
        <p class="row-by muted" dir="auto">
          {byline(row.paper)}
        </p>
        <FoundLine row={row} sought={sought} />
        <RowState
          row={row}
          tags={{
            hueOf: (tag) => colours.get(tag),
            onFilter: handlers.onTag,
            onRemove: (tag) => handlers.onUntag(entry, tag),
          }}
        />
      </div>
      <div role="gridcell" class="row-star">
        <button
          type="button"
          class="star"
          tabIndex={-1}
          aria-pressed={starred}
          aria-label={t('library_star_paper', title)}
          onClick={() => handlers.onStar(entry)}
        >
          <Icon name="star" />
        </button>
      </div>
    </div>
  );
}

interface FoundLineProps {
  readonly row: LibraryRow;
  readonly sought: readonly SoughtWords[];
}

/** Where words stand that the title does not have. */
function FoundLine({ row, sought }: FoundLineProps) {
  const found = foundIn(row, sought);
  if (!found) return null;
  return (
    <p class="row-found muted" dir="auto">
      {t(`library_found_in_${found.where}`)} <Marked text={found.text} marks={found.marks} />
    </p>
  );
}
