/** The measurements of `ledger.ts`; run in Node and in a browser. */
import { openDB } from 'idb';

import type { Library } from '../../utils/library';
import { createLibrary } from '../../utils/library/create-library';
import { seenRecord } from '../../utils/library/records/read-records';
import type { PaperId } from '../../utils/model/identifiers';
import { makeStamp } from '../../utils/model/stamp';
import { loadEmbeddings } from '../../utils/topics/order/embeddings';
import { Ranker } from '../../utils/topics/order/ranker';
import { loadRarity } from '../../utils/topics/order/rarity';
import { madeUp } from './library/papers';

/** One act, with a ledger that holds a listing alone, and with one of years: medians in milliseconds. */
export interface LedgerFigure {
  readonly what: string;
  readonly empty: number;
  readonly full: number;
}

export interface Tables {
  readonly rarity: ArrayBuffer;
  readonly embeddings: ArrayBuffer;
}

interface World {
  readonly library: Library;
  /** A worker that has just started, and ends with its task. */
  alone(task: (library: Library) => Promise<unknown>): Promise<void>;
}

const SAVED = 1_000;
const LISTING = 250;
const ROUNDS = 9;
const BATCH = 20_000;
/** One in so many was hidden. */
const HIDDEN = 20;
const YEARS = 10 * 365 * 86_400_000;

const listing = Array.from({ length: LISTING }, (_, n) => madeUp(SAVED - 50 + n));
const ids = listing.map(({ id }) => id);

/** In a page: the tables are fetched from its server. */
export async function run(size: number): Promise<readonly LedgerFigure[]> {
  const [rarity, embeddings] = await Promise.all(
    ['rarity', 'embeddings'].map(async (name) => (await fetch(`/topics/${name}.bin`)).arrayBuffer()),
  );
  const lines = (globalThis as { said?: string[] }).said;
  return measure(size, { rarity: rarity!, embeddings: embeddings! }, (line) => lines?.push(line));
}

/** Each act in turn in both worlds, so that what else the machine does meets both alike. */
export async function measure(
  size: number,
  tables: Tables,
  say: (line: string) => void,
): Promise<readonly LedgerFigure[]> {
  const end = new AbortController();
  const empty = await makeWorld(0, tables, end.signal);
  const start = performance.now();
  const full = await makeWorld(size, tables, end.signal);
  say(`ledger of ${size} filled in ${Math.round((performance.now() - start) / 1000)} s`);
  const { seen } = await full.library.stats();
  if (seen < size) throw new Error(`The ledger holds ${seen} papers, and should hold ${size}`);
  const figures: LedgerFigure[] = [];
  for (const [what, act] of ACTS) {
    const times = { empty: [] as number[], full: [] as number[] };
    // What is only there at the first time is not what is compared.
    for (const world of [empty, full]) await act(world);
    for (let round = 0; round < ROUNDS; round++)
      for (const name of round % 2 === 0 ? (['empty', 'full'] as const) : (['full', 'empty'] as const)) {
        const from = performance.now();
        await act(name === 'empty' ? empty : full);
        times[name].push(performance.now() - from);
      }
    figures.push({ what, empty: median(times.empty), full: median(times.full) });
    say(`${what} measured`);
  }
  end.abort();
  return figures;
}

const search = (query: string) => (library: Library) => library.search({ query, limit: 30 });

const ACTS: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
  ['meet a listing', ({ library }) => library.meet(listing, 'arxiv')],
  ['meet it, worker just started', ({ alone }) => alone((library) => library.meet(listing, 'arxiv'))],
  ['see 50', ({ library }) => library.see(ids.slice(0, 50), 'arxiv')],
  ['facts of a listing', ({ library }) => library.facts(ids)],
  ['facts, worker just started', ({ alone }) => alone((library) => library.facts(ids))],
  ['rank a listing', ({ library }) => library.rank(ids)],
  ['rank, worker just started', ({ alone }) => alone((library) => library.rank(ids))],
  ['is:hidden, first page and count', ({ library }) => search('is:hidden')(library)],
  ['is:hidden, worker just started', ({ alone }) => alone(search('is:hidden'))],
  ['is:seen, first page and count', ({ library }) => search('is:seen')(library)],
  ['is:seen, worker just started', ({ alone }) => alone(search('is:seen'))],
  ['stats', ({ library }) => library.stats()],
  ['stats, worker just started', ({ alone }) => alone((library) => library.stats())],
];

/** A library of a thousand papers and a listing, whose reader has besides seen so many others over the years. */
async function makeWorld(size: number, { rarity, embeddings }: Tables, signal: AbortSignal): Promise<World> {
  const name = `bench-${crypto.randomUUID()}`;
  const options = {
    name,
    announce: async () => undefined,
    ranker: async () => new Ranker(loadRarity(rarity), loadEmbeddings(embeddings)),
  };
  const library = createLibrary(options, signal);
  await library.save(Array.from({ length: SAVED }, (_, n) => madeUp(n)));
  await fill(name, size);
  // Opened anew: what a worker keeps in memory was read before.
  const anew = createLibrary(options, signal);
  await anew.meet(listing, 'arxiv');
  await anew.see(ids, 'arxiv');
  await anew.hide(listing.slice(0, 60), true);
  return {
    library: anew,
    async alone(task) {
      const stop = new AbortController();
      await task(createLibrary(options, stop.signal));
      stop.abort();
    },
  };
}

/** Puts so many papers into the ledger as they are kept there: calls that did it would take hours. */
async function fill(name: string, size: number): Promise<void> {
  if (size === 0) return;
  const db = await openDB(name);
  const now = Date.now();
  for (let first = 0; first < size; first += BATCH) {
    const transaction = db.transaction('seen', 'readwrite', { durability: 'relaxed' });
    for (let n = first; n < Math.min(size, first + BATCH); n++)
      void transaction.store.put(ledgerRecord(n, now - YEARS + Math.floor((YEARS * n) / size)));
    await transaction.done;
  }
  await db.put('meta', { count: size, revision: 1 }, 'ledger');
  db.close();
}

function ledgerRecord(n: number, ms: number) {
  const t = makeStamp(ms, n % 1_000, 'benchmrk');
  const at = new Date(ms).toISOString();
  const id: PaperId = `arxiv:${String(1_000 + Math.floor(n / 100_000))}.${String(n % 100_000).padStart(5, '0')}`;
  return seenRecord(id, {
    first: { v: at, t },
    last: { v: { at, site: 'arxiv' }, t },
    ...(n % HIDDEN === 0 && { hidden: { v: true, t } }),
  });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
