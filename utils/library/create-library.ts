import { announce } from '../changes';
import { IbidError } from '../errors';
import type { Library } from '../library';
import type { Tables } from '../topics/meaning/question';
import type { Ranker } from '../topics/order/ranker';
import type { Rarity } from '../topics/order/rarity';
import { createTagger } from '../topics/tagger';
import { calmTicks } from './calm-ticks';
import { connect, DATABASE } from './database/connection';
import { Learning } from './queries/learning';
import { PrivateTexts } from './queries/private-texts';
import { Recommender } from './queries/recommend';
import { Rows } from './queries/rows';
import { createTagging, type TopicFinder } from './queries/tagging';
import type { Outcome } from './records/outcome';
import { secretOf } from './records/secret';
import { madeBy } from './search-index/columns/row';
import { SearchIndex } from './search-index/search-index';
import { createIndexTender } from './search-index/upkeep/tend-index';
import { activityCalls } from './services/activity';
import { deskFor, type Caller, type Parts, type SettingsStore } from './services/desk';
import { highlightCalls } from './services/highlights';
import { orderCalls } from './services/order';
import { paperCalls, searchCalls, visitCalls } from './services/papers';
import { storageCalls } from './services/storage';
import { tagCalls } from './services/tags';
import { topicCalls } from './services/topics';
import { trashCalls } from './services/trash';
import { createTransactions, type Transactions } from './transactions';
import { expireTrash } from './trash/expire';

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
  /** Reads how common words are and where they stand to each other, when papers are first compared by meaning. */
  readonly tables?: () => Promise<Tables>;
  /** The reader's settings, which lie outside of the database: they go into backups, and come back where nothing was chosen yet. */
  readonly settings?: SettingsStore;
  /** Tells others that the library has reached a revision. */
  readonly announce?: (revision: number) => Promise<void>;
  /** So many papers in the log are worth a segment of the search index: until then the words of each are at hand. */
  readonly segmentSize?: number;
}

const SEGMENT_SIZE = 512;

export interface LibraryService extends Library {
  /** The same library, called by somebody. */
  as(caller: Caller): Library;
  /** A key that nobody but the background knows. */
  secret(): Promise<string>;
  /** Does now what the trash and the search index are due, which is otherwise done while nobody waits for it. */
  tend(): Promise<void>;
}

/** The library, with its database open. For extension contexts only: a page's own database is another one. */
export async function openLibrary(options: LibraryOptions, signal: AbortSignal): Promise<LibraryService> {
  const library = createLibrary(options, signal);
  await library.get('url:');
  return library;
}

/** The library; its database is opened when it is first needed. The signal closes it. */
export function createLibrary(options: LibraryOptions, signal: AbortSignal): LibraryService {
  const { tend, ...parts } = assemble(options, signal);
  const build = (caller: Caller): Library => libraryFor(parts, caller);
  const secret = onceKnown(() => parts.transactions.write(({ tx }) => secretOf(tx)));
  return { ...build({}), as: build, secret, tend };
}

/** What never changes is asked for until it is known. */
function onceKnown<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () => {
    known ??= ask();
    known.catch(() => (known = undefined));
    return known;
  };
}

function assemble(options: LibraryOptions, signal: AbortSignal): Parts & Pick<LibraryService, 'tend'> {
  const connection = connect(options.name ?? DATABASE, signal);
  const learning = new Learning(connection.read, options.rarity ?? noRarity);
  const tagging = createTagging(options.tagger ?? createTagger, options.edition, learning);
  const rows = new Rows(tagging);
  const now = options.now ?? Date.now;
  const worth = options.segmentSize ?? SEGMENT_SIZE;
  const tables = options.tables && onceKnown(options.tables);
  const embeddings = tables && (async () => (await tables()).embeddings);
  const first = (): Promise<void> => expireTrash(transactions, now(), signal);
  const tender = createIndexTender({ connection, tagging, index: () => searchIndex, embeddings, worth, first, signal });
  const searchIndex: SearchIndex = new SearchIndex({ tagged: () => madeBy(tagging), due: tender.due, worth });
  const committed = (outcome: Outcome): void => {
    rows.apply(outcome);
    searchIndex.apply(outcome);
    if (outcome.topics) learning.moved();
    if (outcome.isWorn) tender.due();
  };
  const transactions: Transactions = createTransactions({
    ...{ connection, tagging, now, committed },
    dueTrash: tender.due,
    announce: calmTicks(options.announce ?? announce, signal),
  });
  return {
    transactions,
    tagging,
    rows,
    searchIndex,
    tend: tender.tend,
    recommender: new Recommender(rows, options.ranker ?? noRanker),
    tables: tables ?? noTables,
    privateTexts: new PrivateTexts(),
    settings: options.settings,
    now,
    signal,
  };
}

/** The calls as one caller may make them. */
function libraryFor(parts: Parts, caller: Caller): Library {
  const desk = deskFor(parts, caller);
  return {
    ...visitCalls(desk),
    ...paperCalls(desk),
    ...searchCalls(desk),
    ...tagCalls(desk),
    ...trashCalls(desk),
    ...highlightCalls(desk),
    ...topicCalls(desk),
    ...orderCalls(desk),
    ...activityCalls(desk),
    ...storageCalls(desk),
  };
}

function noRarity(): never {
  throw new IbidError('unexpected', 'This library was opened without a table of rarities');
}

function noTables(): never {
  throw new IbidError('unexpected', 'This library was opened without tables of words');
}

function noRanker(): never {
  throw new IbidError('unexpected', 'This library was opened without a ranker');
}
