import type { Topic, TopicHit } from '../../../utils/model/topic';
import { topicColor } from '../../shared/topic-color';

/** How many topics a row shows; of the rest it tells how many. */
const MOST = 3;

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
  const known = hits.flatMap(({ id }) => topics.get(id) ?? []);
  const shown = known.filter(({ id }, place) => place < MOST || marked.has(id));
  const rest = known.filter((topic) => !shown.includes(topic));
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
      {rest.length > 0 && (
        <span class="rest" title={rest.map(({ name }) => name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </>
  );
}
