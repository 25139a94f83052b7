import type { Signal } from '@preact/signals';

import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';

export interface TagFindProps {
  readonly words: Signal<string>;
  /** Goes to the first one found. */
  onDown(): void;
}

/** Finds tags by a part of their name; Escape forgets the words. */
export function TagFind({ words, onDown }: TagFindProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else if (event.key === 'Escape' && words.peek()) words.value = '';
    else return;
    event.preventDefault();
  }
  return (
    <input
      class="find"
      type="search"
      dir="auto"
      spellcheck={false}
      placeholder={t('tags_find')}
      aria-label={t('tags_find')}
      data-search
      value={words.value}
      onInput={(event) => (words.value = event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
