import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

import { rowsOf } from './rows-of';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  onInput(value: string): void;
  /** When the reader has finished: leaves the field, or presses Enter in a line. */
  onChange?(value: string): void;
  onFocus?(): void;
  onBlur?(): void;
  readonly placeholder?: string;
  /** A line below that explains, or says what is wrong. */
  readonly hint?: ComponentChildren;
  readonly invalid?: boolean;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  /** As many characters as it takes. */
  readonly most?: number;
}

/** A labelled line, or box, of text. */
export function TextField({ label, hint, multiline = false, invalid = false, ...field }: TextFieldProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  // The attribute of that name counts once a page, while it is loaded.
  useEffect(() => void (field.autoFocus && place.current?.querySelector<HTMLElement>('input, textarea')?.focus()), []);
  const common = {
    id,
    dir: 'auto',
    value: field.value,
    'aria-invalid': invalid,
    spellcheck: multiline,
    ...(field.most !== undefined && { maxLength: field.most }),
    ...(field.placeholder && { placeholder: field.placeholder }),
    ...(hint && { 'aria-describedby': `${id}-hint` }),
    onInput: (event: { currentTarget: { value: string } }) => field.onInput(event.currentTarget.value),
    onChange: (event: { currentTarget: { value: string } }) => field.onChange?.(event.currentTarget.value),
    onFocus: () => field.onFocus?.(),
    onBlur: () => field.onBlur?.(),
  } as const;
  return (
    <div class="field" ref={place}>
      <label for={id}>{label}</label>
      {multiline ? <textarea rows={rowsOf(field.value)} {...common} /> : <input type="text" {...common} />}
      {hint && (
        <p id={`${id}-hint`} class="hint muted">
          {hint}
        </p>
      )}
    </div>
  );
}
