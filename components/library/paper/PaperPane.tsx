import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import { STATUSES } from '../../../utils/model/bookmark';
import type { PaperId } from '../../../utils/model/identifiers';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Segments } from '../../ui/Segments';
import type { Actions } from '../actions';
import { filterByTag } from '../list/filter-by-tag';
import { usePage } from '../page-state';
import { listIn } from '../lists/open-list';
import { hrefOf } from '../route';
import { statusName } from '../labels';
import { TrashLink } from '../trash/TrashLink';
import { HighlightList } from './HighlightList';
import { NoteField } from './NoteField';
import { PaperDetails } from './PaperDetails';
import { PaperForm, paperForm } from './PaperForm';
import { SimilarPapers } from './SimilarPapers';
import { TagForm } from './TagForm';
import { TagList } from './TagList';

export interface PaperPaneProps {
  readonly id: PaperId;
  readonly actions: Actions;
}

/** One paper: what it is, what the reader made of it, and its highlights. */
export function PaperPane({ id, actions }: PaperPaneProps) {
  const row = usePaper(id);
  const { unsaved } = usePage();
  const editing = useSignal(unsaved.get(paperForm(id)) !== undefined);

  function leave(): void {
    editing.value = false;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-edit]')?.focus());
  }

  if (row === null) return <NotSaved />;
  if (!row) return null;
  const { bookmark, paper } = row;
  if (editing.value) return <PaperForm paper={paper} actions={actions} onDone={leave} />;
  return (
    <article class="paper" aria-labelledby="paper-title">
      <div class="paper-bar">
        <Segments
          label={t('library_status')}
          value={bookmark.status}
          options={STATUSES.map((value) => ({ value, label: statusName(value) }))}
          onChange={(status) => actions.setStatus([paper.id], status)}
        />
        <button
          type="button"
          class="star"
          aria-pressed={bookmark.starred}
          aria-label={t('command_star')}
          onClick={() => actions.star([paper.id], !bookmark.starred)}
        >
          <Icon name="star" />
        </button>
        <span class="gap" />
        <Button look="quiet" data-edit onClick={() => (editing.value = true)}>
          {t('library_edit')}
        </Button>
        <Button look="danger" shortcut="Del" onClick={() => void actions.remove([paper.id])}>
          {t('library_remove')}
        </Button>
      </div>
      <PaperDetails row={row}>
        <Tags row={row} actions={actions} />
        <NoteField
          key={paper.id}
          label={t('library_note')}
          placeholder={t('library_note_placeholder')}
          note={bookmark.note}
          onWrite={(edit) => actions.writeNote(paper.id, edit)}
        />
      </PaperDetails>
      <HighlightList highlights={row.highlights} actions={actions} />
      <SimilarPapers key={paper.id} id={paper.id} />
    </article>
  );
}

function NotSaved() {
  return (
    <EmptyState title={t('library_not_saved')}>
      <p>{t('library_not_saved_hint')}</p>
      <TrashLink />
    </EmptyState>
  );
}

function Tags({ row: { paper, bookmark }, actions }: { readonly row: LibraryRow; readonly actions: Actions }) {
  const page = usePage();
  return (
    <TagList
      tags={bookmark.tags}
      colours={page.tagColours.value}
      onFilter={(tag) => void filterByTag(page, tag)}
      onRemove={(tag) => void actions.removeTags([paper.id], [tag])}
    >
      <TagForm key={paper.id} name={paper.id} onAdd={(tags) => actions.addTags([paper.id], tags)} />
    </TagList>
  );
}

/** The paper as it is now: from the list where it is there; undefined until it is known, null when it is not saved. */
function usePaper(id: PaperId): LibraryRow | undefined | null {
  const { results, revision, notices, router, unsaved } = usePage();
  const entry = results.entries.value.find((one) => one.id === id);
  const alone = useSignal<LibraryRow | null>();
  useEffect(() => {
    if (entry) return;
    let current = true;
    library.get(id).then((row) => {
      if (current) alone.value = row ?? null;
      // It may have been asked for by another of its names.
      if (!current || !row || row.paper.id === id) return;
      unsaved.move(paperForm(id), paperForm(row.paper.id));
      router.go({ section: 'library', item: row.paper.id }, 'replace');
    }, notices.fail);
    return () => {
      current = false;
    };
  }, [id, entry === undefined, revision.value]);
  return entry ? entry.row.value : alone.value;
}

/** The way back to the list where only one of both has room. */
export function BackToList() {
  const { results, router } = usePage();
  const { query } = results.asked.value;
  return (
    <a class="button quiet back" href={hrefOf({ section: 'library', query, ...(query && listIn(router.route.value)) })}>
      <Icon name="back" />
      {t('library_back')}
    </a>
  );
}
