import { t } from '../../../utils/i18n';
import { COLOURS, type Colour } from '../../../utils/model/highlight';

export interface ColoursProps {
  /** The one in use, where there is one. */
  readonly chosen?: Colour;
  readonly choose: (colour: Colour) => void;
}

/** The five colours, each with the digit that picks it. */
export function Colours({ chosen, choose }: ColoursProps) {
  return (
    <div class="colours" role={chosen ? 'radiogroup' : 'group'} aria-label={t('library_colour')}>
      {COLOURS.map((colour, i) => (
        <button
          key={colour}
          type="button"
          role={chosen && 'radio'}
          aria-checked={chosen && chosen === colour}
          aria-keyshortcuts={`${i + 1}`}
          aria-label={t(`highlight_${colour}`)}
          title={`${t(`highlight_${colour}`)} (${i + 1})`}
          style={swatchOf(colour)}
          onClick={() => choose(colour)}
        >
          <span aria-hidden="true">{i + 1}</span>
        </button>
      ))}
    </div>
  );
}

/** What draws a colour's ground and line, as the style of an element. */
export function swatchOf(colour: Colour) {
  return { '--swatch': `var(--${colour})`, '--swatch-line': `var(--${colour}-line)` };
}

/** The colour that a digit stands for. */
export function colourOfKey(key: string): Colour | undefined {
  return /^[1-5]$/.test(key) ? COLOURS[Number(key) - 1] : undefined;
}
