import { plural, t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import type { TrashedPaper, TrashPage } from '../../../utils/calls/trash';
import { Button } from '../../ui/Button';
import type { Asked, TrashWork } from './trash-work';

/** How long papers are kept there, as it is said. */
export const DAYS_KEPT = 30;

export interface TrashHeadProps {
  readonly page: TrashPage;
  readonly shown: readonly TrashedPaper[];
  readonly selected: readonly TrashedPaper[];
  readonly work: TrashWork;
}

/** What the trash holds and what can be done to all of it, or to what is selected. */
export function TrashHead({ page, shown, selected, work }: TrashHeadProps) {
  return (
    <div class="page-head">
      <div class="trash-head">
        <h2>{t('trash_title')}</h2>
        <span class="muted tabular" role="status">
          {plural('library_count', page.total)}
        </span>
        <span class="gap" />
        <Button onClick={() => void work.putBack(idsOf(shown), page.total)}>{t('trash_put_all_back')}</Button>
        <Button look="danger" onClick={() => work.ask({ papers: page.total, highlights: page.highlights })}>
          {t('trash_empty_now')}
        </Button>
      </div>
      <p class="muted small">
        {t('trash_kept', DAYS_KEPT)}
        {page.papers.length < page.total && ` ${t('trash_latest', page.papers.length)}`}
      </p>
      {selected.length > 0 && <SelectionBar selected={selected} work={work} />}
    </div>
  );
}

function SelectionBar({ selected, work }: Pick<TrashHeadProps, 'selected' | 'work'>) {
  return (
    <div class="trash-selection" role="toolbar" aria-label={t('library_selection')}>
      <span class="tabular" role="status">
        {plural('library_selected', selected.length)}
      </span>
      <Button look="quiet" onClick={() => void work.putBack(idsOf(selected))}>
        {t('trash_put_back')}
      </Button>
      <Button look="danger" onClick={() => work.ask(askedOf(selected))}>
        {t('trash_delete')}
      </Button>
      <Button class="clear" look="quiet" shortcut="Esc" onClick={() => (work.selected.value = new Set())}>
        {t('library_clear_selection')}
      </Button>
    </div>
  );
}

export function idsOf(papers: readonly TrashedPaper[]): readonly PaperId[] {
  return papers.map(({ paper }) => paper.id);
}

/** What would be deleted with these papers. */
export function askedOf(papers: readonly TrashedPaper[]): Asked {
  const highlights = papers.reduce((sum, one) => sum + one.highlights, 0);
  return { ids: idsOf(papers), papers: papers.length, highlights };
}
