import { figure, t } from '../../../utils/i18n';
import type { Completion } from '../../../utils/query/completions';
import { syntaxOf } from '../../../utils/query/syntax';
import { Icon } from '../../ui/Icon';
import { SearchBox, type SearchBoxProps } from './SearchBox';
import { useCompletions, type Completions } from './use-completions';

/** A line for the query language that offers fields and values while it is typed into. Nothing is chosen unless the reader goes to it. */
export function CompletingSearch({ onKeyDown, ...props }: Omit<SearchBoxProps, 'listbox' | 'children'>) {
  const all = useCompletions();
  const isOpen = all.offered.value.length > 0;
  const active = all.current.value < 0 ? undefined : optionId(all, all.current.value);
  return (
    <SearchBox
      {...props}
      listbox={{ id: all.id, isOpen, active }}
      onType={all.offer}
      onKeyDown={(event) => all.press(event) || onKeyDown?.(event)}
      onLeave={all.close}
    >
      <Clear />
      {isOpen && <CompletionList all={all} />}
    </SearchBox>
  );
}

/** The browsers' own is only in fields that cannot be a combobox. */
function Clear() {
  return (
    <button
      type="button"
      class="button quiet clear-search"
      tabIndex={-1}
      aria-label={t('listing_query_clear')}
      onClick={({ currentTarget }) => {
        const field = currentTarget.parentElement?.querySelector('input');
        if (!field) return;
        field.focus();
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }}
    >
      <Icon name="close" />
    </button>
  );
}

function CompletionList({ all }: { readonly all: Completions }) {
  return (
    <div class="completions-place">
      <ul
        id={all.id}
        class="completions"
        role="listbox"
        aria-label={t('library_completions')}
        // The focus stays in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {all.offered.value.map((completion, place) => (
          <li
            key={completion.value}
            id={optionId(all, place)}
            role="option"
            aria-selected={place === all.current.value}
            onClick={() => all.choose(completion)}
          >
            <span dir="auto">{completion.isField ? `${completion.value}:` : completion.value}</span>{' '}
            <span class="muted tabular">{noteOf(completion)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a field is for, or how many papers have a value. */
function noteOf({ isField, value, count }: Completion): string {
  const line = isField ? syntaxOf(value) : undefined;
  if (line) return t(`query_example_${line}`);
  return count === undefined ? '' : figure(count);
}

function optionId({ id }: Completions, place: number): string {
  return `${id}-${place}`;
}
