import { announce } from '../changes';
import { IbidError } from '../errors';
import type { Library } from '../library';
import type { Receipt } from '../model/receipt';
import type { Ranker } from '../topics/order/ranker';
import type { Rarity } from '../topics/order/rarity';
import { createTagger } from '../topics/tagger';
import { calmTicks } from './calm-ticks';
import { connect, DATABASE } from './database/connection';
import { dump } from './backup/dump';
import type { ExtrasLine } from './backup/lines';
import { clamp } from './records/clock';
import { addSettings } from './records/journal';
import type { Json } from './records/register';
import { explain } from './queries/explain';
import { editHighlight, highlight, removeHighlights } from './commands/highlights';
import { Learning } from './queries/learning';
import { facts, meet, see } from './commands/visit';
import { arrange, outline } from './commands/outlines';
import { edit, editPaper, hide, remove, save } from './commands/papers';
import { LEARN_SINCE, Recommender } from './queries/recommend';
import type { Reading } from './database/schema';
import { highlightOf, highlightRecord } from './records/read-records';
import { restore } from './backup/restore';
import { stage } from './backup/stage';
import { Rows } from './queries/rows';
import { deletedSince } from './queries/deleted-since';
import { get, search, sources, tags } from './queries/search';
import { count, estimate, persist, tryRule } from './queries/stats';
import { createTagging, type TextTagging, type TopicFinder } from './queries/tagging';
import { labelExample, trainingExamples, topicIn, topicsOf, removeTopic, saveTopic } from './commands/topics';
import { undo } from './commands/undo';
import { duplicates, markDistinct, mergeDuplicates } from './commands/duplicates';
import { removeSmartList, saveSmartList, smartLists } from './commands/smart-lists';
import { tryWatches, unwatch, watch } from './commands/watches';
import type { CallName } from './records/answers';
import { changesSince } from './records/change-log';
import type { Outcome } from './records/outcome';
import { secretOf } from './records/secret';
import type { UnitOfWork } from './records/unit-of-work';
import { PrivateTexts } from './queries/private-texts';
import { createTransactions, type Transactions } from './transactions';

/** Settings by name, as plain values. */
export interface SettingsStore {
  read(): Promise<Readonly<Record<string, Json>>>;
  /** Takes over those that the reader has not chosen here, and says which. */
  fill(settings: Readonly<Record<string, Json>>): Promise<Readonly<Record<string, Json>>>;
  /** Takes those back that are as they were filled in. */
  clear(settings: Readonly<Record<string, Json>>): Promise<void>;
}

export interface LibraryOptions {
  /** Name of the database. */
  readonly name?: string;
  /** The time in milliseconds. */
  readonly now?: () => number;
  /** Makes what finds topics in texts, when it is first needed. */
  readonly tagger?: () => Promise<TopicFinder> | TopicFinder;
  /** Names the model that the tagger uses. */
  readonly edition?: string;
  /** Makes what learns from the library, when a listing is first put in an order. */
  readonly ranker?: () => Promise<Ranker>;
  /** Reads how common words are, when a topic is first learned. */
  readonly rarity?: () => Promise<Rarity>;
  /** The reader's settings, which lie outside of the database: they go into backups, and come back where nothing was chosen yet. */
  readonly settings?: SettingsStore;
  /** Tells others that the library has reached a revision. */
  readonly announce?: (revision: number) => Promise<void>;
}

/** On whose behalf calls are made. */
export interface Caller {
  /** Under this name a change is made once. */
  readonly name?: CallName | undefined;
  /** A tab of a private window: what it shows leaves nothing behind. What its reader does on purpose is kept. */
  readonly isPrivate?: boolean | undefined;
}

export interface LibraryService extends Library {
  /** The same library, called by somebody. */
  as(caller: Caller): Library;
  /** A key that nobody but the background knows. */
  secret(): Promise<string>;
}

/** The library, with its database open. For extension contexts only: a page's own database is another one. */
export async function openLibrary(options: LibraryOptions, signal: AbortSignal): Promise<LibraryService> {
  const library = createLibrary(options, signal);
  await library.get('url:');
  return library;
}

/** The library; its database is opened when it is first needed. The signal closes it. */
export function createLibrary(options: LibraryOptions, signal: AbortSignal): LibraryService {
  const { transactions, ...parts } = assemble(options, signal);
  const build = (caller: Caller): Library => libraryFor({ ...parts, transactions, caller });
  return { ...build({}), as: build, secret: () => transactions.write(({ tx }) => secretOf(tx)) };
}

interface Parts {
  readonly transactions: Transactions;
  readonly tagging: TextTagging;
  readonly rows: Rows;
  readonly recommender: Recommender;
  readonly privateTexts: PrivateTexts;
  readonly settings: SettingsStore | undefined;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

function assemble(options: LibraryOptions, signal: AbortSignal): Parts {
  const connection = connect(options.name ?? DATABASE, signal);
  const learning = new Learning(connection.read, options.rarity ?? noRarity);
  const tagging = createTagging(options.tagger ?? createTagger, options.edition, learning);
  const rows = new Rows(tagging);
  const now = options.now ?? Date.now;
  const committed = (outcome: Outcome): void => {
    rows.apply(outcome);
    if (outcome.topics) learning.moved();
  };
  return {
    transactions: createTransactions({
      ...{ connection, tagging, now, committed },
      announce: calmTicks(options.announce ?? announce, signal),
    }),
    tagging,
    rows,
    recommender: new Recommender(rows, options.ranker ?? noRanker),
    privateTexts: new PrivateTexts(),
    settings: options.settings,
    now,
    signal,
  };
}

/** Whoever looks at the latest papers may search next. */
async function warm({ transactions, rows, signal }: Parts): Promise<void> {
  try {
    await transactions.read(async (tx) => rows.all(tx, await topicsOf(tx)));
    await rows.warm(signal);
  } catch {
    // The search itself will say what is wrong.
  }
}

/** The calls as one caller may make them. */
function libraryFor(parts: Parts & { readonly caller: Caller }): Library {
  const { tagging, rows, recommender, privateTexts, now: clock, caller } = parts;
  const { read, write } = parts.transactions;
  const { name } = caller;
  const shown = caller.isPrivate ? privateTexts : undefined;
  const receipt = (change: (work: UnitOfWork) => Promise<unknown>): Promise<Receipt> =>
    write(async (work) => {
      await change(work);
      return () => work.receipt;
    }, name);

  return {
    meet: (papers, site) =>
      caller.isPrivate
        ? read((tx) => facts(tx, privateTexts.add(papers), tagging, privateTexts))
        : write((work) => meet(work, papers, site, tagging)),
    facts: (ids) => read((tx) => facts(tx, ids, tagging, shown)),
    async see(ids, site) {
      if (!caller.isPrivate) await write((work) => see(work, ids, site));
    },
    changes: (since) => read((tx) => changesSince(tx, since)),

    save: (papers, patch) => receipt((work) => save(work, papers, patch)),
    edit: (ids, patch) => receipt((work) => edit(work, ids, patch)),
    editPaper: (id, patch) => receipt((work) => editPaper(work, id, patch)),
    remove: (ids) => receipt((work) => remove(work, ids)),
    hide: (papers, hidden) => receipt((work) => hide(work, papers, hidden)),
    duplicates: () => read((tx) => duplicates(tx, rows)),
    mergeDuplicates: (ids) => receipt((work) => mergeDuplicates(work, ids)),
    markDistinct: (ids) => receipt((work) => markDistinct(work, ids)),
    async undo(which) {
      const done = await write(async (work) => {
        const taken = await undo(work, which);
        return taken && { ...work.receipt, settings: taken.beside?.settings, isAgain: taken.undoes !== undefined };
      }, name);
      if (!done) return undefined;
      const { settings, isAgain, ...back } = done;
      if (settings) await (isAgain ? parts.settings?.fill(settings) : parts.settings?.clear(settings));
      return back;
    },
    async search(asked) {
      const found = await read((tx) => search(tx, asked, rows, tagging));
      if (!rows.isLoaded) setTimeout(() => void warm(parts));
      return found;
    },
    get: (id) => read((tx) => get(tx, id, tagging)),
    sources: (id) => read((tx) => sources(tx, id)),
    tags: () => read(tags),

    highlight: (paper, draft) =>
      write(async (work) => {
        const id = await highlight(work, paper, draft);
        const made = highlightOf(highlightRecord(id, (await work.draft('highlights', id)).registers));
        if (!made) throw new IbidError('unexpected', 'The highlight was not kept');
        return { ...work.receipt, highlight: made };
      }, name),
    editHighlight: (id, patch) => receipt((work) => editHighlight(work, id, patch)),
    removeHighlights: (ids) => receipt((work) => removeHighlights(work, ids)),

    outline: (scope) => read((tx) => outline(tx, scope)),
    arrange: (scope, edits) => receipt((work) => arrange(work, scope, edits)),

    topics: () => read(async (tx) => [...(await topicsOf(tx)).list]),
    saveTopic: (draft) =>
      write(async (work) => {
        const topic = await topicIn(work, await saveTopic(work, draft));
        return { ...work.receipt, topic };
      }, name),
    removeTopic: (id) => receipt((work) => removeTopic(work, id)),
    tryRule: (rule) => read((tx) => tryRule(tx, rule, tagging)),
    explain: (id, topic) => read((tx) => explain(tx, id, topic, tagging)),
    labelExample: (topic, papers, is) => receipt((work) => labelExample(work, topic, papers, is)),
    trainingExamples: (topic) => read((tx) => trainingExamples(tx, topic, tagging)),

    watches: () => read(async (tx) => (await topicsOf(tx)).watches.list),
    watch: (what) => receipt((work) => watch(work, what)),
    unwatch: (id) => receipt((work) => unwatch(work, id)),
    tryWatches: () => read((tx) => tryWatches(tx, tagging)),

    smartLists: () => read(smartLists),
    saveSmartList: (draft) => receipt((work) => saveSmartList(work, draft)),
    removeSmartList: (id) => receipt((work) => removeSmartList(work, id)),

    async rank(ids) {
      await recommender.ready();
      return read((tx) => recommender.rank(tx, ids, clock(), shown));
    },
    async reasons(id) {
      await recommender.ready();
      return read((tx) => recommender.reasons(tx, id, clock(), shown));
    },
    async similar(id, among) {
      await recommender.ready();
      return read((tx) => recommender.similar(tx, id, among, shown));
    },
    learnedSince: () => read(async (tx) => (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined),
    learnSince: async (since) =>
      void (await write(async ({ tx }) => {
        const meta = tx.objectStore('meta');
        await (since ? meta.put(since, LEARN_SINCE) : meta.delete(LEARN_SINCE));
      })),

    stats: async () => ({ ...(await read(count)), ...(await estimate()) }),
    persist,
    async dump(cursor) {
      const now = new Date(clamp(clock())).toISOString();
      const settings = (await parts.settings?.read()) ?? {};
      const page = await read((tx) => dump(tx, cursor, now, () => extrasOf(tx, settings)));
      if (page.cursor === undefined) await write((work) => work.tx.objectStore('meta').put(now, 'lastBackup'));
      return page;
    },
    stage: (session, lines) => write((work) => stage(work, session, lines), name),
    deletedSince: (held) => read((tx) => deletedSince(tx, held)),
    async restore(session, isBringingBack) {
      const { settings, ...report } = await write(async (work) => {
        const restored = await restore(work, session, isBringingBack);
        return { ...work.receipt, ...restored };
      }, name);
      const filled = (await parts.settings?.fill(settings)) ?? {};
      if (Object.keys(filled).length > 0) await write(({ tx }) => addSettings(tx, report.undo, filled));
      return report;
    },
  };
}

async function extrasOf(tx: Reading, settings: NonNullable<ExtrasLine['settings']>): Promise<ExtrasLine> {
  const since = (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined;
  return { settings, ...(since !== undefined && { learnSince: since }) };
}

function noRarity(): never {
  throw new IbidError('unexpected', 'This library was opened without a table of rarities');
}

function noRanker(): never {
  throw new IbidError('unexpected', 'This library was opened without a ranker');
}
