import type { Topic, TopicDraft } from '../../../utils/model/topic';

/** What a topic does in listings: it is shown, entries that have it are left out, or it is not looked for. */
export const TOPIC_STATES = ['on', 'mute', 'off'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

export function stateOf({ enabled, muted }: Pick<Topic, 'enabled' | 'muted'>): TopicState {
  if (!enabled) return 'off';
  return muted ? 'mute' : 'on';
}

export function changeOf(state: TopicState): Pick<TopicDraft, 'enabled' | 'muted'> {
  return { enabled: state !== 'off', muted: state === 'mute' };
}

/** What is said after a topic was put in this state. */
export function saidOf(state: TopicState): 'topics_on' | 'topics_muted' | 'topics_off' {
  if (state === 'mute') return 'topics_muted';
  return state === 'on' ? 'topics_on' : 'topics_off';
}
