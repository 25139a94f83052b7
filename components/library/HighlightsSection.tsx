import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { plural, t } from '../../utils/i18n';
import type { LibraryRow } from '../../utils/model/library-row';
import type { OutlineScope } from '../../utils/model/outline';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { createActions } from './actions';
import { usePage } from './page-state';
import { createDragging } from './reading/drag';
import { exportReading } from './reading/export';
import { ExportMenu } from './reading/ExportMenu';
import { filterOf, inScope, narrowed, outlineScope, routeOf } from './reading/filter';
import { FilterBar } from './reading/FilterBar';
import { createOutline } from './reading/outline-state';
import { OutlinePane } from './reading/OutlinePane';
import { ReadingContext, type OutlineView } from './reading/reading-context';
import { ReadingGroup } from './reading/ReadingGroup';
import { readHighlighted } from './reading/rows';
import { hrefOf } from './route';
import { useTopicMap } from './topics-context';

/** Highlights drawn at a time. */
const PAGE = 200;

/** All highlights of everything, or of a paper, a tag or a topic, to be read, annotated, put in order and taken along. */
export function HighlightsSection() {
  const { notices, router } = usePage();
  const actions = useMemo(() => createActions(notices), []);
  const topics = useTopicMap();
  const most = useSignal(PAGE);
  const rows = useRows().value;
  const route = router.route.value;
  const filter = useMemo(() => filterOf(route), [route]);
  const scoped = useMemo(() => inScope(rows ?? [], filter), [rows, filter]);
  const shown = useMemo(() => narrowed(scoped, filter), [scoped, filter]);
  const view = useOutlineView(outlineScope(filter), scoped);
  const count = countOf(shown);
  const reading = useMemo(() => ({ actions, view }), [actions, view]);

  if (!rows) return <div class="page" />;
  if (rows.length === 0)
    return (
      <div class="page">
        <NothingYet />
      </div>
    );
  const { scope } = filter;
  return (
    <ReadingContext.Provider value={reading}>
      <div class={`page reading ${view ? 'outlined' : ''}`}>
        <div class="page-head">
          <FilterBar filter={filter} rows={rows} scoped={scoped} />
          <div class="reading-bar">
            <p class="muted small tabular" role="status">
              {plural('listing_highlights', count)} · {plural('library_count', shown.length)}
            </p>
            {!scope && count > 0 && <p class="muted small">{t('reading_choose_scope')}</p>}
            <span class="gap" />
            {count > 0 && (
              <ExportMenu
                count={count}
                make={(id) => exportReading(id, { rows: shown, filter, outline: view?.shown ?? [], topics })}
              />
            )}
          </div>
        </div>
        {view && (scoped.length > 0 || view.shown.length > 0) && <OutlinePane scoped={scoped} narrowed={shown} />}
        <div class="reading-list">
          {count === 0 && (
            <EmptyState title={t('reading_no_match')}>
              <a href={hrefOf(routeOf({ colours: [], query: '' }))}>{t('reading_show_all')}</a>
            </EmptyState>
          )}
          {upTo(shown, most.value).map((row) => (
            <ReadingGroup key={row.paper.id} row={row} isOneOfMany={scope?.kind !== 'paper'} />
          ))}
          {count > most.value && <Button onClick={() => (most.value += PAGE)}>{t('library_show_more')}</Button>}
        </div>
      </div>
    </ReadingContext.Provider>
  );
}

function NothingYet() {
  return (
    <EmptyState title={t('library_no_highlights')}>
      <p>{t('library_no_highlights_hint')}</p>
      <p>
        <a href={hrefOf({ section: 'export' })}>{t('reading_import')}</a>
      </p>
    </EmptyState>
  );
}

function useRows(): ReadonlySignal<readonly LibraryRow[] | undefined> {
  const { notices } = usePage();
  const [rows, stop] = useMemo(() => {
    const left = new AbortController();
    return [readHighlighted(notices.fail, left.signal), left] as const;
  }, []);
  useEffect(() => () => stop.abort(), []);
  return rows;
}

function useOutlineView(scope: OutlineScope | undefined, scoped: readonly LibraryRow[]): OutlineView | undefined {
  const { notices } = usePage();
  const made = useMemo(() => {
    if (!scope) return undefined;
    const left = new AbortController();
    const latest: { shown: OutlineView['shown'] } = { shown: [] };
    const outline = createOutline(scope, notices, left.signal);
    const dragging = createDragging(
      () => document.querySelector<HTMLElement>('[data-outline]'),
      (id, index) => outline.drop(id, latest.shown, index),
    );
    return { outline, dragging, latest, left };
  }, [scope]);
  useEffect(() => () => made?.left.abort(), [made]);

  const entries = made?.outline.entries.value;
  return useMemo(() => {
    if (!made) return undefined;
    const { outline, dragging, latest } = made;
    const there = new Set(scoped.flatMap(({ highlights }) => highlights.map(({ id }) => id)));
    const shown = (entries ?? []).filter(({ id, heading }) => heading !== undefined || there.has(id));
    latest.shown = shown;
    return { outline, dragging, shown, ids: new Set(shown.map(({ id }) => id)) };
  }, [made, entries, scoped]);
}

function countOf(rows: readonly LibraryRow[]): number {
  return rows.reduce((sum, { highlights }) => sum + highlights.length, 0);
}

/** The first papers, as far as so many highlights go. */
function upTo(rows: readonly LibraryRow[], most: number): readonly LibraryRow[] {
  let left = most;
  return rows.flatMap((row) => {
    if (left <= 0) return [];
    const highlights = row.highlights.slice(0, left);
    left -= highlights.length;
    return highlights.length === row.highlights.length ? row : { ...row, highlights };
  });
}
