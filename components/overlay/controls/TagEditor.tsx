import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { fieldHold, nameField } from '../../ui/named-field';

export interface TagEditorProps {
  /** By which its field is known again. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Tags used before, offered while typing. */
  readonly known: readonly string[];
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
  readonly onDone: () => void;
}

const focused = new WeakSet<HTMLInputElement>();

/** A paper's tags, edited where they stand. Enter or a comma adds, Escape is done. */
export function TagEditor({ name, tags, known, onAdd, onRemove, onDone }: TagEditorProps) {
  const addAll = (text: string): string => addTags(text, onAdd);

  function add(input: HTMLInputElement): void {
    const { value } = input;
    input.value = '';
    addAll(value);
  }

  const named = nameField(name, { leave: addAll, enter: (text) => (text.trim() ? addAll(text) : onDone()) }, onDone);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const input = event.currentTarget as HTMLInputElement;
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && input.value.trim() === '');
    if (!isDone && event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) onDone();
    else add(input);
  }

  return (
    <span class="tags" role="group" aria-label={t('library_tags')}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip tag"
          aria-label={t('listing_remove_tag', tag)}
          onClick={() => onRemove(tag)}
        >
          #{tag} <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        {...named}
        ref={(input) => {
          focusOnce(input);
          named.ref(input);
        }}
        type="text"
        list="tags"
        placeholder={t('listing_add_tag')}
        aria-label={t('listing_add_tag')}
        onKeyDown={onKeyDown}
        // Taken away by the page, it is not left: the word may not be whole.
        onBlur={(event) => fieldHold()?.name === name || add(event.currentTarget)}
      />
      <datalist id="tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </span>
  );
}

/** Adds the tags that a text names, and gives what is left of it. */
function addTags(text: string, add: TagEditorProps['onAdd']): string {
  const added = text.split(',').flatMap((tag) => tag.replace(/^\s*#/, '').trim() || []);
  if (added.length > 0) add(added);
  return '';
}

function focusOnce(input: HTMLInputElement | null): void {
  if (!input || focused.has(input)) return;
  focused.add(input);
  input.focus();
}
