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
