/** A store or an index to read from, as far as it is needed here. */
export interface ManySource<Value> {
  getAllKeys(query: IDBKeyRange, count: number): Promise<readonly unknown[]>;
  get(query: IDBKeyRange): Promise<Value | undefined>;
  getAll(query: IDBKeyRange): Promise<Value[]>;
}

/** Below this many, single requests are as fast. */
const FEW = 16;
/** So many records read in vain cost as much as one more request. */
const WORTH = 6;

/**
 * The values of many keys. Every request costs more than the value it brings, and the papers of a listing lie close together (arXiv
 * numbers them by date), so that one range often holds all of them and little else.
 */
export async function getMany<Value>(
  source: ManySource<Value>,
  keys: Iterable<string>,
  keyOf: (value: Value) => string,
): Promise<Map<string, Value>> {
  const wanted = new Set(keys);
  const range = wanted.size > FEW ? rangeOf(wanted) : undefined;
  if (range && (await holdsFew(source, range, wanted.size * WORTH))) {
    const values = await source.getAll(range);
    return new Map(values.map((value) => [keyOf(value), value] as const).filter(([key]) => wanted.has(key)));
  }
  const values = await Promise.all([...wanted].map((key) => source.get(IDBKeyRange.only(key))));
  return new Map(values.flatMap((value) => (value === undefined ? [] : [[keyOf(value), value] as const])));
}

/** All values of an index for many keys. */
export async function getGroups<Value>(
  index: Pick<ManySource<Value>, 'getAllKeys' | 'getAll'>,
  keys: Iterable<string>,
  keyOf: (value: Value) => string,
): Promise<Map<string, Value[]>> {
  const wanted = new Set(keys);
  const groups = new Map<string, Value[]>();
  if (wanted.size === 0) return groups;
  const range = rangeOf(wanted);
  const isOne = await holdsFew(index, range, wanted.size * WORTH);
  const found = isOne
    ? await index.getAll(range)
    : (await Promise.all([...wanted].map((key) => index.getAll(IDBKeyRange.only(key))))).flat();
  for (const value of found) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Whether a range holds no more than so many records. Counting all of them takes long in a store of years, whose papers lie close together too. */
async function holdsFew(
  source: Pick<ManySource<unknown>, 'getAllKeys'>,
  range: IDBKeyRange,
  most: number,
): Promise<boolean> {
  return (await source.getAllKeys(range, most + 1)).length <= most;
}

/** Chromium takes twice as long for thousands of records in one answer as for the same in pieces of this size. */
const PIECE = 250;

/** All values of a store, in the order of their keys. */
export async function getEvery<Value>(store: {
  getAllKeys(): Promise<readonly string[]>;
  getAll(query: IDBKeyRange): Promise<Value[]>;
}): Promise<Value[]> {
  const keys = await store.getAllKeys();
  const pieces: Promise<Value[]>[] = [];
  for (let start = 0; start < keys.length; start += PIECE) {
    const end = Math.min(start + PIECE, keys.length) - 1;
    pieces.push(store.getAll(IDBKeyRange.bound(keys[start], keys[end])));
  }
  return (await Promise.all(pieces)).flat();
}

function rangeOf(keys: ReadonlySet<string>): IDBKeyRange {
  let [low, high] = [[...keys][0] ?? '', ''];
  for (const key of keys) {
    if (key < low) low = key;
    if (key > high) high = key;
  }
  return IDBKeyRange.bound(low, high);
}
