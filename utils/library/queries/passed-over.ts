/** The papers that were passed over, read by index in a handful of requests, however long the ledger is. */
import type { PaperId } from '../../model/identifiers';
import type { Instant } from '../../model/time';
import type { Candidate } from '../../topics/order/candidate';
import { getMany } from '../database/bulk-reads';
import type { Reading } from '../database/schema';

/** So many times as many are looked at: whoever saves all that is seen has passed over little. */
const MOST_LOOKED_AT = 4;
/** After every instant. */
const END = '\uffff';

export interface Passed {
  readonly id: PaperId;
  readonly at: Instant;
}

export interface Span {
  readonly since: Instant;
  readonly before?: Instant;
}

/** The latest papers of an index of the ledger that are not saved, the oldest of them first. Nothing else of the ledger is read. */
export async function latestPassed(
  tx: Reading,
  name: 'passedAt' | 'hiddenAt',
  { since, before = END }: Span,
  most: number,
  isSaved: ReadonlySet<string>,
): Promise<Passed[]> {
  const index = tx.objectStore('seen').index(name);
  let found: Passed[] = [];
  let end = before;
  for (const steps of [most, most * (MOST_LOOKED_AT - 1)]) {
    if (since >= end) break;
    const newest = await index.openKeyCursor(IDBKeyRange.bound(since, end, false, true), 'prev');
    if (!newest) break;
    const reached = await newest.advance(steps - 1);
    const from = reached?.key ?? since;
    // A page's papers are passed over in one instant: of those that share the earliest only as many as are missing are read.
    const [newer, earliest] = await Promise.all([
      from < end ? index.getAll(IDBKeyRange.bound(from, end, true, true)) : [],
      index.getAll(IDBKeyRange.only(from), steps),
    ]);
    const records = earliest.slice(0, Math.max(0, steps - newer.length)).concat(newer);
    found = records.flatMap((record) => passedOf(record.id, record[name], isSaved)).concat(found);
    if (!reached || found.length >= most) break;
    end = from;
  }
  return found.slice(-most);
}

function passedOf(id: PaperId, at: Instant | undefined, isSaved: ReadonlySet<string>): Passed[] {
  return at === undefined || isSaved.has(id) ? [] : [{ id, at }];
}

/** The texts of what was passed over, as far as they were met lately. Each is read once, until it is passed over again. */
export class PassedTexts {
  private known = new Map<PaperId, { readonly at: Instant; readonly text: Candidate }>();

  async of(tx: Reading, passed: readonly Passed[]): Promise<ReadonlyMap<PaperId, Candidate>> {
    if (passed.length === 0) return new Map();
    const recent = tx.objectStore('recent');
    const kept = new Set(await recent.getAllKeys());
    const wanted = passed.filter(({ id }) => kept.has(id));
    const unknown = wanted.filter(({ id, at }) => this.known.get(id)?.at !== at).map(({ id }) => id);
    const read = unknown.length > 0 ? await getMany(recent, unknown, ({ id }) => id) : undefined;
    const known: typeof this.known = new Map();
    for (const { id, at } of wanted) {
      const paper = read?.get(id)?.paper;
      const text = paper ? { ...paper, id } : this.known.get(id)?.text;
      if (text) known.set(id, { at, text });
    }
    this.known = known;
    return new Map([...known].map(([id, { text }]) => [id, text]));
  }
}
