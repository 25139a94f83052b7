import { plural, t, type PluralKey } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { ForeseeBack } from '../../../utils/listing/optimistic-facts';
import type { Receipt } from '../../../utils/model/receipt';
import type { ActedOn } from '../../shared/undo-stack';
import type { PaperActions } from '../paper-actions';

/** One of the calls that an act is made of. */
export interface Part {
  /** How many papers it is about. */
  readonly count: number;
  readonly answer: Promise<Receipt>;
  readonly back?: ForeseeBack;
}

interface Done {
  readonly count: number;
  readonly undo: string;
}

/** Makes one act of several calls: told once, and taken back as one. */
export function attemptAsOne(
  { acts, attempt, fail }: Pick<PaperActions, 'acts' | 'attempt' | 'fail'>,
  parts: readonly Part[],
  said: PluralKey,
  on?: ActedOn,
): void {
  const back = (undone: Promise<unknown>): void => parts.forEach((part) => part.back?.(undone));
  const answers = Promise.allSettled(parts.map(({ answer }) => answer));
  const done = answers.then((all) => all.flatMap((one, n) => doneBy(one, parts[n]?.count ?? 0)));

  async function answer(): Promise<{ readonly undo: () => Promise<boolean> }> {
    const left = await done;
    if (left.length === 0) await Promise.all(parts.map((part) => part.answer));
    tell(left);
    return {
      undo: () =>
        takeBack(left).finally(() => {
          tell(left);
          if (act && left.length > 0 && !acts.includes(act)) acts.push(act);
        }),
    };
  }

  /** The act is that of what was done, and not taken back. */
  function tell(left: readonly Done[]): void {
    if (act) act.text = plural(said, countOf(left));
  }

  const told = attempt(answer(), plural(said, countOf(parts)), on, back);
  const act = acts.at(-1);
  void Promise.all([answers, told]).then(([all]) => {
    const failed = all.find((one) => one.status === 'rejected');
    if (failed && all.some(({ status }) => status === 'fulfilled')) fail(failed.reason);
  });
}

function doneBy(answer: PromiseSettledResult<Receipt>, count: number): readonly Done[] {
  return answer.status === 'fulfilled' ? [{ count, undo: answer.value.undo }] : [];
}

/** Takes back the last part first. What fails stays in `left`, with all before it, and it is said how many came back. */
async function takeBack(left: Done[]): Promise<boolean> {
  const all = countOf(left);
  let isBack = false;
  for (let last = left.at(-1); last; last = left.at(-1)) {
    try {
      isBack = (await library.undo(last.undo)) !== undefined || isBack;
    } catch (error) {
      if (!isBack) throw error;
      const words = t('several_back', all - countOf(left), all);
      throw Object.assign(new Error(words, { cause: error }), { said: words });
    }
    left.pop();
  }
  return isBack;
}

function countOf(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
