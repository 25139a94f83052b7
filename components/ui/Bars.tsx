import type { ComponentChildren } from 'preact';

import { hueOf } from './Dot';

export interface BarLine {
  readonly id: string;
  readonly label: ComponentChildren;
  /** How long the bar is, of 1. */
  readonly share: number;
  /** The name of a token, or a CSS hex color. */
  readonly colour: string;
  readonly figure: ComponentChildren;
  /** What else is to be said of the figure. */
  readonly note?: ComponentChildren;
}

/** Lines of a bar and a figure each. The bar says nothing that the words beside it do not. */
export function Bars({ lines }: { readonly lines: readonly BarLine[] }) {
  return (
    <ul class="bars">
      {lines.map(({ id, label, share, colour, figure, note }) => (
        <li key={id}>
          <span class="bar-label">{label}</span>
          <span class="bar-track" aria-hidden="true">
            {share > 0 && (
              <span class="bar-fill" style={{ '--hue': hueOf(colour), width: `${100 * Math.min(share, 1)}%` }} />
            )}
          </span>
          <span class="bar-figure tabular">{figure}</span>
          <span class="bar-note muted tabular">{note}</span>
        </li>
      ))}
    </ul>
  );
}
