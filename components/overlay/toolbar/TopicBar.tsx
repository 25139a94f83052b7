import type { Topic } from '../../../utils/model/topic';
import { figure, plural, t } from '../../../utils/i18n';
import type { TopicMark } from '../../../utils/listing/filter';
import { topicColor } from '../../shared/topic-color';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

/** How many topics are offered before "more". */
const MOST = 12;

export interface TopicBarProps {
  readonly now: Pick<ToolbarState, 'counts' | 'counted' | 'marks' | 'topics' | 'allTopics' | 'topicWords'>;
  readonly actions: Pick<ToolbarActions, 'markTopic' | 'showAllTopics' | 'findTopics'>;
}

/** The listing's topics with their counts, those first that part it best; they keep their places, as a second click means the same one: click = only, again = exclude, a third time = off. */
export function TopicBar({ now, actions }: TopicBarProps) {
  const { counts, marks, topics, allTopics: all } = now;
  const known = [...new Set([...marks.keys(), ...counts.keys()])].flatMap((id) => topics.get(id) ?? []);
  const found = inOrder(now, known);
  const wanted = now.topicWords.trim().toLowerCase();
  const offered = found.filter(
    ({ id, name }, place) => marks.has(id) || (all ? name.toLowerCase().includes(wanted) : place < MOST),
  );
  if (found.length === 0) return null;
  return (
    <div class={all ? 'topics open' : 'topics'} role="group" aria-label={t('options_topics')}>
      {all && (
        <input
          value={now.topicWords}
          placeholder={t('listing_find_topic')}
          aria-label={t('listing_find_topic')}
          onInput={(event) => actions.findTopics(event.currentTarget.value)}
        />
      )}
      {offered.map((topic) => (
        <TopicButton
          key={topic.id}
          topic={topic}
          count={counts.get(topic.id) ?? 0}
          mark={marks.get(topic.id)}
          onMark={actions.markTopic}
        />
      ))}
      {found.length > MOST && (
        <button type="button" class="quiet all" aria-expanded={all} onClick={actions.showAllTopics}>
          {all ? t('listing_fewer_topics') : t('listing_more_topics', found.length - offered.length)}
        </button>
      )}
    </div>
  );
}

/**
 * Topics that part a listing best first: one that half of it is of tells most, one that all or a single paper is of next to nothing. The
 * binary entropy of a topic's share has the same order as its distance from a half.
 */
function inOrder({ counts, counted }: TopicBarProps['now'], topics: readonly Topic[]): readonly Topic[] {
  const off = ({ id }: Topic): number => Math.abs((counts.get(id) ?? 0) / counted - 0.5);
  return topics.toSorted((a, b) => off(a) - off(b) || a.name.localeCompare(b.name));
}

interface TopicButtonProps {
  readonly topic: Topic;
  readonly count: number;
  readonly mark: TopicMark | undefined;
  readonly onMark: (topic: string) => void;
}

function TopicButton({ topic, count, mark, onMark }: TopicButtonProps) {
  const said = plural(mark ? `listing_topic_${mark}` : 'listing_topic', count, topic.name);
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
