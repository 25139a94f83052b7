import { library } from '../../../utils/library';
import { countPapers, reconcile, type Row } from '../../../utils/listing/rows';
import { tellBackground, type PageSummary } from '../../../utils/messages';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Site } from '../../../utils/sites/site';
import { allOrSoon } from '../all-or-soon';
import type { Overlay, OverlayContext } from '../overlay';
import { listenToKeys } from '../keyboard';
import { clearMarks } from '../rows/row-visibility';
import { forgetFields, markPage, showField } from '../rows/show-rows';
import { onScreenFirst } from './on-screen-first';
import { canPeek } from '../rows/can-peek';
import { createListingKeys } from './listing-keys';
import { ListingParts } from './listing-parts';
import { RowLine } from '../rows/RowLine';
import { summaryOf } from './summary';
import { schemeOf } from '../color-scheme';
import { fieldHold } from '../../ui/named-field';

/**
 * The overlay on one listing, from its first reading until the signal aborts: reads the rows, learns what is known of
 * them, and draws. `context.signal` ends it and takes everything of Ibid's off the page.
 */
export function startListing(site: Site, url: URL, context: OverlayContext): Overlay {
  const listing = new Listing(site, url, context);
  listing.start();
  return listing;
}

/** What happens on a listing. */
class Listing extends ListingParts implements Overlay {
  private readonly actions = {
    save: (row: Row) => this.paperActions.save(row.entry.paper, !row.facts?.bookmark),
    hide: (row: Row) => this.paperActions.hide(row.entry.paper, !row.facts?.hidden),
    peek: (row: Row) => canPeek(row) && this.whenMade(({ preview }) => preview.toggle(row)),
    tag: (row: Row) => this.editTags(row === this.tagging ? undefined : row),
    editTags: (row: Row | undefined) => this.editTags(row),
    drawTags: this.topics.tag,
    ask: this.topics.ask,
    follow: this.topics.open,
    markTopic: (topic: string) => this.state.markTopic(topic),
  };
  readonly notify = this.paperActions.notify;
  readonly fail = this.paperActions.fail;
  private drawnMarks = '';

  start(): void {
    const { page, signal } = this.context;
    this.listen();
    signal.addEventListener('abort', () => this.stop());
    this.reread();
    const atOnce = this.rows.length > 0 ? [this.known, this.context.haveTopics, this.toolbar.need()] : [];
    // Nothing structural goes into a page that still hydrates: it would be wiped, and every card made anew.
    void Promise.allSettled([this.site.whenCalm?.(page, signal), this.state.ready, allOrSoon(atOnce)]).then(() => {
      if (signal.aborted) return;
      this.mayDraw = true;
      // The toolbar and the first lines at one time, with what is known of them: the page moves once.
      this.draw();
      this.views.add(this.rows);
    });
  }

  private stop(): void {
    for (const row of this.rows) this.forget(row);
    this.made?.preview.clear();
    this.toolbar.remove();
    clearMarks(this.context.page);
  }

  private listen(): void {
    const { page, settings, highlighter, signal } = this.context;
    const { toolbar, state, paperActions, tools } = this;
    const onCommand = createListingKeys({
      hasRows: () => this.rows.length > 0,
      highlight: () => highlighter.highlightSelection(),
      whole: {
        filter: toolbar.focusQuery,
        collapse: state.collapse,
        help: toolbar.help,
        undo: paperActions.undo,
        highlights: highlighter.openList,
      },
      act: () => this.made?.act,
      need: tools.need,
    });
    const afterDrawing: typeof onCommand = (command) => {
      this.redraws.now();
      return onCommand(command);
    };
    listenToKeys(page, () => settings().keys, afterDrawing, signal);
  }

  protected toolsCame(): void {
    const { site, context, state, paperActions, actions, views, update, toolbar, knowledge } = this;
    this.made = this.tools.now?.make({
      ...context,
      ...{ site, library, state, paperActions, actions, update },
      scheme: () => this.scheme,
      host: views.host,
      rows: () => this.rows,
      shownRows: this.shownRows,
      top: toolbar.bottom,
      rowAt: views.rowAt,
      learn: (row) => void knowledge.meet([row]).catch(paperActions.fail),
    });
    this.made?.forYou.refresh();
    this.reread();
  }

  protected learned(moved: readonly Row[]): void {
    this.firstKnown();
    // Painting disturbs no hydration: it need not wait until lines may be drawn.
    for (const row of moved) if (!this.mayDraw || this.views.host(row)) this.showHighlights(row);
    this.update(moved);
  }

  protected drawSome(draw: () => void): void {
    const drawHere = (): void => this.place.around(draw, true);
    if (this.made) this.made.navigation.inView(drawHere);
    else drawHere();
    this.told();
  }

  protected draw(): void {
    const show = (): void => this.place.around(() => this.show());
    // What comes back above the current row does not push it out of view.
    if (this.made) this.made.navigation.inView(show);
    else show();
    this.drawn = this.shownRows();
    this.told();
  }

  /** What follows what was drawn; at the listing's end there is something to say, and in a note that was being written to go on. */
  private told(): void {
    const last = this.drawn.at(-1);
    if (this.made) this.made.drawn();
    else if (fieldHold()?.name || ((!last || this.views.host(last)) && window.scrollY)) void this.tools.need();
  }

  private show(): void {
    const { site, url, state, rows, tools, unreadable, missed } = this;
    const { page, settings, topics } = this.context;
    const { seen } = settings();
    state.judge(rows, seen, topics());
    this.inHand.spare(state);
    const list = site.list(page, url) ?? (missed > 0 ? page.querySelector('main') : null);
    if (!this.mayDraw || !list) return;
    const scheme = (this.scheme = schemeOf(list));
    const marks = `${scheme} ${[...state.marked].join()}`;
    const stale = this.redraws.take(marks !== this.drawnMarks);
    this.drawnMarks = marks;
    markPage({ list, site, rows, state, seen, scheme, tools });
    if (rows.length + unreadable.length + missed > 0) this.toolbar.draw(site.start?.(page, url) ?? list, rows);
    this.views.redraw(stale);
  }

  protected viewOf(row: Row) {
    const { context, state, toolbar, actions } = this;
    return (
      <RowLine
        row={row}
        topics={context.topics()}
        marked={state.marked}
        canPeek={canPeek(row)}
        tagging={this.tagging === row}
        actions={actions}
        keys={context.settings().keys}
        saveHint={toolbar.keyHint('save')}
      />
    );
  }

  protected fieldOf(row: Row, field: 'title' | 'abstract'): Element | undefined {
    return row.entry.fields[field] ?? (field === 'abstract' ? this.made?.preview.element(row) : undefined);
  }

  protected showHighlights(row: Row): void {
    for (const field of ['title', 'abstract'] as const)
      showField(this.context.highlighter, row, field, this.fieldOf(row, field));
  }

  /** Opens the editor of a row's tags, or closes the one that is open. */
  protected editTags(row: Row | undefined): void {
    const before = this.tagging;
    this.tagging = row;
    if (row) fieldHold()?.expect(`tags ${row.id}`);
    this.update([before, row].filter((one) => one !== undefined));
  }

  /** Reads the page anew. */
  reread(): void {
    const { site, url, tools, context, views } = this;
    const reading = reconcile(this.rows, site.entries(context.page, url));
    const { rows, unreadable, added, removed } = reading;
    Object.assign(this, { rows, unreadable });
    // A page without entries is rare, and what looks for papers on it is loaded for it.
    const isEmpty = rows.length + unreadable.length === 0;
    if (isEmpty && !tools.now) void tools.need();
    // The page has drawn the row anew, or an older script was there, while its tags are typed.
    this.tagging = rows.find((row) => row === this.tagging || fieldHold()?.name === `tags ${row.id}`);
    if (rows.length > 0) void this.toolbar.need();
    this.missed = (isEmpty && tools.now?.linkedPapers(context.page, url, site)) || 0;
    views.remove(removed);
    for (const row of removed) this.forget(row);
    for (const { from } of reading.moved) forgetFields(context.highlighter, from);
    // All of them: the page may have drawn anew a part of a row that is not on screen yet.
    if (this.mayDraw) views.add(rows);
    this.made?.preview.putBack();
    for (const { entry } of [...added, ...reading.moved.map(({ row }) => row)])
      this.sight.watch(entry.parts.at(-1) ?? entry.parts[0]);
    for (const row of rows) if (views.host(row)) this.showHighlights(row);
    tellBackground({ to: 'background', call: 'count', entries: countPapers(rows) });
    this.redraws.askAfterReading(views.lost(rows));
    if (added.length > 0) this.knowledge.meet(onScreenFirst(added)).then(() => this.made?.forYou.refresh(), this.fail);
  }

  private forget(row: Row): void {
    const { highlighter } = this.context;
    const unfolded = this.made?.preview.element(row);
    if (unfolded) highlighter.forget(unfolded);
    forgetFields(highlighter, row.entry);
    if (this.made?.navigation.current === row) this.made.navigation.leave();
  }

  summary(): PageSummary {
    return summaryOf(this.site.id, this.rows, this.unreadable.length + this.missed, this.state.verdicts);
  }

  async save(): Promise<void> {
    const current = this.made?.navigation.current;
    if (current) await library.save([current.entry.paper]);
  }

  async saveLinked(ids: readonly PaperId[]): Promise<PageSummary> {
    const part = await this.tools.need();
    return { ...this.summary(), ...(await part?.saveLinked(this.rows, ids)) };
  }

  redraw(): void {
    this.made?.settingsMoved();
    this.redraws.askAll();
  }
}
