import type { ComponentChildren } from 'preact';

export interface ToggleProps {
  readonly checked: boolean;
  readonly children?: ComponentChildren;
  /** A name for screen readers where the children are not enough. */
  readonly label?: string;
  onChange(checked: boolean): void;
}

/** On or off, at once. */
export function Toggle({ checked, children, label, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        {...(label && { 'aria-label': label })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="track" aria-hidden="true" />
      {children && <span>{children}</span>}
    </label>
  );
}
