import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { TAG_HUES, type TagHue } from '../../../utils/model/tag-colours';
import { hueOf } from '../../ui/Dot';
import { Popover } from '../../ui/Popover';
import { useTopicMap } from '../topics-context';

export interface TagColourProps {
  readonly tag: string;
  readonly hue: TagHue | undefined;
  onChange(hue: TagHue | undefined): void;
}

/** A tag's color as a button, which opens the choice. */
export function TagColour({ tag, hue, onChange }: TagColourProps) {
  return (
    <Popover
      name="color"
      look="quiet"
      tabIndex={-1}
      label={t('tags_color_of', `#${tag}`)}
      button={<span class={`tag-color ${hue ? '' : 'none'}`} style={{ '--hue': hueOf(hue ?? '') }} />}
    >
      {() => <Choice tag={tag} hue={hue} onChange={onChange} />}
    </Popover>
  );
}

function Choice({ tag, hue, onChange }: TagColourProps) {
  const name = useId();
  const topics = useTopicMap();
  return (
    <div class="swatches" role="radiogroup" aria-label={t('tags_color_of', `#${tag}`)}>
      {TAG_HUES.map((each) => {
        const area = topics.get(each)?.name ?? each;
        return (
          <label key={each} title={area} style={{ '--mark': hueOf(each), '--mark-line': hueOf(each) }}>
            <input
              type="radio"
              name={name}
              aria-label={t('topics_colour_of', area)}
              checked={each === hue}
              onChange={() => onChange(each)}
            />
          </label>
        );
      })}
      <label class="no-color" title={t('tags_color_none')}>
        <input
          type="radio"
          name={name}
          aria-label={t('tags_color_none')}
          checked={hue === undefined}
          onChange={() => onChange(undefined)}
        />
      </label>
    </div>
  );
}
