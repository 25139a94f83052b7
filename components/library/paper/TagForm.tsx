import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { usePage } from '../page-state';
import { parseTags } from '../labels';
import { useUnsaved } from '../use-unsaved';
import { TagInput } from './TagInput';

/** Gives what came of it, nothing when it failed. */
type Take = (tags: readonly string[]) => Promise<unknown>;

export interface TagFormProps {
  /** What the tags are of. */
  readonly name: string;
  readonly onAdd: Take;
  readonly onRemove?: Take;
}

/** A line for tags, separated by commas, that knows the ones in use. */
export function TagForm({ name, onAdd, onRemove }: TagFormProps) {
  const { typed: text, set } = useUnsaved(`tags ${name}`, () => '');
  const tags = parseTags(text.value);
  const write = (words: string): void => set(words, words.trim() === '');

  async function take(done: Take): Promise<void> {
    const words = text.peek();
    const typed = parseTags(words);
    write('');
    if (typed.length === 0 || (await done(typed))) return;
    // They failed: they stand there again, before what was typed since.
    write([words, text.peek()].filter(Boolean).join(', '));
  }

  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        void take(onAdd);
      }}
    >
      <TagInput value={text.value} known={usePage().tags.value.map(({ tag }) => tag)} onInput={write} />
      <button type="submit" class="button" disabled={tags.length === 0}>
        {t('library_tags_add')}
      </button>
      {onRemove && (
        <Button disabled={tags.length === 0} onClick={() => void take(onRemove)}>
          {t('library_tags_remove')}
        </Button>
      )}
    </form>
  );
}
