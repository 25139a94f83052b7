import type { Candidate } from './candidate';
import { inner } from './embeddings';
import { phrasesOf } from './phrases';
import type { Read } from './relevance';
import { likeness } from './twins';
import { weigh } from './vectors';

/** A paper that is like another one. */
export interface Similar {
  readonly id: string;
  readonly title: string;
  /** What both are about, as it is written in the one that was asked about. */
  readonly words: readonly string[];
}

export interface Compared {
  readonly paper: Candidate;
  readonly read: Read;
}

/** How much the likeness of subjects counts beside that of words. */
const SUBJECTS = 0.2;
/** Less alike than this are any two papers. */
const LEAST = 0.1;
const WORDS = 3;

/** The papers that are most like one, the most alike first. */
export function nearest(
  one: Compared,
  others: readonly Compared[],
  weights: Float32Array,
  most: number,
): readonly Similar[] {
  const rows = weigh(
    [one, ...others].map(({ read }) => read.bag),
    weights,
  );
  const scored = others
    .map(({ paper, read }, i) => ({ paper, read, words: likeness(rows, 0, i + 1), at: i + 1 }))
    .filter(({ paper, words }) => paper.id !== one.paper.id && words >= LEAST)
    .map((other) => ({ ...other, score: other.words + SUBJECTS * inner(one.read.vector, other.read.vector) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const phrases = phrasesOf(one.paper.title, one.paper.abstract ?? '');
  return scored.map(({ paper, at }) => {
    const values = new Map<number, number>();
    for (let i = rows.first[at]!; i < rows.first[at + 1]!; i++) values.set(rows.feature[i]!, rows.value[i]!);
    const shared = phrases
      .filter(({ feature }) => values.has(feature))
      .sort((a, b) => values.get(b.feature)! - values.get(a.feature)!);
    return { id: paper.id, title: paper.title, words: apart(shared.map(({ text }) => text)).slice(0, WORDS) };
  });
}

/** Without those that are in one before them, or hold one. */
export function apart(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const text of texts) {
    const bare = text.toLowerCase();
    if (!kept.some((other) => other.toLowerCase().includes(bare) || bare.includes(other.toLowerCase())))
      kept.push(text);
  }
  return kept;
}
