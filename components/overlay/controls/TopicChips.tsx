import type { Topic, TopicHit } from '../../../utils/model/topic';
import { topicColor } from '../../shared/topic-color';

/** How many topics a row shows. */
const MOST = 3;
/** The score from which a topic is shown beside a better one: a wrong chip costs more than a missing one. */
const SURE = 0.6;

export interface TopicChipsProps {
  readonly hits: readonly TopicHit[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly marked: ReadonlySet<string>;
  readonly onPick: (topic: string) => void;
  /** A chip was pointed at or focused: why is it there? */
  readonly onAsk: (event: Event) => void;
}

/** A row's topics; a click filters the listing by one. What the reader filters by is always among them. */
export function TopicChips({ hits, topics, marked, onPick, onAsk }: TopicChipsProps) {
  const known = hits.filter(({ id }) => topics.has(id));
  const shown = known
    .filter(({ id, score }, place) => marked.has(id) || place === 0 || (place < MOST && score >= SURE))
    .flatMap(({ id }) => topics.get(id) ?? []);
  return (
    <>
      {shown.map((topic) => (
        <button
          key={topic.id}
          type="button"
          class="chip"
          data-topic={topic.id}
          aria-pressed={marked.has(topic.id)}
          style={topicColor(topic.colour)}
          onClick={() => onPick(topic.id)}
          onPointerEnter={onAsk}
          onFocus={onAsk}
        >
          {topic.name}
        </button>
      ))}
    </>
  );
}
