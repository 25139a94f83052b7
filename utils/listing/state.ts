import { listingFilter } from '../messages';
import type { Topic } from '../model/topic';
import { readToolbar, rememberToolbar, type Order, type Settings, type State } from '../settings';
import {
  judge,
  NO_AREA,
  nextMark,
  type ReaderFilter,
  type Reason,
  type TopicMark,
  type TopicMatch,
  type Verdicts,
} from './filter';
import type { RowQuery } from './row-query';
import type { Row } from './rows';
import type { ToolsOnDemand } from './tools';

/** What the reader asked of one listing: its filter, its order and whether the toolbar is folded. */
export interface ListingState extends ReaderFilter {
  readonly order: Order;
  /** How far the order for the reader goes away from the page's, 0 … 1. */
  readonly dial: number;
  /** Why the query cannot be read; nothing is hidden by it then, unless only its end is wrong. */
  readonly queryError: unknown;
  /** The query's last word may not be written yet: what stands before it filters. */
  readonly isUnfinished: boolean;
  readonly marked: ReadonlySet<string>;
  readonly collapsed: boolean;
  readonly verdicts: Verdicts;
  /** Settles when filter, order and folding are as they were left, or nobody can tell how. */
  readonly ready: Promise<unknown>;
  setState(state: State): void;
  setOrder(order: Order): void;
  setDial(dial: number): void;
  setQuery(text: string): void;
  /** Only this topic; the second time not this one; then any. */
  markTopic(topic: string): void;
  collapse(): void;
  /** Drops the filter that is the reason for something being hidden. */
  lift(reason: Reason): void;
  /** Filters by something else, and leaves the rest as it is. */
  filterBy(change: Partial<ReaderFilter>): void;
  judge(rows: readonly Row[], seen: Settings['seen'], topics: ReadonlyMap<string, Topic>): void;
  /** Shows a row until it is judged again; false where it is shown anyway. */
  spare(row: Row): boolean;
  ordered(rows: readonly Row[]): readonly Row[];
}

export interface ListingStateOptions {
  readonly site: string;
  /** Of the page: the listing there keeps its filter until the browser closes. */
  readonly address: string;
  /** Called after every change. */
  readonly changed: () => void;
  readonly tools: ToolsOnDemand;
  /** Where the order for the reader is switched off, one that was remembered is the page's. */
  readonly settings: () => Pick<Settings, 'learn'>;
}

/** The state of a listing. Its filter is kept for the listing, order and folding for the site. */
export function createListingState(options: ListingStateOptions): ListingState {
  return new ReaderState(options);
}

/** Order and folding, as `change` sets them. */
interface Arrangement {
  readonly chosen: Order;
  readonly dial: number;
  readonly collapsed: boolean;
}

class ReaderState implements ListingState {
  state: State = 'all';
  query = '';
  marks: ReadonlyMap<string, TopicMark> = new Map();
  match: TopicMatch = 'any';
  area: string | undefined;
  showSeen = false;
  showMuted = false;
  queryError: unknown;
  isUnfinished = false;
  verdicts!: ReturnType<typeof judge>;
  chosen: Order = 'page';
  dial = 1;
  collapsed = false;
  readonly ready: Promise<unknown>;
  private parsed: RowQuery | undefined;
  private isFiltered = false;
  private isArranged = false;

  constructor(private readonly options: ListingStateOptions) {
    this.judge([], 'show', new Map());
    this.ready = Promise.allSettled([this.recallFilter(), this.recallArrangement()]);
  }

  get order(): Order {
    return this.chosen === 'foryou' && !this.options.settings().learn ? 'page' : this.chosen;
  }

  get marked(): ReadonlySet<string> {
    return new Set(this.marks.keys());
  }

  readonly setState = (state: State): void => this.filterBy({ state });
  readonly setQuery = (query: string): void => this.filterBy({ query });
  readonly setOrder = (chosen: Order): void => this.arrange({ chosen });
  readonly setDial = (dial: number): void => this.arrange({ dial });
  readonly collapse = (): void => this.arrange({ collapsed: !this.collapsed });
  readonly markTopic = (topic: string): void => {
    const marks = new Map(this.marks);
    const next = nextMark(marks.get(topic));
    if (next) marks.set(topic, next);
    else marks.delete(topic);
    this.filterBy({ marks });
  };
  readonly lift = async (reason: Reason): Promise<void> => {
    const tools = await this.options.tools.need();
    if (tools) this.filterBy(tools.withoutReason(this.marks, reason));
  };

  readonly filterBy = (change: Partial<ReaderFilter>): void => {
    this.isFiltered = true;
    void this.change(change);
    const { state, query, marks, match, area, showSeen, showMuted } = this;
    const shown = { showSeen, showMuted };
    const filter = { state, query, marks: Object.fromEntries(marks), match, ...(area && { area }), ...shown };
    // The page may be closed at this moment: then nobody is left to hear that it failed.
    listingFilter(this.options.address, filter).catch(() => undefined);
  };

  judge(rows: readonly Row[], seen: Settings['seen'], topics: ReadonlyMap<string, Topic>): void {
    // A topic that is no more, or is switched off, filters nothing: there would be no chip to lift it by. Nor does an area without any.
    if (topics.size > 0) {
      this.marks = new Map([...this.marks].filter(([id]) => topics.get(id)?.enabled));
      if (this.area !== NO_AREA && ![...topics.values()].some((topic) => topic.enabled && topic.area === this.area))
        this.area = undefined;
    }
    const { state, parsed, marks, match, area, showSeen, showMuted } = this;
    const filter = { state, query: parsed, topics: marks, match, area, showMuted };
    this.verdicts = judge(rows, filter, showSeen ? 'show' : seen, topics);
  }

  spare(row: Row): boolean {
    return this.verdicts.hidden.delete(row);
  }

  ordered(rows: readonly Row[]): readonly Row[] {
    // The rows stand in the page's own order.
    if (this.order === 'page') return rows;
    return this.options.tools.now?.inOrder(rows, this.order, this.dial) ?? rows;
  }

  private arrange(change: Partial<Arrangement>): void {
    this.isArranged = true;
    void this.change(change);
    const { collapsed, chosen, dial } = this;
    rememberToolbar(this.options.site, { collapsed, order: chosen, dial }).catch(() => undefined);
  }

  private async recallFilter(): Promise<void> {
    const kept = await listingFilter(this.options.address);
    // What the reader did since then is newer than what is remembered.
    if (kept && !this.isFiltered)
      await this.change({ ...kept, area: kept.area, marks: new Map(Object.entries(kept.marks)) });
  }

  private async recallArrangement(): Promise<void> {
    const memory = await readToolbar(this.options.site);
    if (!memory || this.isArranged) return;
    const { collapsed, order, dial = 1 } = memory;
    await this.change({ collapsed, chosen: order, dial });
  }

  /** Settles when what the change needs has been loaded, and the query is understood. */
  private async change(change: Partial<ReaderFilter & Arrangement>): Promise<void> {
    Object.assign(this, change);
    const { query, options } = this;
    this.queryError = this.parsed = undefined;
    this.isUnfinished = false;
    options.changed();
    const isAsking = query.trim() !== '';
    if (!isAsking && this.chosen === 'page') return;
    if (!options.tools.now) {
      if ((await options.tools.need()) && query === this.query) await this.change({});
      return;
    }
    if (isAsking) Object.assign(this, options.tools.now.understandQuery(query));
  }
}
