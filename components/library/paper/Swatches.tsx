import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { COLOURS, type Colour } from '../../../utils/model/highlight';
import { colourName } from '../labels';

export interface SwatchesProps {
  readonly colour: Colour;
  readonly onPick: (colour: Colour) => void;
}

/** The colours that a highlight may have, one of them chosen. */
export function Swatches({ colour, onPick }: SwatchesProps) {
  const name = useId();
  return (
    <div class="swatches" role="radiogroup" aria-label={t('library_colour')}>
      {COLOURS.map((one) => (
        <label key={one} style={{ '--mark': `var(--${one})`, '--mark-line': `var(--${one}-line)` }}>
          <input
            type="radio"
            name={name}
            aria-label={colourName(one)}
            checked={one === colour}
            onChange={() => onPick(one)}
          />
        </label>
      ))}
    </div>
  );
}
