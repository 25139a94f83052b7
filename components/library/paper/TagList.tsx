import type { ComponentChildren } from 'preact';

import { t } from '../../../utils/i18n';
import { Icon } from '../../ui/Icon';

export interface TagListProps {
  readonly tags: readonly string[];
  onRemove(tag: string): void;
  /** Where more tags are typed. */
  readonly children: ComponentChildren;
}

/** A paper's tags, edited where they stand. */
export function TagList({ tags, onRemove, children }: TagListProps) {
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
      {children}
    </div>
  );
}
