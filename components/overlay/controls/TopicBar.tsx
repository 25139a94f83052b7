import type { Topic } from '../../../utils/model/topic';
import { figure, t } from '../../../utils/i18n';
import type { TopicMark } from '../../../utils/listing/filter';
import { topicColor } from '../../shared/topic-color';

/** How many topics are offered before "more". */
const MOST = 12;

export interface TopicBarProps {
  readonly counts: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, TopicMark>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly all: boolean;
  readonly onMark: (topic: string) => void;
  readonly onAll: () => void;
}

/** The listing's topics with their counts: click = only, again = exclude, a third time = off. */
export function TopicBar({ counts, marks, topics, all, onMark, onAll }: TopicBarProps) {
  const found = [...new Set([...counts.keys(), ...marks.keys()])]
    .flatMap((id) => topics.get(id) ?? [])
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.name.localeCompare(b.name));
  const offered = all ? found : found.filter((topic, place) => place < MOST || marks.has(topic.id));
  if (found.length === 0) return null;
  return (
    <div class={all ? 'topics open' : 'topics'} role="group" aria-label={t('listing_topics')}>
      {offered.map((topic) => (
        <TopicButton
          key={topic.id}
          topic={topic}
          count={counts.get(topic.id) ?? 0}
          mark={marks.get(topic.id)}
          onMark={onMark}
        />
      ))}
      {found.length > MOST && (
        <button type="button" class="quiet all" aria-expanded={all} onClick={onAll}>
          {all ? t('listing_fewer_topics') : t('listing_more_topics', found.length - offered.length)}
        </button>
      )}
    </div>
  );
}

interface TopicButtonProps {
  readonly topic: Topic;
  readonly count: number;
  readonly mark: TopicMark | undefined;
  readonly onMark: (topic: string) => void;
}

function TopicButton({ topic, count, mark, onMark }: TopicButtonProps) {
  const said = mark ? t(`listing_topic_${mark}`, topic.name, count) : t('listing_topic', topic.name, count);
  return (
    <button
      type="button"
      class={`chip ${mark ?? ''}`}
      style={topicColor(topic.colour)}
      aria-pressed={mark !== undefined}
      aria-label={said}
      onClick={() => onMark(topic.id)}
    >
      {topic.name} <span class="count">{figure(count)}</span>
    </button>
  );
}
