import { figure, plural } from '../../../utils/i18n';
import type { TopicMark } from '../../../utils/listing/filter';
import type { Topic } from '../../../utils/model/topic';
import { topicColor } from '../../shared/topic-color';
import type { ToolbarState } from './toolbar-state';

interface TopicButtonProps {
  readonly topic: Topic;
  readonly count: number;
  readonly mark: TopicMark | undefined;
  readonly onMark: (topic: string) => void;
}

/** A topic with its count: click = only, again = exclude, a third time = off. */
export function TopicButton({ topic, count, mark, onMark }: TopicButtonProps) {
  return (
    <button
      type="button"
      class={`chip ${mark ?? ''}`}
      style={topicColor(topic.colour)}
      aria-pressed={mark === 'not' ? 'mixed' : mark === 'only'}
      aria-label={plural(mark ? `listing_topic_${mark}` : 'listing_topic', count, topic.name)}
      onClick={() => onMark(topic.id)}
    >
      {mark === 'only' && (
        <svg class="sign" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="M2 6.5l2.8 2.8L10 3.5" />
        </svg>
      )}
      {mark === 'not' && (
        <span class="sign" aria-hidden="true">
          −
        </span>
      )}
      <span class="name">{topic.name}</span> <span class="count">{figure(count)}</span>
    </button>
  );
}

/** The topics of a listing, and those that it is filtered by. */
export function topicsOf({
  counts,
  marks,
  topics,
}: Pick<ToolbarState, 'counts' | 'marks' | 'topics'>): readonly Topic[] {
  return [...new Set([...marks.keys(), ...counts.keys()])].flatMap((id) => topics.get(id) ?? []);
}
