import { library } from '../../../utils/library';
import { createKnowledge } from '../../../utils/listing/knowledge';
import { whenCalm } from '../../../utils/listing/dom-settled';
import { countPapers, reconcile, rowOfPaper, type Row } from '../../../utils/listing/rows';
import { trackSeen } from '../../../utils/listing/seen-tracker';
import { createListingState } from '../../../utils/listing/state';
import { tellBackground, type PageSummary } from '../../../utils/messages';
import type { Site, Unreadable } from '../../../utils/sites/site';
import { createPaperActions } from '../paper-actions';
import type { Overlay, OverlayContext } from '../overlay';
import { followPointer } from './follow-pointer';
import { isPrivate } from '../alive';
import { listenToKeys } from '../keyboard';
import { createPlaceKeeper } from './keep-place';
import { clearMarks } from './row-visibility';
import { forgetFields, markPage, showField } from './show-rows';
import { onScreenFirst } from './on-screen-first';
import { canPeek } from './can-peek';
import { createListingOnDemand } from './listing-on-demand';
import { createListingKeys } from './listing-keys';
import type { Made } from './listing-part';
import { RowLine } from './RowLine';
import { createRedraws } from './redraws';
import { createRowViews } from './row-views';
import { summaryOf } from './summary';
import { schemeOf, type Scheme } from '../color-scheme';
import { createToolbarOnDemand } from '../toolbar/toolbar-on-demand';
import { fieldHold } from '../../ui/named-field';
import { createTopicsOnDemand } from '../topics/topics-on-demand';

/**
 * The overlay on one listing, from its first reading until the signal aborts: reads the rows, learns what is known of
 * them, and draws. `context.signal` ends it and takes everything of Ibid's off the page.
 */
export function startListing(site: Site, url: URL, context: OverlayContext): Overlay {
  const { page, signal, highlighter } = context;
  let rows: readonly Row[] = [];
  let unreadable: readonly Unreadable[] = [];
  /** Papers that the page plainly lists although none was read. */
  let missed = 0;
  let scheme: Scheme = 'light';
  let tagging: Row | undefined;
  let mayDraw = false;
  let { learn: learns } = context.settings();
  const redraws = createRedraws(draw, signal);
  const { ask: update, askAll: updateAll } = redraws;

  /** What of the listing is loaded only when it is needed, and what it made. */
  let made: Made | undefined;
  const tools = createListingOnDemand(
    () => {
      made = tools.now?.make({
        page,
        site,
        library,
        highlighter,
        state,
        paperActions,
        rows: () => rows,
        shownRows,
        top: toolbar.bottom,
        learn: (row) => void knowledge.meet([row]).catch(paperActions.fail),
        update,
        signal,
      });
      made?.forYou.refresh();
      read();
    },
    (error) => paperActions.fail(error),
  );
  const state = createListingState(site.id, update, tools, () => context.settings().learn);
  const paperActions = createPaperActions(update, signal);
  const views = createRowViews({
    view: viewOf,
    drawn: showHighlights,
    scheme: () => scheme,
    batch: (draw) => place.around(draw, true),
    signal,
  });
  const sight = trackSeen(page, (elements) => void see(elements), signal);
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
    page,
    topics: context.topics,
    rows: shownRows,
    rowAt: views.rowAt,
    host: views.host,
    field: fieldOf,
    attempt: paperActions.attempt,
    edit: paperActions.edit,
    done: () => actions.editTags(undefined),
    fail: paperActions.fail,
    signal,
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
  }

  function show(): void {
    state.judge(rows, context.settings().seen, context.topics());
    const list = site.list(page, url) ?? (missed > 0 ? page.querySelector('main') : null);
    if (!mayDraw || !list) return;
    scheme = schemeOf(list, context.settings().theme);
    const marks = `${scheme} ${[...state.marked].join()}`;
    const stale = redraws.take(marks !== drawnMarks);
    drawnMarks = marks;
    markPage({ list, site, rows, state, seen: context.settings().seen, scheme, applyOrder: tools.now?.applyOrder });
    if (rows.length + unreadable.length + missed > 0) toolbar.draw(site.start?.(page, url) ?? list, rows, scheme);
    views.redraw(stale);
    const current = made?.navigation.current;
    made?.ring.around(current && !state.verdicts.hidden.has(current) ? current : undefined, scheme);
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
        keyHint={toolbar.keyHint}
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

  async function see(elements: readonly Element[]): Promise<void> {
    const passed = elements.flatMap((element) => views.rowAt(element) ?? []);
    for (const row of passed) row.passed = true;
    update();
    const ids = isPrivate() ? [] : passed.map(({ id }) => id);
    if (ids.length > 0) await library.see(ids, site.id).catch(paperActions.fail);
  }

  const actions = {
    save: (row: Row) => paperActions.save(row.entry.paper, !row.facts?.bookmark),
    hide: (row: Row) => paperActions.hide(row.entry.paper, !row.facts?.hidden),
    star: (row: Row) => paperActions.star(row.entry.paper, row.facts?.bookmark),
    peek: (row: Row) => canPeek(row) && void tools.need().then(() => made?.preview.toggle(row)),
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
      page,
      hasRows: () => rows.length > 0,
      highlight: () => highlighter.highlightSelection(),
      whole: {
        filter: toolbar.focusQuery,
        collapse: state.collapse,
        help: toolbar.help,
        undo: paperActions.undo,
        highlights: highlighter.openList,
      },
      actions,
      made: () => made,
      need: tools.need,
    }),
    signal,
  );

  followPointer(page, {
    rowAt: views.rowAt,
    host: views.host,
    over: (row) => made?.forYou.explain(row),
    signal,
  });

  signal.addEventListener('abort', () => {
    for (const row of rows) forget(row);
    made?.preview.clear();
    toolbar.remove();
    clearMarks(page);
  });

  read();
  // Nothing structural goes into a page that still hydrates: it would be wiped, and every card made anew.
  void Promise.all([site.hydrates && whenCalm(page, signal), state.ready]).then(() => {
    if (signal.aborted) return;
    mayDraw = true;
    views.add(rows);
    updateAll();
  });

  const summary = (): PageSummary => summaryOf(site.id, rows, unreadable.length + missed, state.verdicts);

  return {
    summary,
    save: async () => {
      const current = made?.navigation.current;
      if (current) await library.save([current.entry.paper]);
    },
    saveLinked: async (ids) => {
      const row = rowOfPaper(rows, ids);
      if (row) await library.save([row.entry.paper]);
      return { ...summary(), ...(row && { paper: row.entry.paper, paperSaved: true }) };
    },
    redraw() {
      // Switched on again, the order for the reader has to be asked for; switched off, what is left of it has to go.
      if (learns !== context.settings().learn) made?.forYou.refresh();
      learns = context.settings().learn;
      updateAll();
    },
    notify: paperActions.notify,
    fail: paperActions.fail,
    reread: read,
  };
}
