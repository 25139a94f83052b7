import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { hueOf } from '../../ui/Dot';
import { useTopicMap } from '../topics-context';

export interface ColourFieldProps {
  readonly colour: string;
  onChange(colour: string): void;
}

/** The areas' hues, which fit light and dark alike, or a colour of one's own. */
export function ColourField({ colour, onChange }: ColourFieldProps) {
  const name = useId();
  const areas = [...useTopicMap().values()].filter(({ id, area, builtIn }) => id === area && builtIn);
  const isOwn = colour.startsWith('#');
  return (
    <fieldset class="field">
      <legend class="small muted">{t('library_colour')}</legend>
      <div class="swatches">
        {areas.map((area) => (
          <label key={area.id} title={area.name} style={{ '--mark': hueOf(area.id), '--mark-line': hueOf(area.id) }}>
            <input
              type="radio"
              name={name}
              aria-label={t('topics_colour_of', area.name)}
              checked={colour === area.id}
              onChange={() => onChange(area.id)}
            />
          </label>
        ))}
        <input
          type="color"
          class={isOwn ? 'chosen' : ''}
          aria-label={t('topics_colour_own')}
          title={t('topics_colour_own')}
          value={isOwn ? colour : '#808080'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}
