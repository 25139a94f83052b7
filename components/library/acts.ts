import { signal, type ReadonlySignal } from '@preact/signals';

import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';
import type { Notice } from './notice';

interface Act {
  readonly receipt: string;
  /** What it is called when it is taken back. */
  readonly text: string;
}

/** What this page did and what it took back, the latest last. */
interface Acts {
  /** Receipts of the acts that are taken back now. */
  readonly undone: ReadonlySignal<ReadonlySet<string>>;
  did(act: Act): void;
  /** Takes back the act with this receipt, or else the latest, and says so. */
  takeBack(receipt: string | undefined): Promise<void>;
}

export function createActs(say: (notice: Notice) => void, fail: (error: unknown) => void): Acts {
  const undone = signal<ReadonlySet<string>>(new Set());
  const acts: Act[] = [];

  async function takeBack(chosen: string | undefined): Promise<void> {
    for (;;) {
      const [act] = taken(acts, chosen);
      const back = act && (await library.undo(act.receipt));
      if (back) return sayUndone(act, back);
      // A change that changed nothing is no answer to "the latest one".
      if (!act || chosen !== undefined) return say({ text: t('library_nothing_to_undo'), kind: 'done' });
    }
  }

  async function sayUndone(act: Act, back: Receipt): Promise<void> {
    undone.value = new Set([...undone.peek(), act.receipt]);
    const redo = (): void => void doAgain(act, back.undo).catch(fail);
    say({ text: t('library_undid', await named(act, back)), kind: 'done', redo });
  }

  /** An undo that is taken back: the change stands again, and has its own receipt again. */
  async function doAgain(act: Act, receipt: string): Promise<void> {
    const again = await library.undo(receipt);
    if (!again) return say({ text: t('library_nothing_to_redo'), kind: 'done' });
    undone.value = new Set([...undone.peek()].filter((each) => each !== act.receipt));
    acts.push(act);
    say({ text: t('library_redid', await named(act, again)), kind: 'done', undo: act.receipt });
  }

  return {
    undone,
    takeBack,
    did(act) {
      // A span of typing has one receipt.
      if (!acts.some(({ receipt }) => receipt === act.receipt)) acts.push(act);
    },
  };
}

/** Takes an act out of those that stand: the latest one, or that with this receipt. */
function taken(acts: Act[], chosen: string | undefined): readonly Act[] {
  const at = chosen === undefined ? acts.length - 1 : acts.findIndex(({ receipt }) => receipt === chosen);
  return at < 0 ? [] : acts.splice(at, 1);
}

/** A change in words, with the title where it was of one paper that is in the library. */
async function named({ text }: Act, { ids }: Receipt): Promise<string> {
  const [id, ...others] = ids;
  const title = id && others.length === 0 ? (await library.get(id))?.paper.title : undefined;
  return title ? t('library_done_to', text, title) : text;
}
