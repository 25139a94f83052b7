import { IDF_STEP, TITLE_WEIGHT } from '../../utils/topics/categories/model';
import { TokenBuffer, tokenize } from '../../utils/topics/matching/tokens';
import type { Labelled } from './corpus';

/** Sparse rows: the entries of row r run from `first[r]` to `first[r + 1]`. */
export interface Rows {
  readonly size: number;
  readonly first: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

export interface Vocabulary {
  /** Lower-case words and pairs of words, readable, each folding back to its own tokens. */
  readonly terms: readonly string[];
  /** In units of `IDF_STEP`. */
  readonly idf: Uint8Array;
  readonly number: ReadonlyMap<number, number>;
}

const buffer = new TokenBuffer();

function pair(one: number, two: number): number {
  return Math.imul(one, 0x9e3779b1) ^ Math.imul(two ^ (two >>> 16), 0x85ebca6b);
}

/** Calls `found(hash, start, middle, end)` for each word and pair of neighbouring words; `middle` is where the first word ends. */
function eachTerm(text: string, found: (hash: number, first: number, last: number) => void): void {
  const { count, hash } = buffer.read(text);
  for (let i = 0; i < count; i++) {
    found(hash[i]!, i, i);
    if (i + 1 < count) found(pair(hash[i]!, hash[i + 1]!), i, i + 1);
  }
}

/** Words and pairs that stand in at least `least` papers and at most the share `most` of them. */
export function vocabulary(papers: readonly Labelled[], least: number, most: number): Vocabulary {
  const counts = new Map<number, number>();
  const names = new Map<number, string>();
  for (const { title, abstract } of papers) {
    const seen = new Set<number>();
    for (const text of [title, abstract])
      eachTerm(text, (hash, first, last) => {
        if (seen.has(hash)) return;
        seen.add(hash);
        const count = (counts.get(hash) ?? 0) + 1;
        counts.set(hash, count);
        if (count === 2) names.set(hash, nameOf(text, first, last));
      });
  }
  const kept = [...counts]
    .filter(([hash, n]) => n >= least && n <= most * papers.length && foldsBack(names.get(hash)!, hash))
    .map(([hash, n]) => ({ hash, n, term: names.get(hash)! }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const unit = ({ n }: { n: number }) => Math.round((Math.log((1 + papers.length) / (1 + n)) + 1) / IDF_STEP);
  return {
    terms: kept.map(({ term }) => term),
    idf: Uint8Array.from(kept, (entry) => Math.min(255, unit(entry))),
    number: new Map(kept.map(({ hash }, i) => [hash, i])),
  };
}

function nameOf(text: string, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i <= last; i++) words.push(text.slice(buffer.start[i], buffer.end[i]).toLowerCase());
  return words.join(' ');
}

function foldsBack(term: string, hash: number): boolean {
  if (/[\n\r]/.test(term)) return false;
  const { count, hash: tokens } = tokenize(term);
  return count === 1 ? tokens[0] === hash : count === 2 && pair(tokens[0]!, tokens[1]!) === hash;
}

/** A vocabulary of some of the terms, numbered anew. */
export function subset(vocabulary: Vocabulary, keep: readonly number[]): Vocabulary {
  const renumbered = new Map(keep.map((old, now) => [old, now]));
  const number = [...vocabulary.number].flatMap(([hash, old]): [number, number][] => {
    const now = renumbered.get(old);
    return now === undefined ? [] : [[hash, now]];
  });
  return {
    terms: keep.map((term) => vocabulary.terms[term]!),
    idf: Uint8Array.from(keep, (term) => vocabulary.idf[term]!),
    number: new Map(number),
  };
}

/** Papers as rows of length 1: sublinear frequency times idf. */
export function vectorise(papers: readonly Labelled[], { number, idf }: Vocabulary, titleOnly = false): Rows {
  const first = new Int32Array(papers.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  papers.forEach(({ title, abstract }, row) => {
    const frequency = new Map<number, number>();
    const count = (weight: number) => (hash: number) => {
      const term = number.get(hash);
      if (term !== undefined) frequency.set(term, (frequency.get(term) ?? 0) + weight);
    };
    eachTerm(title, count(TITLE_WEIGHT));
    if (!titleOnly) eachTerm(abstract, count(1));
    const entries = [...frequency].map(([term, n]) => [term, (1 + Math.log(n)) * idf[term]! * IDF_STEP] as const);
    const length = Math.sqrt(entries.reduce((sum, [, x]) => sum + x * x, 0));
    for (const [term, x] of entries) {
      column.push(term);
      value.push(x / length);
    }
    first[row + 1] = column.length;
  });
  return { size: papers.length, first, column: Int32Array.from(column), value: Float32Array.from(value) };
}

/** The rows of both, one after the other. */
export function stack(a: Rows, b: Rows): Rows {
  const offset = a.column.length;
  return {
    size: a.size + b.size,
    first: Int32Array.from([...a.first, ...b.first.slice(1).map((start) => start + offset)]),
    column: Int32Array.from([...a.column, ...b.column]),
    value: Float32Array.from([...a.value, ...b.value]),
  };
}
