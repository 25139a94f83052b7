import type { Topic } from '../model/topic';
import { readToolbar, rememberToolbar, type Order, type Settings, type State } from '../settings';
import {
  judge,
  nextMark,
  withoutReason,
  type ReaderFilter,
  type Reason,
  type TopicMark,
  type Verdicts,
} from './filter';
import type { RowQuery } from './row-query';
import type { Row } from './rows';
import type { ToolsOnDemand } from './tools';

const NOTHING: Verdicts = {
  hidden: new Map(),
  counts: new Map(),
  counted: 0,
  unseen: 0,
  saved: 0,
  followed: 0,
  toGo: 0,
};

/** What the reader asked of one listing: its filter, its order and whether the toolbar is folded. */
export interface ListingState extends ReaderFilter {
  readonly order: Order;
  /** How far the order for the reader goes away from the page's, 0 … 1. */
  readonly dial: number;
  /** Why the query cannot be read; nothing is hidden by it then. */
  readonly queryError: unknown;
  readonly marked: ReadonlySet<string>;
  readonly collapsed: boolean;
  readonly verdicts: Verdicts;
  /** Settles when folding and order are as they were left, or nobody can tell how. */
  readonly ready: Promise<unknown>;
  setState(state: State): void;
  setOrder(order: Order): void;
  setDial(dial: number): void;
  setQuery(text: string): void;
  markTopic(topic: string): void;
  collapse(): void;
  /** Drops the filter that is the reason for something being hidden. */
  lift(reason: Reason): void;
  /** Changes several things of the filter at once. */
  filterBy(change: Partial<ReaderFilter>): void;
  judge(rows: readonly Row[], seen: Settings['seen'], topics: ReadonlyMap<string, Topic>): void;
  ordered(rows: readonly Row[]): readonly Row[];
}

/**
 * The state of a listing of `site`; `changed` is called after every change by the reader. The order and the folding are remembered per site.
 * Where the order for the reader is switched off (`learns`), one that was remembered is the page's.
 */
export function createListingState(
  site: string,
  changed: () => void,
  tools: ToolsOnDemand,
  learns = () => true,
): ListingState {
  const marks = new Map<string, TopicMark>();
  let state: State = 'all';
  let order: Order = 'page';
  let dial = 1;
  let collapsed = false;
  let query = '';
  let parsed: RowQuery | undefined;
  let queryError: unknown;
  let verdicts = NOTHING;
  let match: ReaderFilter['match'] = 'any';
  let area: string | undefined;
  let showSeen = false;
  let touched = false;

  const ready = Promise.allSettled([
    readToolbar(site).then((remembered) => {
      // What the reader did since then is newer than what is remembered.
      if (!remembered || touched) return;
      ({ collapsed, order, dial = 1 } = remembered);
      if (order !== 'page') void tools.need();
      changed();
    }),
  ]);

  function shown(): Order {
    return order === 'foryou' && !learns() ? 'page' : order;
  }

  /** Understands the query, at once or as soon as the code for it is there. */
  function understand(): void {
    queryError = undefined;
    parsed = undefined;
    if (!query.trim()) return;
    if (!tools.now) {
      const asked = query;
      void tools.need().then((come) => come && asked === query && then(understand));
      return;
    }
    try {
      const next = tools.now.readRowQuery(query);
      parsed = next.isEmpty ? undefined : next;
    } catch (error) {
      queryError = error;
    }
  }

  function remember(): void {
    touched = true;
    // The page may be closed at this moment: then nobody is left to hear that it failed.
    rememberToolbar(site, { collapsed, order, dial }).catch(() => undefined);
  }

  function then(effect: () => void): void {
    effect();
    changed();
  }

  function filterBy(change: Partial<ReaderFilter>): void {
    const { marks: nextMarks, query: nextQuery = query } = change;
    ({ state = state, match = match, showSeen = showSeen } = change);
    if ('area' in change) ({ area } = change);
    if (nextMarks) {
      const entries = [...nextMarks];
      marks.clear();
      for (const [topic, mark] of entries) marks.set(topic, mark);
    }
    if (nextQuery === query) return changed();
    query = nextQuery;
    then(understand);
  }

  return {
    get state() {
      return state;
    },
    get order() {
      return shown();
    },
    get dial() {
      return dial;
    },
    get query() {
      return query;
    },
    get queryError() {
      return queryError;
    },
    marks,
    get match() {
      return match;
    },
    get area() {
      return area;
    },
    get showSeen() {
      return showSeen;
    },
    get marked() {
      return new Set(marks.keys());
    },
    get collapsed() {
      return collapsed;
    },
    get verdicts() {
      return verdicts;
    },
    ready,
    setState: (next) => then(() => (state = next)),
    setOrder: (next) =>
      then(() => {
        order = next;
        if (next !== 'page') void tools.need();
        remember();
      }),
    setDial: (next) =>
      then(() => {
        dial = next;
        remember();
      }),
    setQuery: (text) =>
      then(() => {
        query = text;
        understand();
      }),
    markTopic: (topic) =>
      then(() => {
        const next = nextMark(marks.get(topic));
        if (next) marks.set(topic, next);
        else marks.delete(topic);
      }),
    collapse: () =>
      then(() => {
        collapsed = !collapsed;
        remember();
      }),
    lift: (reason) => filterBy(withoutReason(marks, reason)),
    filterBy,
    judge(rows, seen, topics) {
      // A topic that is no more, or is switched off, filters nothing: there would be no chip to lift it by.
      if (topics.size > 0) for (const id of marks.keys()) if (!topics.get(id)?.enabled) marks.delete(id);
      verdicts = judge(rows, { state, query: parsed, topics: marks, match, area }, showSeen ? 'show' : seen, topics);
    },
    // The rows stand in the page's own order.
    ordered: (rows) => (shown() === 'page' ? rows : (tools.now?.inOrder(rows, shown(), dial) ?? rows)),
  };
}
