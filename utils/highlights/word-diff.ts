import { normalize } from './normalize';

/** A run of words that two texts share, or that only the old or the new one has. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are compared up to here. */
const MOST_WORDS = 400;
const AROUND = new Set(',;:.!?"\'()[]{}');

/** What was changed between two texts, word by word: the longest common subsequence. What was only set otherwise is the same. */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const oldKeys = a.map(keyOf);
  const newKeys = b.map(keyOf);
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        oldKeys[i] === newKeys[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);

  const runs: { kind: DiffRun['kind']; words: string[] }[] = [];
  const put = (kind: DiffRun['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && oldKeys[i] === newKeys[j]) {
      put('same', b[j++]!);
      i++;
    } else if (i < a.length && (j === b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      put('removed', a[i++]!);
    else put('added', b[j++]!);
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
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
