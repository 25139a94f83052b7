import { diffSequences, type Run } from '../sequence-diff';

/** A run of words that two texts share, or that only the old or the new one has. */
export interface DiffRun {
  readonly kind: Run['kind'];
  readonly text: string;
}

/** Longer texts are compared up to here. */
const MOST_WORDS = 400;

/** What was changed between two texts, word by word: the longest common subsequence. */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  return diffSequences(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({ kind, text: items.join(' ') }));
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}
