import { plural, t } from '../../../utils/i18n';
import { usePage } from '../page-state';
import type { TagDrag } from './tag-drag';
import { TrashLink } from '../trash/TrashLink';
import { TagLinks } from './TagLinks';

/** The tags beside the list, where there is room for them: papers can be dropped on one. Below them, what was removed. */
export function TagAside({ drag }: { readonly drag: TagDrag }) {
  const dragged = drag.dragged.value;
  const hasTags = usePage().tags.value.length > 0;
  return (
    <nav class="tag-aside" aria-label={t('library_tags')}>
      {hasTags && (
        <>
          <h2 class="small muted">{t('library_tags')}</h2>
          <TagLinks over={dragged?.tag} />
        </>
      )}
      <TrashLink />
      {dragged && (
        <div class="drag-note" aria-hidden="true" style={{ left: `${dragged.x}px`, top: `${dragged.y}px` }}>
          {plural('library_count', dragged.ids.length)}
          {dragged.tag !== undefined && ` → #${dragged.tag}`}
        </div>
      )}
    </nav>
  );
}
