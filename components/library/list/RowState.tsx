import { Dot } from '../../ui/Dot';
import type { LibraryRow } from '../../../utils/model/library-row';
import { useTopicMap } from '../topics-context';
import { stateWords } from '../labels';

/** Topics, tags and state: one quiet line. */
export function RowState({ row }: { readonly row: LibraryRow }) {
  const topics = useTopicMap();
  const shown = row.topics.flatMap(({ id }) => topics.get(id) ?? []).slice(0, 3);
  const words = [...row.bookmark.tags.map((tag) => `#${tag}`), ...stateWords(row)];
  if (shown.length + words.length === 0) return null;
  return (
    <p class="row-state small muted">
      {shown.map(({ id, name, colour }) => (
        <span key={id} class="topic">
          <Dot colour={colour} />
          {name}
        </span>
      ))}
      {words.map((word) => (
        <span key={word} dir="auto">
          {word}
        </span>
      ))}
    </p>
  );
}
