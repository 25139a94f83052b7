import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { usePage } from '../page-state';
import { parseTags } from '../labels';

export interface TagFormProps {
  onAdd(tags: readonly string[]): void;
  onRemove?(tags: readonly string[]): void;
}

/** A line for tags, separated by commas, that knows the ones in use. */
export function TagForm({ onAdd, onRemove }: TagFormProps) {
  const id = useId();
  const text = useSignal('');
  const tags = parseTags(text.value);

  function take(done: (tags: readonly string[]) => void): void {
    const typed = parseTags(text.peek());
    text.value = '';
    if (typed.length > 0) done(typed);
  }

  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        take(onAdd);
      }}
    >
      <input
        type="text"
        dir="auto"
        list={id}
        autocomplete="off"
        aria-label={t('library_tags_input')}
        placeholder={t('library_tags_input')}
        value={text.value}
        data-tag-input
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <datalist id={id}>
        {usePage().tags.value.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={tags.length === 0}>
        {t('library_tags_add')}
      </button>
      {onRemove && (
        <Button disabled={tags.length === 0} onClick={() => take(onRemove)}>
          {t('library_tags_remove')}
        </Button>
      )}
    </form>
  );
}
