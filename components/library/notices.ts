import { signal, type ReadonlySignal, type Signal } from '@preact/signals';

import { reportError } from '../../utils/errors';
import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';

export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What takes it back. */
  readonly undo?: string;
  /** Does it again, after it was taken back. */
  redo?(): void;
}

export interface Notices {
  readonly current: ReadonlySignal<Notice | undefined>;
  /** Receipts of this page's changes that are taken back now. */
  readonly undone: ReadonlySignal<ReadonlySet<string>>;
  say(text: string, receipt?: Receipt): void;
  fail(error: unknown): void;
  dismiss(): void;
  /**
   * Does something that can be taken back, and says so; an error is said, not thrown. `quietly`: it is not said now, but
   * it is said by that name when it is taken back.
   */
  attempt<Done extends Receipt>(work: Promise<Done>, text: string, quietly?: 'quietly'): Promise<Done | undefined>;
  /** Takes back the notice's change, or else the latest one of this page. */
  undo(receipt?: string): Promise<void>;
}

interface Act {
  readonly receipt: string;
  readonly text: string;
}

interface State {
  readonly current: Signal<Notice | undefined>;
  readonly undone: Signal<ReadonlySet<string>>;
  /** What can be taken back, the latest last. */
  readonly acts: Act[];
}

interface Taken {
  readonly act: Act;
  readonly back: Receipt;
}

/** One notice at a time, and what this page did last, for Ctrl+Z: what was done elsewhere is taken back elsewhere. */
export function createNotices(): Notices {
  const state: State = { current: signal<Notice>(), undone: signal<ReadonlySet<string>>(new Set()), acts: [] };
  const { current, undone, acts } = state;

  const notices: Notices = {
    current,
    undone,
    say(text, receipt) {
      current.value = { text, kind: 'done', ...(receipt && { undo: receipt.undo }) };
    },
    fail(error) {
      current.value = { text: sentence(error), kind: 'failed' };
    },
    dismiss() {
      current.value = undefined;
    },
    async attempt(work, text, quietly) {
      try {
        const receipt = await work;
        // A span of typing has one receipt.
        if (!acts.some((act) => act.receipt === receipt.undo)) acts.push({ receipt: receipt.undo, text });
        if (!quietly) notices.say(text, receipt);
        return receipt;
      } catch (error) {
        notices.fail(error);
        return undefined;
      }
    },
    async undo(chosen) {
      try {
        const taken = await takeBack(acts, chosen);
        if (taken) await sayUndone(state, notices, taken);
        else notices.say(t('library_nothing_to_undo'));
      } catch (error) {
        notices.fail(error);
      }
    },
  };
  return notices;
}

/** Takes back a change, or else the latest one of them that changed something. Undefined when there is none. */
async function takeBack(acts: Act[], chosen: string | undefined): Promise<Taken | undefined> {
  for (;;) {
    const at = chosen === undefined ? acts.length - 1 : acts.findIndex(({ receipt }) => receipt === chosen);
    const [act] = at < 0 ? [] : acts.splice(at, 1);
    const back = act && (await library.undo(act.receipt));
    if (act && back) return { act, back };
    // A change that changed nothing is no answer to "the latest one".
    if (!act || chosen !== undefined) return undefined;
  }
}

async function sayUndone(state: State, notices: Notices, taken: Taken): Promise<void> {
  const { act, back } = taken;
  state.undone.value = new Set([...state.undone.peek(), act.receipt]);
  const redo = (): void => void doAgain(state, notices, taken).catch(notices.fail);
  state.current.value = { text: t('library_undid', await named(act, back)), kind: 'done', redo };
}

/** An undo that is taken back: the change stands again, and has its own receipt again. */
async function doAgain({ undone, acts }: State, notices: Notices, { act, back }: Taken): Promise<void> {
  const again = await library.undo(back.undo);
  if (!again) return notices.say(t('library_nothing_to_redo'));
  undone.value = new Set([...undone.peek()].filter((each) => each !== act.receipt));
  acts.push(act);
  notices.say(t('library_redid', await named(act, again)), { ...again, undo: act.receipt });
}

/** A change in words, with the title where it was of one paper that is in the library. */
async function named({ text }: Act, { ids }: Receipt): Promise<string> {
  const [id, ...others] = ids;
  const title = id && others.length === 0 ? (await library.get(id))?.paper.title : undefined;
  return title ? t('library_done_to', text, title) : text;
}

/** What went wrong, for a reader. The browser's own words are for the console. */
export function sentence(error: unknown): string {
  const { code, message } = reportError(error);
  if (code === 'unexpected') console.warn('[ibid]', message);
  return t(`error_${code}`);
}
