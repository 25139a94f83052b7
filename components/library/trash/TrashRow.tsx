import { plural, t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import type { TrashedPaper } from '../../../utils/calls/trash';
import { ago } from '../../shared/relative-time';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { byline } from '../labels';

const DAY = 86_400_000;

export interface TrashRowProps {
  readonly trashed: TrashedPaper;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onFocus: (id: PaperId) => void;
  readonly onSelect: (id: PaperId) => void;
  readonly onPutBack: (id: PaperId) => void;
  readonly onDelete: (id: PaperId) => void;
}

/** A paper in the trash: what it is, what hangs on it, how long it stays, and the way back. */
export function TrashRow({ trashed, isCurrent, isSelected, ...on }: TrashRowProps) {
  const { id, title } = trashed.paper;
  return (
    <div
      class="trash-row"
      role="row"
      aria-selected={isSelected}
      aria-current={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-id={id}
      onFocusIn={() => on.onFocus(id)}
    >
      <div role="gridcell" class="row-check">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={t('library_select_paper', title)}
          onClick={() => on.onSelect(id)}
        />
      </div>
      <div role="gridcell" class="trash-main">
        <p class="trash-title" dir="auto">
          {title}
        </p>
        <p class="muted small" dir="auto">
          {[byline(trashed.paper), ...hanging(trashed)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div role="gridcell" class="trash-when muted small">
        <span>{t('trash_moved', ago(trashed.trashedAt))}</span>
        <span>{plural('trash_days_left', daysLeft(trashed))}</span>
      </div>
      <div role="gridcell" class="trash-acts">
        <Button tabIndex={-1} aria-label={t('trash_put_back_paper', title)} onClick={() => on.onPutBack(id)}>
          {t('trash_put_back')}
        </Button>
        <Button
          look="danger"
          tabIndex={-1}
          shortcut="Del"
          title={t('trash_delete')}
          aria-label={t('trash_delete_paper', title)}
          onClick={() => on.onDelete(id)}
        >
          <Icon name="trash" />
        </Button>
      </div>
    </div>
  );
}

/** What comes back with the paper, or goes with it: tags, note, highlights. */
function hanging({ tags, hasNote, highlights }: TrashedPaper): readonly string[] {
  return [
    tags.map((tag) => `#${tag}`).join(' '),
    highlights > 0 ? plural('listing_highlights', highlights) : '',
    hasNote ? t('library_has_note') : '',
  ];
}

/** How many days a paper stays; the last one too is a day. */
function daysLeft({ keptUntil }: TrashedPaper): number {
  return Math.max(1, Math.ceil((Date.parse(keptUntil) - Date.now()) / DAY));
}
