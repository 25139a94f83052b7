import { t } from '../../../utils/i18n';
import { Icon } from '../../ui/Icon';
import { TagForm } from './TagForm';

export interface TagListProps {
  /** What the tags are of. */
  readonly name: string;
  readonly tags: readonly string[];
  onAdd(tags: readonly string[]): Promise<unknown>;
  onRemove(tag: string): void;
}

/** A paper's tags, edited where they stand. */
export function TagList({ name, tags, onAdd, onRemove }: TagListProps) {
  return (
    <div class="tags" role="group" aria-label={t('library_tags')}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-label={t('listing_remove_tag', tag)}
          onClick={() => onRemove(tag)}
        >
          <span dir="auto">#{tag}</span>
          <Icon name="close" />
        </button>
      ))}
      <TagForm key={name} name={name} onAdd={onAdd} />
    </div>
  );
}
