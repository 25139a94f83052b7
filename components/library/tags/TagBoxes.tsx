import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Actions } from '../actions';
import { useLibrary } from '../use-library';

export interface TagBoxesProps {
  readonly all: readonly PaperId[];
  readonly actions: Pick<Actions, 'addTags' | 'removeTags'>;
}

/** The tags on some or all of the selected papers: a box adds its tag to all of them, or takes it off all. */
export function TagBoxes({ all, actions }: TagBoxesProps) {
  const tags = useLibrary(() => library.tagsOn(all)) ?? [];
  if (tags.length === 0) return null;
  return (
    <fieldset class="tag-boxes">
      <legend class="muted small">{t('library_tags_some')}</legend>
      {tags.map(({ tag, count }) => {
        const isAll = count === all.length;
        return (
          <label key={tag} class="choice">
            <input
              type="checkbox"
              checked={isAll}
              indeterminate={!isAll}
              onChange={() => void (isAll ? actions.removeTags(all, [tag]) : actions.addTags(all, [tag]))}
            />
            <span dir="auto">#{tag}</span>
            <span class="share" aria-hidden="true" style={{ '--share': count / all.length }} />
            <span class="muted tabular">
              {isAll ? t('library_tags_all', count) : t('library_tags_of', count, all.length)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
