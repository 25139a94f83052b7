import { t } from '../../../utils/i18n';
import type { ReaderFilter } from '../../../utils/listing/filter';
import { areaName, topicName } from './say-filter';
import type { ToolbarState } from './toolbar-state';

/** One filter that is active, as it stands in the query box. */
export interface Token {
  readonly id: string;
  readonly text: string;
  readonly kind: 'only' | 'not' | 'other';
  /** Hue of what it is about. */
  readonly colour?: string | undefined;
  /** What is left of the filter without it. */
  readonly without: Partial<ReaderFilter>;
}

/** What a listing is filtered by besides words, in the order in which it is told: wanted topics, excluded ones, area, state. */
export function tokensOf(now: Pick<ToolbarState, 'marks' | 'topics' | 'area' | 'state'>): readonly Token[] {
  const { marks, topics, area, state } = now;
  const topical = [...marks].map(([id, kind]): Token => {
    const name = topicName(id, topics);
    return {
      ...{ id, kind, colour: topics.get(id)?.colour },
      text: kind === 'not' ? t('listing_token_not', name) : name,
      without: { marks: new Map([...marks].filter(([other]) => other !== id)) },
    };
  });
  const tokens = [...topical.filter(({ kind }) => kind === 'only'), ...topical.filter(({ kind }) => kind === 'not')];
  if (area !== undefined)
    tokens.push({
      ...{ id: 'area', kind: 'other', colour: topics.get(area)?.colour },
      text: areaName(area, topics),
      without: { area: undefined },
    });
  if (state !== 'all')
    tokens.push({ id: 'state', kind: 'other', text: t(`listing_state_${state}`), without: { state: 'all' } });
  return tokens;
}
