import { useEffect, useMemo } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { TrashedPaper } from '../../../utils/calls/trash';
import { EmptyState } from '../../ui/EmptyState';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { useLibrary } from '../use-library';
import { ConfirmDelete } from './ConfirmDelete';
import { askedOf, DAYS_KEPT, idsOf, TrashHead } from './TrashHead';
import { TrashRow } from './TrashRow';
import { handleTrashKey, type TrashDeeds } from './trash-keys';
import { createTrashWork, type TrashWork } from './trash-work';

/** What was moved to the trash: to put back, or to delete forever. */
export function TrashSection() {
  const { notices } = usePage();
  const page = useLibrary(library.trash);
  const work = useMemo(() => createTrashWork(notices), []);
  useEffect(() => page && work.settle(page), [page]);

  const leaving = work.leaving.value;
  const shown = page?.papers.filter(({ paper }) => !leaving.has(paper.id)) ?? [];
  const selected = shown.filter(({ paper }) => work.selected.value.has(paper.id));
  const asked = work.asked.value;

  if (!page) return <div class="page" />;
  return (
    <div class="page trash-page">
      {shown.length === 0 ? (
        <NothingThere />
      ) : (
        <>
          <TrashHead page={page} shown={shown} selected={selected} work={work} />
          <TrashGrid shown={shown} work={work} />
        </>
      )}
      {asked && (
        <ConfirmDelete
          asked={asked}
          onClose={() => (work.asked.value = undefined)}
          onConfirm={() => {
            const ids = idsOf(shown);
            goOnFrom(ids, asked.ids ?? ids);
            void work.deleteForever(asked, ids);
          }}
        />
      )}
    </div>
  );
}

interface TrashGridProps {
  readonly shown: readonly TrashedPaper[];
  readonly work: TrashWork;
}

/** The papers: one stop for Tab, walked by arrows. */
function TrashGrid({ shown, work }: TrashGridProps) {
  const { settings } = usePage();
  const ids = idsOf(shown);
  const current = ids.find((id) => id === work.current.value) ?? ids[0];
  const deeds = createDeeds(work, shown);
  const onKeyDown = (event: KeyboardEvent): void =>
    handleTrashKey(event, ids, settings.peek().keys, deeds, event.target === document.body ? current : undefined);

  // While nothing has the focus, keys go to the list.
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent): void => {
      if (event.target === document.body) onKeyDown(event);
    };
    addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  });

  return (
    <div role="grid" aria-label={t('trash_title')} aria-multiselectable={true} onKeyDown={onKeyDown}>
      {shown.map((trashed) => (
        <TrashRow
          key={trashed.paper.id}
          trashed={trashed}
          isCurrent={trashed.paper.id === current}
          isSelected={work.selected.value.has(trashed.paper.id)}
          onFocus={(id) => (work.current.value = id)}
          onSelect={work.toggle}
          onPutBack={(id) => {
            goOnFrom(ids, [id]);
            void work.putBack([id]);
          }}
          onDelete={() => work.ask(askedOf([trashed]))}
        />
      ))}
    </div>
  );
}

function NothingThere() {
  return (
    <EmptyState title={t('trash_none')}>
      <p>{t('trash_none_hint', DAYS_KEPT)}</p>
      <p>
        <a class="button" href={hrefOf({ section: 'library' })}>
          {t('command_library')}
        </a>
      </p>
    </EmptyState>
  );
}

/** What keys do with a row, or with all that are selected where it is among them. */
function createDeeds(work: TrashWork, shown: readonly TrashedPaper[]): TrashDeeds {
  const ids = idsOf(shown);
  const chosen = (id: PaperId): readonly PaperId[] => {
    const selected = ids.filter((one) => work.selected.peek().has(one));
    return selected.length > 0 ? selected : [id];
  };
  return {
    moveTo(id) {
      focusRow(id);
      return true;
    },
    toggle(id) {
      work.toggle(id);
      return true;
    },
    selectAll() {
      work.selected.value = new Set(ids);
      return true;
    },
    clear() {
      const isAny = work.selected.peek().size > 0;
      work.selected.value = new Set();
      return isAny;
    },
    putBack(id) {
      const leaving = chosen(id);
      goOnFrom(ids, leaving);
      void work.putBack(leaving);
      return true;
    },
    remove(id) {
      const wanted = new Set(chosen(id));
      work.ask(askedOf(shown.filter(({ paper }) => wanted.has(paper.id))));
      return true;
    },
  };
}

/** Puts the focus on the row that comes after those that leave, or else before them. */
function goOnFrom(ids: readonly PaperId[], leaving: readonly PaperId[]): void {
  const last = ids.findLastIndex((id) => leaving.includes(id));
  const next = ids.slice(last + 1)[0] ?? ids.findLast((id) => !leaving.includes(id));
  if (next !== undefined) focusRow(next);
}

function focusRow(id: PaperId): void {
  const row = document.querySelector<HTMLElement>(`.trash-row[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
