import type { Vectors } from './vectors';

/** Entries whose words are as alike as this tell of one paper, under two names or in two versions. */
const ALIKE = 0.8;
/** Which entries may be twins is found by so many of their weightiest words, so many of which they have to share. */
const WORDS = 8;
const SHARED = 4;

/** Puts what is nearly the same as an entry above it beside that entry. `order` holds rows of `titles` and of `vectors`, the best first. */
export function besideTwins(order: readonly number[], titles: readonly string[], vectors: Vectors): readonly number[] {
  const byTitle = new Map<string, number>();
  const byWord = new Map<number, number[]>();
  /** The first of each group, with the others of it. */
  const groups = new Map<number, number[]>();
  for (const row of order) {
    const title = bare(titles[row]!);
    const words = weightiest(vectors, row);
    const first = (title ? byTitle.get(title) : undefined) ?? twinOf(row, words, byWord, vectors);
    if (first !== undefined) {
      groups.get(first)!.push(row);
      continue;
    }
    groups.set(row, [row]);
    if (title) byTitle.set(title, row);
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), row]);
  }
  return [...groups.values()].flat();
}

function twinOf(
  row: number,
  words: readonly number[],
  byWord: ReadonlyMap<number, readonly number[]>,
  vectors: Vectors,
): number | undefined {
  const shared = new Map<number, number>();
  for (const word of words) for (const other of byWord.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared.keys()].find((other) => shared.get(other)! >= SHARED && likeness(vectors, row, other) >= ALIKE);
}

function weightiest({ first, feature, value }: Vectors, row: number): readonly number[] {
  const isBefore = (a: number, b: number): boolean =>
    value[a]! > value[b]! || (value[a] === value[b] && feature[a]! < feature[b]!);
  // By insertion: sorting all of a paper's words to take a few takes longer than all else that is done with it.
  const top: number[] = [];
  for (let i = first[row]!; i < first[row + 1]!; i++) {
    let at = Math.min(top.length, WORDS);
    for (; at > 0 && isBefore(i, top[at - 1]!); at--) if (at < WORDS) top[at] = top[at - 1]!;
    if (at < WORDS) top[at] = i;
  }
  return top.map((i) => feature[i]!);
}

/** The cosine of two rows. */
export function likeness({ first, feature, value }: Vectors, one: number, other: number): number {
  const values = new Map<number, number>();
  for (let i = first[one]!; i < first[one + 1]!; i++) values.set(feature[i]!, value[i]!);
  let sum = 0;
  for (let i = first[other]!; i < first[other + 1]!; i++) sum += value[i]! * (values.get(feature[i]!) ?? 0);
  return sum;
}

function bare(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
