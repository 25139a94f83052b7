import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';

export interface TagInputProps {
  readonly value: string;
  /** Tags in use, which are offered. */
  readonly known: readonly string[];
  onInput(typed: string): void;
  onEnter?(): void;
  /** It is left. */
  onLeave?(): void;
}

/** A line for tags, separated by commas. */
export function TagInput({ value, known, onInput, onEnter, onLeave }: TagInputProps) {
  const id = useId();
  return (
    <>
      <input
        type="text"
        dir="auto"
        list={id}
        autocomplete="off"
        aria-label={t('library_tags_input')}
        placeholder={t('library_tags_input')}
        value={value}
        data-tag-input
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && onEnter?.()}
        onBlur={() => onLeave?.()}
      />
      <datalist id={id}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
