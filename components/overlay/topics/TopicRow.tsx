import { t } from '../../../utils/i18n';
import type { Topic } from '../../../utils/model/topic';
import { topicColor } from '../../shared/topic-color';
import type { RowCardProps } from './row-card-props';
import { sayExplanation } from './say-explanation';

export interface TopicRowProps extends Pick<RowCardProps, 'whyOf' | 'isFollowed' | 'follow' | 'say' | 'mute' | 'mark'> {
  readonly topic: Topic;
}

/**
 * A topic of a paper, and why it has it. It is one stop of the Tab key: what corrects it is pressed by `y` and `n`, or by the pointer, so
 * that no Enter does.
 */
export function TopicRow({ topic, whyOf, isFollowed, follow, say, mute, mark }: TopicRowProps) {
  const why = whyOf(topic);
  const reason = why && sayExplanation(why);
  const what = { kind: 'topic', value: topic.id } as const;
  const answer = (is: boolean) => (
    <button
      type="button"
      class="quiet"
      tabIndex={-1}
      aria-label={t(is ? 'explain_yes_of' : 'explain_no_of', topic.name)}
      aria-pressed={why?.said === is}
      aria-keyshortcuts={is ? 'y' : 'n'}
      onClick={() => say(topic, is)}
    >
      {is ? '✓' : '✕'} {t(is ? 'explain_yes' : 'explain_no')}
    </button>
  );
  return (
    <div
      class="topic-row"
      role="group"
      tabIndex={0}
      data-topic={topic.id}
      aria-label={topic.name}
      aria-description={reason}
      aria-keyshortcuts="y n"
      style={topicColor(topic.colour)}
      onFocusIn={() => mark(topic)}
      onFocusOut={() => mark(undefined)}
    >
      <span class="name">{topic.name}</span>
      <span class="reason" dir="auto">
        {reason}
      </span>
      <span class="answers">
        {answer(true)}
        {answer(false)}
        <button
          type="button"
          class="quiet"
          aria-label={t('explain_follow_of', topic.name)}
          aria-pressed={isFollowed(what)}
          onClick={() => follow(what, topic.name)}
        >
          {t('listing_follow_button')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('explain_mute_of', topic.name)}
          aria-pressed={topic.muted === true}
          title={t('explain_mute_hint')}
          onClick={() => mute(topic)}
        >
          {t('topics_state_mute')}
        </button>
      </span>
    </div>
  );
}
