import { t } from '../../../utils/i18n';
import type { Topic, TopicHit } from '../../../utils/model/topic';
import { topicColor } from '../../shared/topic-color';

/** How many topics a row shows at most; of the rest it tells how many. */
const MOST = 3;
/** What a topic takes, about, in CSS pixels: each letter of its name, and the dot and the space around it. */
const LETTER = 7;
const AROUND = 26;

export interface TopicChipsProps {
  readonly hits: readonly TopicHit[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly marked: ReadonlySet<string>;
  /** What topics may take of the line, in CSS pixels. Told from letters: to measure each row would have the browser lay each out twice. */
  readonly room?: number;
  readonly onPick: (topic: string) => void;
  /** A chip was pointed at or focused: why is it there? */
  readonly onAsk: (event: Event) => void;
  /** The reader wants to see those that did not fit. */
  readonly onRest: () => void;
}

/** A row's topics, as many as fit; a click filters the listing by one. What the reader filters by is always among them. */
export function TopicChips({ hits, topics, marked, room = Infinity, onPick, onAsk, onRest }: TopicChipsProps) {
  let left = room;
  const known = hits.flatMap(({ id }) => topics.get(id) ?? []);
  const shown = known.filter(({ id, name }, place) => {
    left -= AROUND + LETTER * name.length;
    return place === 0 || (place < MOST && left > 0) || marked.has(id);
  });
  const rest = known.filter((topic) => !shown.includes(topic));
  const names = rest.map(({ name }) => name).join(', ');
  return (
    <>
      {shown.map((topic) => (
        <button
          key={topic.id}
          type="button"
          class="topic"
          data-topic={topic.id}
          aria-pressed={marked.has(topic.id)}
          style={topicColor(topic.colour)}
          onClick={() => onPick(topic.id)}
          onPointerEnter={onAsk}
          onFocus={onAsk}
        >
          <span>{topic.name}</span>
        </button>
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          class="quiet rest"
          aria-label={t('listing_rest_topics', rest.length, names)}
          title={names}
          onClick={onRest}
        >
          +{rest.length}
        </button>
      )}
    </>
  );
}
