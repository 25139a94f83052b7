import { t } from '../../../utils/i18n';
import { NO_AREA } from '../../../utils/listing/filter';
import type { AreaShare } from '../../../utils/listing/mix';
import { topicColor } from '../../shared/topic-color';
import { areaName } from './say-filter';
import { useOneStop } from './one-stop';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface MixBarProps {
  readonly now: Pick<ToolbarState, 'mix' | 'area' | 'topics'>;
  readonly actions: Pick<ToolbarActions, 'filterBy'>;
}

/** What the listing is made of: one stretch for each area, full as far as it is shown, pale where it is filtered out. */
export function MixBar({ now, actions }: MixBarProps) {
  const stop = useOneStop();
  return (
    <div class="mix" role="group" aria-label={t('listing_mix')} {...stop} ref={stop.ref as never}>
      {now.mix.map((share) => (
        <Stretch key={share.area} share={share} now={now} actions={actions} />
      ))}
    </div>
  );
}

function Stretch({ share, now, actions }: MixBarProps & { readonly share: AreaShare }) {
  const { area, total, shown } = share;
  const name = areaName(area, now.topics);
  const colour = area === NO_AREA ? 'none' : (now.topics.get(area)?.colour ?? 'none');
  const isOnly = now.area === area;
  return (
    <button
      type="button"
      class="stretch"
      style={{ ...topicColor(colour), flexGrow: total }}
      aria-pressed={isOnly}
      aria-label={t('listing_area_only', name, total)}
      title={t('listing_area_share', name, shown, total)}
      onClick={() => actions.filterBy({ area: isOnly ? undefined : area })}
    >
      <span class="whole">
        <span class="part" style={{ width: `${(100 * shown) / total}%` }} />
      </span>
    </button>
  );
}
