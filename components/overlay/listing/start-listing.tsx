import { library } from '../../../utils/library';
import { createKnowledge } from '../../../utils/listing/knowledge';
import { countPapers, reconcile, type Row } from '../../../utils/listing/rows';
import { createListingState } from '../../../utils/listing/state';
import { tellBackground, type PageSummary } from '../../../utils/messages';
import type { Site, Unreadable } from '../../../utils/sites/site';
import { createPaperActions } from '../paper-actions';
import type { Overlay, OverlayContext } from '../overlay';
import { listenToKeys } from '../keyboard';
import { createPlaceKeeper } from './keep-place';
import { clearMarks } from './row-visibility';
import { forgetFields, markPage, showField } from './show-rows';
import { createRowInHand } from './row-in-hand';
import { onScreenFirst } from './on-screen-first';
import { canPeek } from './can-peek';
import { createListingOnDemand } from './listing-on-demand';
import { createListingKeys } from './listing-keys';
import type { Made } from './listing-part';
import { RowLine } from './RowLine';
import { createRedraws } from './redraws';
import { createRowViews } from './row-views';
import { summaryOf } from './summary';
import { trackSeenRows } from './track-seen-rows';
import { schemeOf, type Scheme } from '../color-scheme';
import { createToolbarOnDemand } from '../toolbar/toolbar-on-demand';
import { fieldHold } from '../../ui/named-field';
import { createTopicsOnDemand } from '../topics/topics-on-demand';

/**
 * The overlay on one listing, from its first reading until the signal aborts: reads the rows, learns what is known of
 * them, and draws. `context.signal` ends it and takes everything of Ibid's off the page.
 */
export function startListing(site: Site, url: URL, context: OverlayContext): Overlay {
  const { page, settings, signal, highlighter } = context;
  let rows: readonly Row[] = [];
  let unreadable: readonly Unreadable[] = [];
  /** Papers that the page plainly lists although none was read. */
  let missed = 0;
  let scheme: Scheme = 'light';
  let tagging: Row | undefined;
  let mayDraw = false;
  const redraws = createRedraws(draw, signal);
  const { ask: update, askAll: updateAll } = redraws;

  /** What of the listing is loaded only when it is needed, and what it made. */
  let made: Made | undefined;
  const tools = createListingOnDemand(
    () => {
      made = tools.now?.make({
        ...context,
        site,
        library,
        state,
        paperActions,
        actions,
        scheme: () => scheme,
        host: views.host,
        rows: () => rows,
        shownRows,
        top: toolbar.bottom,
        rowAt: views.rowAt,
        learn: (row) => void knowledge.meet([row]).catch(paperActions.fail),
        update,
      });
      made?.forYou.refresh();
      read();
    },
    (error) => paperActions.fail(error),
  );
  const state = createListingState({ site: site.id, address: url.href, changed: update, tools, settings });
  const paperActions = createPaperActions(update, signal);
  const views = createRowViews({
    view: viewOf,
    drawn: showHighlights,
    scheme: () => scheme,
    batch(draw) {
      const drawHere = (): void => place.around(draw, true);
      if (made) made.navigation.inView(drawHere);
      else drawHere();
      told();
    },
    signal,
  });
  const inHand = createRowInHand({ page, rows: () => rows, rowAt: views.rowAt, update, signal });
  const sight = trackSeenRows({
    page,
    site: site.id,
    rowAt: views.rowAt,
    passed: update,
    failed: paperActions.fail,
    signal,
  });
  const knowledge = createKnowledge({
    library,
    site: site.id,
    rows: () => rows,
    learned(moved) {
      // Painting disturbs no hydration: it need not wait until lines may be drawn.
      for (const row of moved) if (!mayDraw || views.host(row)) showHighlights(row);
      update(moved);
    },
    failed: paperActions.fail,
    signal,
  });
  const toolbar = createToolbarOnDemand({
    site,
    context,
    ...{ state, paperActions, tools },
    unread: () => ({ unreadable, missed }),
    shown: shownRows,
    forYou: () => made?.forYou.refresh(),
    several: (act) => void tools.need().then(() => made?.several(act)),
    leave: () => void tools.need().then(() => made?.navigation.focus()),
  });
  const place = createPlaceKeeper({
    page,
    address: url.href,
    shown: () => drawn,
    edge: toolbar.bottom,
    comeBack: (kept) => void tools.need().then((part) => part?.restorePlace(kept, () => rows, signal)),
    signal,
  });
  const onDemand = createTopicsOnDemand({
    ...context,
    rows: shownRows,
    rowAt: views.rowAt,
    host: views.host,
    field: fieldOf,
    attempt: paperActions.attempt,
    edit: paperActions.edit,
    done: () => actions.editTags(undefined),
    fail: paperActions.fail,
  });

  function shownRows(): readonly Row[] {
    return state.ordered(rows).filter((row) => !state.verdicts.hidden.has(row));
  }

  let drawnMarks = '';
  /** The rows that are shown, as they stand on the page. */
  let drawn: readonly Row[] = [];

  function draw(): void {
    place.around(show);
    drawn = shownRows();
    told();
  }

  /** What follows what was drawn; at the listing's end there is something to say, and in a note that was being written to go on. */
  function told(): void {
    const last = drawn.at(-1);
    if (made) made.drawn();
    else if (fieldHold()?.name || (window.scrollY && (!last || views.host(last)))) void tools.need();
  }

  function show(): void {
    state.judge(rows, context.settings().seen, context.topics());
    inHand.spare(state);
    const list = site.list(page, url) ?? (missed > 0 ? page.querySelector('main') : null);
    if (!mayDraw || !list) return;
    scheme = schemeOf(list);
    const marks = `${scheme} ${[...state.marked].join()}`;
    const stale = redraws.take(marks !== drawnMarks);
    drawnMarks = marks;
    markPage({ list, site, rows, state, seen: context.settings().seen, scheme, tools });
    if (rows.length + unreadable.length + missed > 0) toolbar.draw(site.start?.(page, url) ?? list, rows);
    views.redraw(stale);
  }

  function viewOf(row: Row) {
    return (
      <RowLine
        row={row}
        topics={context.topics()}
        marked={state.marked}
        canPeek={canPeek(row)}
        tagging={tagging === row}
        actions={actions}
        keys={context.settings().keys}
        saveHint={toolbar.keyHint('save')}
      />
    );
  }

  function fieldOf(row: Row, field: 'title' | 'abstract'): Element | undefined {
    return row.entry.fields[field] ?? (field === 'abstract' ? made?.preview.element(row) : undefined);
  }

  function showHighlights(row: Row): void {
    for (const field of ['title', 'abstract'] as const) showField(highlighter, row, field, fieldOf(row, field));
  }

  function read(): void {
    const reading = reconcile(rows, site.entries(page, url));
    ({ rows, unreadable } = reading);
    // A page without entries is rare, and what looks for papers on it is loaded for it.
    const isEmpty = rows.length + unreadable.length === 0;
    if (isEmpty && !tools.now) void tools.need();
    // The page has drawn the row anew, or an older script was there, while its tags are typed.
    tagging = rows.find((row) => row === tagging || fieldHold()?.name === `tags ${row.id}`);
    if (rows.length > 0) toolbar.need();
    missed = (isEmpty && tools.now?.linkedPapers(page, url, site)) || 0;
    views.remove(reading.removed);
    for (const row of reading.removed) forget(row);
    for (const { from } of reading.moved) forgetFields(highlighter, from);
    // All of them: the page may have drawn anew a part of a row that is not on screen yet.
    if (mayDraw) views.add(rows);
    made?.preview.putBack();
    for (const { entry } of [...reading.added, ...reading.moved.map(({ row }) => row)])
      sight.watch(entry.parts.at(-1) ?? entry.parts[0]);
    for (const row of rows) if (views.host(row)) showHighlights(row);
    tellBackground({ to: 'background', call: 'count', entries: countPapers(rows) });
    redraws.askAfterReading(views.lost(rows));
    if (reading.added.length > 0)
      knowledge.meet(onScreenFirst(reading.added)).then(() => made?.forYou.refresh(), paperActions.fail);
  }

  function forget(row: Row): void {
    const unfolded = made?.preview.element(row);
    if (unfolded) highlighter.forget(unfolded);
    forgetFields(highlighter, row.entry);
    if (made?.navigation.current === row) made.navigation.leave();
  }

  const actions = {
    save: (row: Row) => paperActions.save(row.entry.paper, !row.facts?.bookmark),
    hide: (row: Row) => paperActions.hide(row.entry.paper, !row.facts?.hidden),
    peek: (row: Row) => canPeek(row) && void tools.need().then(() => made?.preview.toggle(row)),
    tag: (row: Row) => actions.editTags(row === tagging ? undefined : row),
    editTags: (row: Row | undefined) => {
      const before = tagging;
      tagging = row;
      if (row) fieldHold()?.expect(`tags ${row.id}`);
      update([before, row].filter((one) => one !== undefined));
    },
    drawTags: onDemand.tag,
    ask: onDemand.ask,
    follow: onDemand.open,
    markTopic: (topic: string) => state.markTopic(topic),
  };

  listenToKeys(
    page,
    () => context.settings().keys,
    createListingKeys({
      hasRows: () => rows.length > 0,
      highlight: () => highlighter.highlightSelection(),
      whole: {
        filter: toolbar.focusQuery,
        collapse: state.collapse,
        help: toolbar.help,
        undo: paperActions.undo,
        highlights: highlighter.openList,
      },
      act: () => made?.act,
      need: tools.need,
    }),
    signal,
  );

  signal.addEventListener('abort', () => {
    for (const row of rows) forget(row);
    made?.preview.clear();
    toolbar.remove();
    clearMarks(page);
  });

  read();
  // Nothing structural goes into a page that still hydrates: it would be wiped, and every card made anew.
  void Promise.allSettled([site.whenCalm?.(page, signal), state.ready]).then(() => {
    if (signal.aborted) return;
    mayDraw = true;
    // The toolbar and the first lines at one time: the page moves once.
    draw();
    views.add(rows);
  });

  const summary = (): PageSummary => summaryOf(site.id, rows, unreadable.length + missed, state.verdicts);

  return {
    summary,
    save: async () => {
      const current = made?.navigation.current;
      if (current) await library.save([current.entry.paper]);
    },
    saveLinked: async (ids) => ({ ...summary(), ...(await (await tools.need())?.saveLinked(rows, ids)) }),
    redraw() {
      made?.settingsMoved();
      updateAll();
    },
    notify: paperActions.notify,
    fail: paperActions.fail,
    reread: read,
  };
}
