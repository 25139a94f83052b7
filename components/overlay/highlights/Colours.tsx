import { t, type MessageKey } from '../../../utils/i18n';
import { COLOURS, type Colour } from '../../../utils/model/highlight';

const NAMES = {
  yellow: 'highlight_yellow',
  green: 'highlight_green',
  blue: 'highlight_blue',
  pink: 'highlight_pink',
  purple: 'highlight_purple',
} as const satisfies Record<Colour, MessageKey>;

export interface ColoursProps {
  /** The one in use, where there is one. */
  readonly chosen?: Colour;
  readonly choose: (colour: Colour) => void;
}

/** The five colours, each with the digit that picks it. */
export function Colours({ chosen, choose }: ColoursProps) {
  return (
    <div class="colours" role={chosen ? 'radiogroup' : 'group'} aria-label={t('highlight_colours')}>
      {COLOURS.map((colour, i) => (
        <button
          key={colour}
          type="button"
          role={chosen && 'radio'}
          aria-checked={chosen && chosen === colour}
          aria-keyshortcuts={`${i + 1}`}
          aria-label={t(NAMES[colour])}
          title={`${t(NAMES[colour])} (${i + 1})`}
          style={{ '--swatch': `var(--${colour})`, '--swatch-line': `var(--${colour}-line)` }}
          onClick={() => choose(colour)}
        >
          <span aria-hidden="true">{i + 1}</span>
        </button>
      ))}
    </div>
  );
}

/** The colour that a digit stands for. */
export function colourOfKey(key: string): Colour | undefined {
  return /^[1-5]$/.test(key) ? COLOURS[Number(key) - 1] : undefined;
}
