import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'title' | 'class'> {
  /** `plain` has a hairline, `quiet` is text alone, `primary` is the one thing to do here, `danger` takes something away. */
  readonly look?: 'plain' | 'quiet' | 'primary' | 'danger';
  readonly title?: string;
  /** The key that does the same, shown on hover. */
  readonly shortcut?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A button that says in its tooltip which key does the same. */
export function Button({ look = 'plain', shortcut, title, class: extra, ...rest }: ButtonProps) {
  const hint = [title, shortcut && `(${shortcut})`].filter(Boolean).join(' ');
  return <button type="button" {...rest} class={`button ${look} ${extra ?? ''}`} {...(hint && { title: hint })} />;
}
