import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { isComposing } from '../../shared/is-composing';
import { Icon } from '../../ui/Icon';
import { parseTags } from '../labels';

export interface TagLineProps {
  readonly tags: readonly string[];
  onAdd(tags: readonly string[]): void;
  onRemove(tag: string): void;
  fail(error: unknown): void;
}

/** A paper's tags, and a line for more of them. What stands in it is added when it is left: the popup closes at any click beside it. */
export function TagLine({ tags, onAdd, onRemove, fail }: TagLineProps) {
  const id = useId();
  const text = useSignal('');
  const known = useSignal<readonly string[]>([]);
  const add = useRef<() => void>(() => undefined);
  add.current = () => {
    const typed = parseTags(text.peek());
    text.value = '';
    if (typed.length > 0) onAdd(typed);
  };

  // There as soon as the line is.
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener('pagehide', () => add.current(), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    library.tags().then((all) => (known.value = all.map(({ tag }) => tag)), fail);
  }, []);

  function onInput(typed: string): void {
    text.value = typed;
    if (typed.endsWith(',')) add.current();
  }

  return (
    <div class="tags" role="group" aria-label={t('library_tags')}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-label={t('listing_remove_tag', tag)}
          onClick={() => onRemove(tag)}
        >
          <span dir="auto">#{tag}</span>
          <Icon name="close" />
        </button>
      ))}
      <input
        type="text"
        dir="auto"
        list={id}
        autocomplete="off"
        aria-label={t('library_tags_input')}
        placeholder={t('library_tags_input')}
        value={text.value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && add.current()}
        onBlur={() => add.current()}
      />
      <datalist id={id}>
        {known.value.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
