import type { PaperId } from '../../../model/identifiers';
import type { Embeddings } from '../../../topics/order/embeddings';
import type { Connection } from '../../database/connection';
import type { Reading } from '../../database/schema';
import { Columns, PAGE, type Page } from '../columns/columns';
import { overlay } from '../index-store';
import { readVectors } from '../vectors/complete-vectors';
import { PaperVectors } from '../vectors/paper-vectors';
import { tableName } from '../vectors/token-features';
import type { VectorPage } from '../vectors/vector-page';

/** So many papers are read, and taken in, before others have their turn. */
const STEP = 128;

export interface VectorWork {
  readonly connection: Connection;
  /** Read when there is something to do. */
  readonly embeddings: () => Promise<Embeddings>;
  readonly signal: AbortSignal;
}

/** A page of papers, and those of them that need a vector, by id. */
interface DuePage {
  readonly number: number;
  readonly columns: Columns;
  readonly before: VectorPage | undefined;
  readonly due: readonly (readonly [PaperId, number])[];
  /** Numbers of papers that have one and are no longer in the library. */
  readonly gone: readonly number[];
}

/**
 * Makes the vectors of papers whose words are in a segment: of new ones, of those that were reworded, and of all in a library that is older than
 * the vectors. True where any were made. What is written meanwhile is in the log, and has its turn later.
 */
export async function tendVectors({ connection, embeddings, signal }: VectorWork): Promise<boolean> {
  const keys = await (await connection.read()).objectStore('index').getAllKeys(pages());
  const numbers = keys.map(([, number]) => number);
  if (numbers.length === 0) return false;
  const table = await embeddings();
  const name = tableName(table);
  let isAny = false;
  for (const number of numbers) {
    signal.throwIfAborted();
    const page = await duePage(await connection.read(), number, name);
    if (page.due.length + page.gone.length === 0) continue;
    await makePage(page, { connection, table, name, signal });
    isAny = true;
  }
  return isAny;
}

function pages(): IDBKeyRange {
  return IDBKeyRange.bound(['page', 0], ['page', Infinity]);
}

async function duePage(tx: Reading, number: number, table: number): Promise<DuePage> {
  const [store, first] = [tx.objectStore('index'), number * PAGE];
  const [page, before, log] = await Promise.all([
    store.get(['page', number]) as Promise<Page>,
    store.get(['vectors', number]) as Promise<VectorPage | undefined>,
    tx.objectStore('indexLog').getAll(IDBKeyRange.bound(first, first + PAGE, false, true)),
  ]);
  const columns = new Columns();
  columns.load(page, number);
  const loose = new Set(log.flatMap(({ n, isLoose }) => (isLoose ? [n] : [])));
  for (const record of log) overlay(columns, record);
  const segment = columns.numbers.segment;
  const isTrue = (n: number): boolean => before?.table === table && before.segments[n - first] === segment[n];
  const due = [...columns.alive].filter((n) => !loose.has(n) && segment[n] !== 0 && !isTrue(n));
  const having = [...(before?.segments.entries() ?? [])].filter(([, of]) => of !== 0).map(([at]) => first + at);
  const gone = having.filter((n) => !columns.alive.has(n));
  return { number, columns, before, due: due.map((n) => [columns.idOf(n), n] as const), gone };
}

interface Making {
  readonly connection: Connection;
  readonly table: Embeddings;
  readonly name: number;
  readonly signal: AbortSignal;
}

async function makePage({ number, columns, before, due, gone }: DuePage, { connection, table, name, signal }: Making) {
  const vectors = new PaperVectors(table.dimensions, name);
  if (before) vectors.load(before, number);
  for (const n of gone) vectors.forget(n);
  for (let from = 0; from < due.length; from += STEP) {
    signal.throwIfAborted();
    const tx = await connection.read();
    const some = await stillSettled(tx, due.slice(from, from + STEP));
    await readVectors(tx, some, (n, made) => vectors.set(n, made, columns.numbers.segment[n]!), table);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const tx = await connection.write();
  void tx.objectStore('index').put(vectors.page(number), ['vectors', number]);
  await tx.done;
}

/** What was reworded since its page was read is in the log: its words are no longer those of the segment. */
async function stillSettled(
  tx: Reading,
  due: readonly (readonly [PaperId, number])[],
): Promise<ReadonlyMap<PaperId, number>> {
  const log = tx.objectStore('indexLog');
  const settled = await Promise.all(due.map(async ([, n]) => !(await log.get(n))?.isLoose));
  return new Map(due.filter((_, at) => settled[at]));
}
