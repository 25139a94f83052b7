import { useEffect, useRef, useState } from 'preact/hooks';

import { library } from '../../utils/library';
import { t } from '../../utils/i18n';

export interface TagEditorProps {
  readonly tags: readonly string[];
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
  readonly onDone: () => void;
}

/** A paper's tags, edited where they stand. Enter or a comma adds, Escape is done. */
export function TagEditor({ tags, onAdd, onRemove, onDone }: TagEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<readonly string[]>([]);

  useEffect(() => {
    input.current?.focus();
    library.tags().then(
      (all) => setKnown(all.map(({ tag }) => tag)),
      () => undefined,
    );
  }, []);

  function add(): void {
    const added = (input.current?.value ?? '').split(',').flatMap((tag) => tag.replace(/^\s*#/, '').trim() || []);
    if (input.current) input.current.value = '';
    if (added.length > 0) onAdd(added);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      if (input.current?.value.trim()) add();
      else onDone();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  }

  return (
    <span class="tags" role="group" aria-label={t('listing_tags')}>
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
        ref={input}
        type="text"
        list="tags"
        placeholder={t('listing_add_tag')}
        aria-label={t('listing_add_tag')}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id="tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </span>
  );
}
