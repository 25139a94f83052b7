import { diffSequences, type Run } from '../sequence-diff';
import { normalize } from './normalize';

/** A run of words that two texts share, or that only the old or the new one has. */
export interface DiffRun {
  readonly kind: Run['kind'];
  readonly text: string;
}

/** Longer texts are compared up to here. */
const MOST_WORDS = 400;
const AROUND = new Set(',;:.!?"\'()[]{}');

/** What was changed between two texts, word by word: the longest common subsequence. What was only set otherwise is the same. */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  return diffSequences(wordsOf(before), wordsOf(after), keyOf).map(({ kind, items }) => ({
    kind,
    text: items.join(' '),
  }));
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** A word as it is compared: folded, without the punctuation around it. */
function keyOf(word: string): string {
  const folded = normalize(word).text;
  let [start, end] = [0, folded.length];
  while (start < end && AROUND.has(folded[start]!)) start++;
  while (end > start && AROUND.has(folded[end - 1]!)) end--;
  return start < end ? folded.slice(start, end) : folded;
}
