import type { Verdict } from './document';

/** Puts verdicts in order, best first, equals as they were. By insertion: there are few, and a general sort takes longer to begin than to do it. */
export function bestFirst<T extends Verdict>(verdicts: T[]): T[] {
  for (let i = 1; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    let at = i;
    for (; at > 0 && verdicts[at - 1]!.score < verdict.score; at--) verdicts[at] = verdicts[at - 1]!;
    verdicts[at] = verdict;
  }
  return verdicts;
}

/** The first place, from `from` on, whose sum is enough; `sums.length` if there is none. */
export function nextEnough(sums: Float64Array, enough: Float64Array, from: number): number {
  let i = from;
  while (i < sums.length && sums[i]! < enough[i]!) i++;
  return i;
}
