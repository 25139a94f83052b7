import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { Dot, hueOf } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { useTopicMap } from '../topics-context';
import { stateWords } from '../labels';

/** What the tags of a row do, where they do something. */
export interface RowTags {
  /** A hue's name, of a tag that has a color. */
  hueOf(tag: string): string | undefined;
  onFilter(tag: string): void;
  onRemove(tag: string): void;
}

export interface RowStateProps {
  readonly row: LibraryRow;
  readonly tags?: RowTags;
}

/** Tags, topics and state: one quiet line. What has no room is left out from its end. */
export function RowState({ row, tags }: RowStateProps) {
  const topics = useTopicMap();
  const shown = row.topics.flatMap(({ id }) => topics.get(id) ?? []).slice(0, 3);
  const words = stateWords(row);
  const own = row.bookmark.tags;
  if (own.length + shown.length + words.length === 0) return null;
  return (
    <p class="row-state small muted">
      {own.map((tag) => (
        <RowTag key={tag} tag={tag} tags={tags} />
      ))}
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

function RowTag({ tag, tags }: { readonly tag: string; readonly tags: RowTags | undefined }) {
  const name = <span dir="auto">#{tag}</span>;
  if (!tags) return name;
  const hue = tags.hueOf(tag);
  return (
    <span class="row-tag" {...(hue && { style: { '--hue': hueOf(hue) }, 'data-hue': hue })}>
      <button type="button" tabIndex={-1} title={t('library_filter_tag', `#${tag}`)} onClick={() => tags.onFilter(tag)}>
        {name}
      </button>
      <button
        type="button"
        class="remove"
        tabIndex={-1}
        aria-label={t('listing_remove_tag', tag)}
        onClick={() => tags.onRemove(tag)}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
