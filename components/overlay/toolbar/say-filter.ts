import { figure, t } from '../../../utils/i18n';
import { NO_AREA, type Reason } from '../../../utils/listing/filter';
import type { Topic } from '../../../utils/model/topic';
import type { ToolbarState } from './toolbar-state';

type Now = Pick<ToolbarState, 'marks' | 'match' | 'area' | 'state' | 'query' | 'topics'>;

/** What a topic is called; of one that is gone, its id. */
export function topicName(id: string, topics: ReadonlyMap<string, Topic>): string {
  return topics.get(id)?.name ?? id;
}

export function areaName(area: string, topics: ReadonlyMap<string, Topic>): string {
  return area === NO_AREA ? t('listing_area_none') : topicName(area, topics);
}

/** Why papers are not shown, in words. */
export function sayReason(reason: Reason, now: Now): string {
  switch (reason.kind) {
    case 'not':
      return t('listing_reason_has', topicName(reason.topic, now.topics));
    case 'muted':
      return t('listing_reason_muted', topicName(reason.topic, now.topics));
    case 'only':
      return sayMissing(now);
    case 'query':
      return t('listing_reason_query', now.query.trim());
    case 'area':
      return t('listing_reason_outside', areaName(now.area ?? NO_AREA, now.topics));
    case 'state':
      return t('listing_reason_outside', t(`listing_state_${now.state}`));
    case 'hand':
      return t('listing_hidden_here');
    case 'seen':
      return t('listing_reason_seen');
  }
}

function sayMissing({ marks, match, topics }: Now): string {
  const names = [...marks].flatMap(([id, mark]) => (mark === 'only' ? topicName(id, topics) : []));
  const [last = '', ...others] = names.toReversed();
  const all = match === 'all' && others.length > 0;
  const joined = others.length > 0 ? t('listing_list_or', others.toReversed().join(', '), last) : last;
  return all ? t('listing_reason_not_all', names.join(', ')) : t('listing_reason_no', joined);
}

/** All reasons with their numbers, one a line. */
export function sayReasons(now: Now & Pick<ToolbarState, 'reasons'>): string {
  return now.reasons.map(({ reason, count }) => `${sayReason(reason, now)}, ${figure(count)}`).join('\n');
}
