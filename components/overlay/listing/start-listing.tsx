import { library } from '../../../utils/library';
import { createKnowledge } from '../../../utils/listing/knowledge';
import { whenLoaded, whenDomSettled } from '../../../utils/listing/dom-settled';
import { countPapers, reconcile, type Row } from '../../../utils/listing/rows';
import { trackSeen } from '../../../utils/listing/seen-tracker';
import { createListingState } from '../../../utils/listing/state';
import { tellBackground, type PageSummary } from '../../../utils/messages';
import { aliases, idsFromUrl } from '../../../utils/model/identifiers';
import { linkedPapers } from '../../../utils/sites/linked-papers';
import type { Site, Unreadable } from '../../../utils/sites/site';
import { toggledStar, createPaperActions } from '../paper-actions';
import type { Overlay, OverlayContext } from '../overlay';
import { createForYou } from './for-you';
import { followPointer } from './follow-pointer';
import { listenToKeys } from '../keyboard';
import { clearMarks } from './row-visibility';
import { markPage } from './show-rows';
import { createAbstractPreview } from './abstract-preview';
import { onScreenFirst } from './on-screen-first';
import { canPeek } from './abstract';
import { createFocusRing } from '../focus-ring';
import { RowLine } from './RowLine';
import { createRowViews } from './row-views';
import { schemeOf, type Scheme } from '../color-scheme';
import { createToolbarView } from '../controls/toolbar-view';
import { createTopicsOnDemand } from '../topics/topics-on-demand';
import { createRowNavigation } from './row-navigation';

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
  let timer: ReturnType<typeof setTimeout> | undefined;

  const state = createListingState(site.id, update, () => context.settings().learn);
  const paperActions = createPaperActions(update, signal);
  const views = createRowViews({ view: viewOf, drawn: showHighlights, scheme: () => scheme, signal });
  const ring = createFocusRing(page, signal);
  const navigation = createRowNavigation({ rows: () => shownRows(), top: () => toolbar.bottom(), ring });
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
  const forYou = createForYou({ library, state, paperActions, rows: () => rows, changed: update });
  const preview = createAbstractPreview({
    site,
    highlighter,
    paperActions,
    learn: (row) => void knowledge.meet([row]).catch(paperActions.fail),
    changed: (row) => update([row]),
    signal,
  });
  const toolbar = createToolbarView({
    site,
    context,
    state,
    paperActions,
    rows: () => rows,
    unreadable: () => unreadable,
    missed: () => missed,
    shown: shownRows,
    forYou: forYou.refresh,
    leave: () => navigation.focus(),
  });

  const onDemand = createTopicsOnDemand({
    page,
    topics: context.topics,
    rowAt: views.rowAt,
    host: views.host,
    field: fieldOf,
    notify: paperActions.notify,
    edit: paperActions.edit,
    done: () => actions.editTags(undefined),
    fail: paperActions.fail,
    signal,
  });

  function shownRows(): readonly Row[] {
    return state.ordered(rows).filter((row) => !state.verdicts.hidden.has(row));
  }

  /** Gathers redraws: many things move at once. Not a frame callback, which would sleep in a tab in the background. */
  const stale = new Set<Row>();
  let allStale = true;
  let drawnMarks = '';
  function update(moved: readonly Row[] = []): void {
    for (const row of moved) stale.add(row);
    timer ??= setTimeout(draw);
  }

  function updateAll(): void {
    allStale = true;
    update();
  }

  function draw(): void {
    timer = undefined;
    if (signal.aborted) return;
    state.judge(rows, context.settings().seen, context.topics());
    const list = site.list(page, url) ?? (missed > 0 ? page.querySelector('main') : null);
    if (!mayDraw || !list) return;
    scheme = schemeOf(list, context.settings().theme);
    const marks = `${scheme} ${[...state.marked].join()}`;
    allStale ||= marks !== drawnMarks;
    drawnMarks = marks;
    markPage({ list, site, rows, state, seen: context.settings().seen });
    if (rows.length + unreadable.length + missed > 0) toolbar.draw(site.start?.(page, url) ?? list, rows, scheme);
    views.redraw(allStale ? undefined : stale);
    ring.around(
      navigation.current && !state.verdicts.hidden.has(navigation.current) ? navigation.current : undefined,
      scheme,
    );
    stale.clear();
    allStale = false;
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
    return row.entry.fields[field] ?? (field === 'abstract' ? preview.element(row) : undefined);
  }

  function showHighlights(row: Row): void {
    const highlights = row.facts?.highlights ?? [];
    for (const field of ['title', 'abstract'] as const) {
      const element = fieldOf(row, field);
      if (element)
        highlighter.show(
          { paper: row.entry.paper, field, element },
          highlights.filter((highlight) => highlight.field === field),
        );
    }
  }

  function read(): void {
    const reading = reconcile(rows, site.entries(page, url));
    ({ rows, unreadable } = reading);
    missed = rows.length + unreadable.length === 0 ? linkedPapers(page, url, site) : 0;
    views.remove(reading.removed);
    for (const row of reading.removed) forget(row);
    if (mayDraw) views.add(reading.added);
    for (const row of reading.added) sight.watch(row.entry.parts.at(-1) ?? row.entry.parts[0]);
    const wiped = rows.filter((row) => views.host(row)?.parentElement === null);
    for (const row of rows) if (views.host(row)) showHighlights(row);
    tellBackground({ to: 'background', call: 'count', entries: countPapers(rows) });
    update(wiped);
    if (reading.added.length > 0) knowledge.meet(onScreenFirst(reading.added)).then(forYou.refresh, paperActions.fail);
  }

  function forget(row: Row): void {
    const { title, abstract } = row.entry.fields;
    for (const element of [title, abstract, preview.element(row)]) if (element) highlighter.forget(element);
    if (navigation.current === row) navigation.leave();
  }

  async function see(elements: readonly Element[]): Promise<void> {
    const ids = elements.flatMap((element) => views.rowAt(element)?.id ?? []);
    if (ids.length > 0) await library.see(ids, site.id).catch(paperActions.fail);
  }

  const actions = {
    save: (row: Row) => paperActions.save(row.entry.paper, !row.facts?.bookmark),
    hide: (row: Row) => paperActions.hide(row.entry.paper, !row.facts?.hidden),
    star: (row: Row) =>
      paperActions.edit(
        row.entry.paper,
        toggledStar(row.facts?.bookmark),
        row.facts?.bookmark?.starred ? 'listing_did_unstar' : 'listing_did_star',
      ),
    peek: (row: Row) => canPeek(row) && void preview.toggle(row),
    editTags: (row: Row | undefined) => {
      const before = tagging;
      tagging = row;
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
    (command) => {
      if (rows.length === 0) return false;
      const row = navigation.current;
      if (command === 'next' || command === 'previous') {
        navigation.move(command === 'next' ? 1 : -1);
        if (navigation.current) forYou.explain(navigation.current);
      } else if (command === 'filter') toolbar.focusQuery();
      else if (command === 'collapse') state.collapse();
      else if (command === 'help') toolbar.help();
      else if (command === 'undo') paperActions.undo();
      else if (command === 'highlight') return highlighter.highlightSelection();
      else if (command === 'highlights') highlighter.openList();
      else if (!row) return false;
      else if (command === 'open') page.defaultView?.open(row.entry.paper.url, '_blank', 'noopener');
      else if (command === 'tag') actions.editTags(row);
      else if (command === 'hide') navigation.around(row, () => actions.hide(row));
      else actions[command](row);
      return true;
    },
    signal,
  );

  followPointer(page, { rowAt: views.rowAt, host: views.host, over: forYou.explain, signal });

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const row of rows) forget(row);
    preview.clear();
    toolbar.remove();
    clearMarks(page);
  });

  read();
  void settle().then(() => {
    if (signal.aborted) return;
    mayDraw = true;
    views.add(rows);
    updateAll();
  });

  /** Nothing structural goes into a page that still hydrates: it would be wiped, and every card made anew. */
  async function settle(): Promise<void> {
    if (!site.hydrates) return;
    await whenLoaded(page, signal);
    await whenDomSettled(page.body, signal);
  }

  function summary(): PageSummary {
    const { hidden, unseen, saved } = state.verdicts;
    return {
      kind: 'listing',
      site: site.id,
      entries: countPapers(rows),
      unreadable: unreadable.length + missed,
      unseen,
      saved,
      hidden: countPapers(hidden.keys()),
    };
  }

  return {
    summary,
    save: async () => {
      if (navigation.current) await library.save([navigation.current.entry.paper]);
    },
    saveLink: async (link) => {
      const wanted = new Set<string>(aliases(idsFromUrl(link)));
      const row = rows.find(({ entry }) => aliases(entry.paper.ids).some((id) => wanted.has(id)));
      if (row) await library.save([row.entry.paper]);
      return { ...summary(), ...(row && { paper: row.entry.paper, paperSaved: true }) };
    },
    redraw: updateAll,
    notify: paperActions.notify,
    fail: paperActions.fail,
    reread: read,
  };
}
