import { signal, type ReadonlySignal } from '@preact/signals';

import { reportError } from '../../utils/errors';
import { t } from '../../utils/i18n';
import type { Receipt } from '../../utils/model/receipt';
import type { Act, Notice, NoticeState } from './notice-state';

export interface Notices {
  readonly current: ReadonlySignal<Notice | undefined>;
  /** Receipts of this page's changes that are taken back now. */
  readonly undone: ReadonlySignal<ReadonlySet<string>>;
  /** What this page did and can be taken back, the latest last. */
  readonly acts: readonly Act[];
  say(text: string, receipt?: Receipt): void;
  fail(error: unknown): void;
  /** Says what is being done, until something else is said, or it is dismissed. */
  working(text: string, stop: () => void): void;
  dismiss(): void;
  /**
   * Does something that can be taken back, and says so; an error is said, not thrown. `quietly`: it is not said now, but
   * it is said by that name when it is taken back.
   */
  attempt<Done extends Receipt>(work: Promise<Done>, text: string, quietly?: 'quietly'): Promise<Done | undefined>;
  /** Takes back the notice's change, or else the latest one of this page. */
  undo(receipt?: string): Promise<void>;
}

/**
 * One notice at a time, and what this page did last, for Ctrl+Z: what was done elsewhere is taken back elsewhere. `acts` is what it did
 * before it was loaded again; what it does is added.
 */
export function createNotices(acts: Act[] = []): Notices {
  const state: NoticeState = { current: signal<Notice>(), undone: signal<ReadonlySet<string>>(new Set()), acts };
  const { current, undone } = state;
  /** What has been asked for and is not answered yet. */
  const pending = new Set<Promise<unknown>>();

  const notices: Notices = {
    current,
    undone,
    acts,
    say(text, receipt) {
      current.value = { text, kind: 'done', ...(receipt && { undo: receipt.undo }) };
    },
    fail(error) {
      current.value = { text: sentence(error), kind: 'failed' };
    },
    working(text, stop) {
      current.value = { text, kind: 'working', stop };
    },
    dismiss() {
      current.value = undefined;
    },
    async attempt(work, text, quietly) {
      pending.add(work);
      try {
        const receipt = await work;
        // A span of typing has one receipt.
        if (!acts.some((act) => act.receipt === receipt.undo))
          acts.push({ receipt: receipt.undo, text, at: Date.now() });
        if (!quietly) notices.say(text, receipt);
        return receipt;
      } catch (error) {
        notices.fail(error);
        return undefined;
      } finally {
        pending.delete(work);
      }
    },
    async undo(chosen) {
      try {
        if (chosen === undefined) await Promise.allSettled(pending);
        // Most open the popup to look at the page: what takes back is loaded when it is asked for.
        const { takeBack } = await import('./take-back');
        await takeBack(state, chosen, notices.fail);
      } catch (error) {
        notices.fail(error);
      }
    },
  };
  return notices;
}

/** What went wrong, for a reader. The browser's own words are for the console. */
export function sentence(error: unknown): string {
  const { code, message } = reportError(error);
  if (code === 'unexpected') console.warn('[ibid]', message);
  return t(`error_${code}`);
}
