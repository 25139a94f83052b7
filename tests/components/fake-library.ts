import { announceChange, untoldChanges } from '../announce-change';
import type { TrainingExamples } from '../../utils/examples';
import { placesFor } from '../../utils/model/position';
import { inListOrder, type SmartList } from '../../utils/model/smart-list';
import type { Watch } from '../../utils/model/watch';
import type { Library, LibraryCall, LibraryReply, Search, SearchResult } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import type { Receipt } from '../../utils/model/receipt';
import type { Topic } from '../../utils/model/topic';
import { contradict, findDuplicates, type Differ } from '../../utils/library/queries/find-duplicates';
import { applyEdits, type OutlineEntry, type OutlineScope } from '../../utils/model/outline';
import type { PaperId } from '../../utils/model/identifiers';
import { parseQuery } from '../../utils/query';
import { closestOf, compare, queryable, sortKey } from './fake-rows';
import { answersOf } from './answers';
import type { Asked } from './asked';
import { fakeActivity } from './fake-activity';
import { UNCHANGED } from './fake-rewind';
import { fakeTags, type FakeColours } from './fake-tags';
import { fakeTrash } from './fake-trash';
import { TOPICS } from './made-up';

interface Past {
  readonly rows: readonly LibraryRow[];
  readonly topics: readonly Topic[];
  readonly lessons: ReadonlyMap<string, TrainingExamples['examples']>;
  readonly watches: readonly Watch[];
  readonly lists: readonly SmartList[];
  readonly colours: FakeColours;
  /** Pairs of papers that are not one. */
  readonly apart: readonly string[];
  readonly outlines: ReadonlyMap<OutlineScope, readonly OutlineEntry[]>;
  readonly ids: readonly PaperId[];
}

/** A library in memory that behaves like the real one as far as our pages can tell. It says every change. */
export interface FakeLibrary extends Pick<Library, Asked> {
  /** Every call that came in, by name. */
  readonly calls: string[];
  answer(message: LibraryCall): Promise<LibraryReply>;
}

export function fakeLibrary(first: readonly LibraryRow[]): FakeLibrary {
  let rows: readonly LibraryRow[] = first;
  let topics: readonly Topic[] = TOPICS;
  let lessons: ReadonlyMap<string, TrainingExamples['examples']> = new Map();
  let watches: readonly Watch[] = [];
  let lists: readonly SmartList[] = [];
  let colours: FakeColours = [];
  let apart: readonly string[] = [];
  let outlines: ReadonlyMap<OutlineScope, readonly OutlineEntry[]> = new Map();
  let staged: string[] = [];
  const past = new Map<string, Past>();
  const calls: string[] = [];

  function change(ids: readonly PaperId[], next: readonly LibraryRow[], nextTopics = topics): Receipt {
    const undo = `undo-${past.size}`;
    past.set(undo, { rows, topics, lessons, watches, lists, colours, apart, outlines, ids });
    const kind = nextTopics === topics ? 'papers' : 'topics';
    rows = next;
    topics = nextTopics;
    void announceChange(kind, ids);
    return { undo, ids };
  }

  /** A change of what belongs to topics, told as such. */
  function teach(topic: string, ids: readonly PaperId[], is: boolean | undefined): Receipt {
    const receipt = change([], rows, [...topics]);
    const others = (lessons.get(topic) ?? []).filter(({ id }) => !ids.includes(id));
    const titles = new Map(rows.map(({ paper }) => [paper.id, paper.title]));
    const taught = is === undefined ? [] : ids.map((id) => ({ id, title: titles.get(id) ?? '', is }));
    lessons = new Map([...lessons, [topic, [...others, ...taught]]]);
    return receipt;
  }

  function changeLists(next: readonly SmartList[]): Receipt {
    const receipt = change([], rows);
    lists = next;
    void announceChange('lists', []);
    return receipt;
  }

  function follow(next: readonly Watch[]): Receipt {
    const receipt = change([], rows, [...topics]);
    watches = next;
    return receipt;
  }

  function mapRows(ids: readonly PaperId[], how: (row: LibraryRow) => LibraryRow): Receipt {
    const wanted = new Set(ids);
    return change(
      ids,
      rows.map((row) => (wanted.has(row.paper.id) ? how(row) : row)),
    );
  }

  function search({
    query = '',
    ids,
    sort = 'saved',
    descending = false,
    offset = 0,
    limit = 100,
  }: Search): SearchResult {
    const { matches } = parseQuery(query);
    const names = new Map(topics.map(({ id, name }) => [id, name]));
    const found = rows
      .filter((row) => (!ids || ids.includes(row.paper.id)) && matches(queryable(row, names)))
      .sort((a, b) => (descending ? -1 : 1) * compare(sortKey(a, sort), sortKey(b, sort)));
    return { rows: found.slice(offset, offset + limit), total: found.length };
  }

  const fake: Pick<Library, Asked> = {
    changes: untoldChanges,
    async save(papers) {
      const fresh = papers.filter(({ id }) => !rows.some(({ paper }) => paper.id === id));
      const savedAt = new Date().toISOString();
      const bookmark = { status: 'to read', starred: false, tags: [], note: '', savedAt } as const;
      const added = fresh.map((paper): LibraryRow => ({ paper, bookmark, topics: [], highlights: [] }));
      return change(
        papers.map(({ id }) => id),
        [...rows, ...added],
      );
    },
    async edit(ids, { addTags = [], removeTags = [], ...patch }) {
      return mapRows(ids, (row) => {
        const tags = [...new Set([...row.bookmark.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
        return { ...row, bookmark: { ...row.bookmark, ...patch, tags } };
      });
    },
    editPaper: async (id, patch) => mapRows([id], (row) => ({ ...row, paper: { ...row.paper, ...patch } })),
    ...fakeTrash({ rows: () => rows, change }),
    async duplicates() {
      const differ: Differ = (a, b) =>
        contradict(a.ids, b.ids) || apart.includes(`${a.id} ${b.id}`) || apart.includes(`${b.id} ${a.id}`);
      return findDuplicates(
        rows.map(({ paper }) => paper),
        differ,
      ).map(({ ids }) => ({ ids }));
    },
    async mergeDuplicates(ids) {
      const [first, ...others] = rows.filter(({ paper }) => ids.includes(paper.id));
      if (!first) throw new Error('No such papers');
      const tags = [first, ...others].flatMap(({ bookmark }) => bookmark.tags);
      const highlights = [first, ...others].flatMap((row) => row.highlights);
      const united = { ...first, bookmark: { ...first.bookmark, tags: [...new Set(tags)] }, highlights };
      return change(
        ids,
        rows.flatMap((row) => (row === first ? united : others.includes(row) ? [] : row)),
      );
    },
    async markDistinct(ids) {
      const receipt = change(ids, rows);
      apart = [...apart, ...ids.flatMap((a) => ids.map((b) => `${a} ${b}`))];
      return receipt;
    },
    async undo(receipt = [...past.keys()].at(-1)) {
      const before = receipt ? past.get(receipt) : undefined;
      if (!before) return undefined;
      const undone = change(before.ids, before.rows, before.topics);
      ({ apart, lessons, watches, lists, colours, outlines } = before);
      void announceChange('lists', []);
      return undone;
    },
    search: async (asked) => search(asked),
    countMatches: async (queries) => queries.map((query) => search({ query, limit: 0 }).total),
    get: async (id) => rows.find(({ paper }) => paper.id === id),
    sources: async () => ({ told: {}, edited: [] }),
    closest: async (meant, limit) => closestOf(rows, meant, limit),
    async tags() {
      const counts = new Map<string, number>();
      for (const tag of rows.flatMap(({ bookmark }) => bookmark.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([tag, count]) => ({ tag, count }));
    },
    ...fakeTags({
      rows: () => rows,
      lists: () => lists,
      colours: () => colours,
      change,
      paint: (next) => void (colours = next),
    }),
    async editHighlight(id, patch) {
      const row = rows.find(({ highlights }) => highlights.some((one) => one.id === id));
      if (!row) throw new Error('No such highlight');
      const highlights = row.highlights.map((one) => (one.id === id ? { ...one, ...patch } : one));
      return mapRows([row.paper.id], (same) => ({ ...same, highlights }));
    },
    async removeHighlights(ids) {
      const touched = rows.filter(({ highlights }) => highlights.some(({ id }) => ids.includes(id)));
      return mapRows(
        touched.map(({ paper }) => paper.id),
        (row) => ({ ...row, highlights: row.highlights.filter(({ id }) => !ids.includes(id)) }),
      );
    },
    outline: async (scope) => [...(outlines.get(scope) ?? [])],
    async arrange(scope, edits) {
      const receipt = change([], rows);
      outlines = new Map([...outlines, [scope, applyEdits(outlines.get(scope) ?? [], edits)]]);
      return receipt;
    },
    topics: async () => [...topics],
    async saveTopic({ examples, ...draft }) {
      const old = topics.find(({ id }) => id === draft.id);
      const id = draft.id ?? draft.name.toLowerCase().replace(/\W+/g, '-');
      const blank: Topic = { id, name: '', area: 'theory', colour: 'theory', builtIn: false, enabled: true };
      const topic: Topic = { ...(old ?? blank), ...draft, id };
      const next = old ? topics.map((one) => (one === old ? topic : one)) : [...topics, topic];
      const receipt = change([], rows, next);
      if (examples) teach(id, examples, true);
      return { ...receipt, topic };
    },
    labelExample: async (topic, ids, is) => teach(topic, ids, is),
    async trainingExamples(topic) {
      const examples = lessons.get(topic) ?? [];
      const words =
        examples.length < 3
          ? []
          : [
              { text: 'sparse', weight: 1.25 },
              { text: 'survey', weight: -0.5 },
            ];
      const taught = new Set(examples.map(({ id }) => id));
      const doubtful = rows.filter(({ paper }) => !taught.has(paper.id)).slice(0, 5);
      const borderline = words.length === 0 ? [] : doubtful.map(({ paper: { id, title } }) => ({ id, title }));
      return { examples, words, borderline };
    },
    smartLists: async () => lists.toSorted(inListOrder),
    async saveSmartList(draft) {
      const before = lists.find(({ id, name }) => (draft.id ? id === draft.id : name === draft.name));
      const made = { ...before, ...draft, id: before?.id ?? `list-${past.size}` };
      return changeLists([...lists.filter((list) => list !== before), made]);
    },
    removeSmartList: async (id) => changeLists(lists.filter((list) => list.id !== id)),
    async moveSmartList(id, before) {
      const others = lists.toSorted(inListOrder).filter((list) => list.id !== id);
      const to = others.findIndex((list) => list.id === before);
      const moved = others.toSpliced(to < 0 ? others.length : to, 0, ...lists.filter((list) => list.id === id));
      const places = placesFor(moved.length);
      return changeLists(moved.map((list, place) => ({ ...list, at: places[place] ?? '' })));
    },
    watches: async () => [...watches],
    async watch({ kind, value }) {
      const name = topics.find(({ id }) => kind === 'topic' && id === value)?.name ?? value;
      return follow([...watches, { id: `${kind}:${value}`, kind, value, name }]);
    },
    unwatch: async (id) => follow(watches.filter((watch) => watch.id !== id)),
    async tryWatches() {
      const counts = watches.map(({ id, kind, value }) => {
        const query = kind === 'query' ? value : `${kind}:"${value}"`;
        return [id, search({ query, limit: 0 }).total] as const;
      });
      return { counts: Object.fromEntries(counts), of: rows.length, days: 14 };
    },
    async removeTopic(id) {
      const others = topics.filter((topic) => topic.id !== id);
      return change([], rows, others);
    },
    async tryRule(rule) {
      const matched = search({ query: rule, limit: rows.length }).rows.map(({ paper }) => paper);
      return { matched: matched.slice(0, 50), count: matched.length, of: rows.length, days: 14 };
    },
    activity: async (period) => fakeActivity(rows, period, (query) => search({ query, limit: 0 }).total),
    async stats() {
      return {
        papers: rows.length,
        highlights: rows.flatMap((row) => row.highlights).length,
        seen: 1234,
        tags: (await fake.tags()).length,
        lists: 0,
        bytes: rows.length * 4200,
        quota: 6e10,
        persisted: false,
      };
    },
    persist: async () => true,
    async dump(cursor = '0') {
      const from = Number(cursor);
      const lines = rows.slice(from, from + 500).map((row) => JSON.stringify(row));
      return from + 500 < rows.length ? { lines, cursor: String(from + 500) } : { lines };
    },
    async stage(_session, lines) {
      staged = [...staged, ...lines];
      return staged.length;
    },
    deletedSince: async () => [],
    async restore() {
      const read = staged.map((line) => JSON.parse(line) as LibraryRow);
      const fresh = read.filter(({ paper }) => !rows.some((row) => row.paper.id === paper.id));
      staged = [];
      const ids = fresh.map(({ paper }) => paper.id);
      const receipt = change(ids, [...rows, ...fresh]);
      return { ...receipt, added: fresh.length, updated: 0, identical: read.length - fresh.length, problems: [] };
    },
    foresee: async () => UNCHANGED,
    rewind: async () => ({ ...change([], rows), ...UNCHANGED }),
  };

  return Object.assign(fake, { calls, answer: answersOf(fake, calls) });
}
