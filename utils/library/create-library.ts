import { announce, type ChangeKind } from '../changes';
import { IbidError, reportError } from '../errors';
import type { Library } from '../library';
import type { Receipt } from '../model/receipt';
import type { PaperId } from '../model/identifiers';
import type { Ranker } from '../topics/ranker';
import type { Rarity } from '../topics/rarity';
import { createTagger } from '../topics/tagger';
import { connect, DATABASE } from './database/connection';
import { dump } from './backup/dump';
import type { ExtrasLine } from './backup/lines';
import { clamp } from './records/clock';
import type { Json } from './records/register';
import { explain } from './queries/explain';
import { editHighlight, highlight, removeHighlights } from './commands/highlights';
import { Learning } from './queries/learning';
import { facts, meet, see } from './commands/visit';
import { arrange, outline } from './commands/outlines';
import { edit, editPaper, hide, remove, save } from './commands/papers';
import { LEARN_SINCE, Recommender } from './queries/recommend';
import { highlightOf, highlightRecord } from './records/read-records';
import { restore } from './backup/restore';
import { stage } from './backup/stage';
import { Rows } from './queries/rows';
import type { Reading } from './database/schema';
import { get, search, tags } from './queries/search';
import { count, estimate, persist, tryRule } from './queries/stats';
import { createTagging, type TopicFinder } from './queries/tagging';
import { labelExample, trainingExamples, topicsOf, removeTopic, saveTopic } from './commands/topics';
import { undo } from './commands/undo';
import { duplicates, markDistinct, mergeDuplicates } from './commands/duplicates';
import { tryWatches, unwatch, watch } from './commands/watches';
import { UnitOfWork } from './records/unit-of-work';

/** Settings by name, as plain values. */
export interface SettingsStore {
  read(): Promise<Readonly<Record<string, Json>>>;
  /** Takes over those that the reader has not chosen here. */
  fill(settings: Readonly<Record<string, Json>>): Promise<void>;
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
  /** Tells others what changed. */
  readonly announce?: (kind: ChangeKind, ids?: readonly PaperId[]) => Promise<void>;
}

/** The library, with its database open. For extension contexts only: a page's own database is another one. */
export async function openLibrary(options: LibraryOptions, signal: AbortSignal): Promise<Library> {
  const library = createLibrary(options, signal);
  await library.get('url:');
  return library;
}

/** The library; its database is opened when it is first needed. The signal closes it. */
export function createLibrary(options: LibraryOptions, signal: AbortSignal): Library {
  const connection = connect(options.name ?? DATABASE, signal);
  const learning = new Learning(connection.read, options.rarity ?? noRarity);
  const tagging = createTagging(options.tagger ?? createTagger, options.edition, learning);
  const rows = new Rows(tagging);
  const recommender = new Recommender(rows, options.ranker ?? noRanker);
  const clock = options.now ?? Date.now;
  const tell = options.announce ?? announce;

  async function read<Result>(ask: (tx: Reading) => Promise<Result>): Promise<Result> {
    await tagging.ready();
    try {
      return await ask(await connection.read());
    } catch (error) {
      throw translate(error);
    }
  }

  /** One change: a transaction, then the tick. */
  async function write<Result>(
    change: (work: UnitOfWork) => Promise<Result>,
  ): Promise<Receipt & { readonly result: Result }> {
    await tagging.ready();
    const tx = await connection.write().catch((error: unknown) => Promise.reject(translate(error)));
    const done = tx.done.catch((error: unknown) => Promise.reject(translate(error)));
    done.catch(() => undefined);
    let work: UnitOfWork;
    let result: Result;
    try {
      work = await UnitOfWork.begin(tx, clock(), tagging);
      result = await change(work);
      const outcome = await work.finish();
      await done;
      rows.apply(outcome);
      if (outcome.topics) learning.moved();
    } catch (error) {
      abort(tx);
      throw translate(error);
    }
    const ids = [...work.touched];
    for (const kind of work.ticks) await tell(kind, ids).catch((error: unknown) => console.error(error));
    const { mergedNote } = work;
    return { undo: work.receipt, ids, result, ...(mergedNote !== undefined && { note: mergedNote }) };
  }

  /** Whoever looks at the latest papers may search next. */
  async function warm(): Promise<void> {
    try {
      await read(async (tx) => rows.all(tx, await topicsOf(tx)));
      await rows.warm(signal);
    } catch {
      // The search itself will say what is wrong.
    }
  }

  async function receipt(change: (work: UnitOfWork) => Promise<unknown>): Promise<Receipt> {
    const { result: _, ...receipt } = await write(change);
    return receipt;
  }

  return {
    meet: async (papers, site) => (await write((work) => meet(work, papers, site, tagging))).result,
    facts: (ids) => read((tx) => facts(tx, ids, tagging)),
    see: async (ids, site) => void (await write((work) => see(work, ids, site))),

    save: (papers, patch) => receipt((work) => save(work, papers, patch)),
    edit: (ids, patch) => receipt((work) => edit(work, ids, patch)),
    editPaper: (id, patch) => receipt((work) => editPaper(work, id, patch)),
    remove: (ids) => receipt((work) => remove(work, ids)),
    hide: (papers, hidden) => receipt((work) => hide(work, papers, hidden)),
    duplicates: () => read((tx) => duplicates(tx, rows)),
    mergeDuplicates: (ids) => receipt((work) => mergeDuplicates(work, ids)),
    markDistinct: (ids) => receipt((work) => markDistinct(work, ids)),
    async undo(which) {
      const { undo: stamp, ids, result } = await write((work) => undo(work, which));
      return result ? { undo: stamp, ids } : undefined;
    },
    async search(asked) {
      const found = await read((tx) => search(tx, asked, rows, tagging));
      if (!rows.isLoaded) setTimeout(() => void warm());
      return found;
    },
    get: (id) => read((tx) => get(tx, id, tagging)),
    tags: () => read(tags),

    async highlight(paper, draft) {
      const { undo, ids, result } = await write(async (work) => {
        const id = await highlight(work, paper, draft);
        return highlightOf(highlightRecord(id, (await work.draft('highlights', id)).registers));
      });
      if (!result) throw new IbidError('unexpected', 'The highlight was not kept');
      return { undo, ids, highlight: result };
    },
    editHighlight: (id, patch) => receipt((work) => editHighlight(work, id, patch)),
    removeHighlights: (ids) => receipt((work) => removeHighlights(work, ids)),

    outline: (scope) => read((tx) => outline(tx, scope)),
    arrange: (scope, edits) => receipt((work) => arrange(work, scope, edits)),

    topics: () => read(async (tx) => [...(await topicsOf(tx)).list]),
    async saveTopic(draft) {
      const { undo, ids, result } = await write((work) => saveTopic(work, draft));
      const { byId } = await read(topicsOf);
      const topic = byId.get(result);
      if (!topic) throw new IbidError('unexpected', 'The topic was not kept');
      return { undo, ids, topic };
    },
    removeTopic: (id) => receipt((work) => removeTopic(work, id)),
    tryRule: (rule) => read((tx) => tryRule(tx, rule, tagging)),
    explain: (id, topic) => read((tx) => explain(tx, id, topic, tagging)),
    labelExample: (topic, papers, is) => receipt((work) => labelExample(work, topic, papers, is)),
    trainingExamples: (topic) => read((tx) => trainingExamples(tx, topic, tagging)),

    watches: () => read(async (tx) => (await topicsOf(tx)).watches.list),
    watch: (what) => receipt((work) => watch(work, what)),
    unwatch: (id) => receipt((work) => unwatch(work, id)),
    tryWatches: () => read((tx) => tryWatches(tx, tagging)),

    async rank(ids) {
      await recommender.ready();
      return read((tx) => recommender.rank(tx, ids, clock()));
    },
    async reasons(id) {
      await recommender.ready();
      return read((tx) => recommender.reasons(tx, id, clock()));
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
      const settings = (await options.settings?.read()) ?? {};
      const page = await read((tx) => dump(tx, cursor, now, () => extrasOf(tx, settings)));
      if (page.cursor === undefined) await write((work) => work.tx.objectStore('meta').put(now, 'lastBackup'));
      return page;
    },
    stage: async (session, lines) => (await write((work) => stage(work, session, lines))).result,
    async restore(session) {
      const { undo, ids, result } = await write((work) => restore(work, session));
      const { settings, ...report } = result;
      await options.settings?.fill(settings);
      return { undo, ids, ...report };
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

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

function translate(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  const { code, message } = reportError(error);
  return new IbidError(code, message, { cause: error });
}
