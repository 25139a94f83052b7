import type { ComponentChildren } from 'preact';

import { t } from '../../../utils/i18n';
import { hueOf } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';

export interface TagListProps {
  readonly tags: readonly string[];
  /** A hue's name, of a tag that has a color. */
  readonly colours?: ReadonlyMap<string, string>;
  /** What a tag's name does; without it the name is a name. */
  onFilter?(tag: string): void;
  onRemove(tag: string): void;
  /** Where more tags are typed. */
  readonly children: ComponentChildren;
}

/** A paper's tags, edited where they stand: a name filters, its cross takes the tag away. */
export function TagList({ tags, colours, onFilter, onRemove, children }: TagListProps) {
  return (
    <div class="tags" role="group" aria-label={t('library_tags')}>
      {tags.map((tag) => {
        const hue = colours?.get(tag);
        const name = <span dir="auto">#{tag}</span>;
        return (
          <span key={tag} class="chip tag" {...(hue && { style: { '--hue': hueOf(hue) }, 'data-hue': hue })}>
            {onFilter ? (
              <button type="button" title={t('library_filter_tag', `#${tag}`)} onClick={() => onFilter(tag)}>
                {name}
              </button>
            ) : (
              name
            )}
            <button
              type="button"
              class="remove"
              aria-label={t('listing_remove_tag', tag)}
              onClick={() => onRemove(tag)}
            >
              <Icon name="close" />
            </button>
          </span>
        );
      })}
      {children}
    </div>
  );
}
