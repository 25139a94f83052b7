import { plural, t } from '../../../utils/i18n';
import type { TagDrag } from '../tags/tag-drag';
import { ListLinks, type ListLinksProps } from './ListLinks';

interface ListAsideProps extends Pick<ListLinksProps, 'groups'> {
  readonly drag: TagDrag;
}

/** Lists and tags beside the papers, where there is room for them: papers can be dropped on a tag. */
export function ListAside({ drag, groups }: ListAsideProps) {
  const dragged = drag.dragged.value;
  return (
    <nav class="list-aside" aria-label={t('lists_section')}>
      <ListLinks groups={groups} over={dragged?.tag} />
      {dragged && (
        <div class="drag-note" aria-hidden="true" style={{ left: `${dragged.x}px`, top: `${dragged.y}px` }}>
          {plural('library_count', dragged.ids.length)}
          {dragged.tag !== undefined && ` → #${dragged.tag}`}
        </div>
      )}
    </nav>
  );
}
