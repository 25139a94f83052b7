/** Taking back what a page did: loaded when somebody first does. */
import type { Signal } from '@preact/signals';

import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';
import type { Act, Notice } from './notice';

/** What a page did and what it took back. */
export interface Acts {
  /** Those that stand, the latest last. */
  readonly done: Act[];
  /** Receipts of those that are taken back now. */
  readonly undone: Signal<ReadonlySet<string>>;
  say(notice: Notice): void;
  fail(error: unknown): void;
}

/** Takes back the act with this receipt, or else the latest, and says so. */
export async function takeBack(acts: Acts, chosen: string | undefined): Promise<void> {
  for (;;) {
    const [act] = taken(acts.done, chosen);
    const back = act && (await library.undo(act.receipt));
    if (back) return sayUndone(acts, act, back);
    // A change that changed nothing is no answer to "the latest one".
    if (!act || chosen !== undefined) return acts.say({ text: t('library_nothing_to_undo'), kind: 'done' });
  }
}

async function sayUndone(acts: Acts, act: Act, back: Receipt): Promise<void> {
  acts.undone.value = new Set([...acts.undone.peek(), act.receipt]);
  const redo = (): void => void doAgain(acts, act, back.undo).catch(acts.fail);
  acts.say({ text: t('library_undid', await named(act, back)), kind: 'done', redo });
}

/** An undo that is taken back: the change stands again, and has its own receipt again. */
async function doAgain(acts: Acts, act: Act, receipt: string): Promise<void> {
  const again = await library.undo(receipt);
  if (!again) return acts.say({ text: t('library_nothing_to_redo'), kind: 'done' });
  acts.undone.value = new Set([...acts.undone.peek()].filter((each) => each !== act.receipt));
  acts.done.push(act);
  acts.say({ text: t('library_redid', await named(act, again)), kind: 'done', undo: act.receipt });
}

/** Takes an act out of those that stand. */
function taken(done: Act[], chosen: string | undefined): readonly Act[] {
  const at = chosen === undefined ? done.length - 1 : done.findIndex(({ receipt }) => receipt === chosen);
  return at < 0 ? [] : done.splice(at, 1);
}

/** A change in words, with the title where it was of one paper that is in the library. */
async function named({ text }: Act, { ids }: Receipt): Promise<string> {
  const [id, ...others] = ids;
  const title = id && others.length === 0 ? (await library.get(id))?.paper.title : undefined;
  return title ? t('library_done_to', text, title) : text;
}
