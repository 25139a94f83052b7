import { signal, type ReadonlySignal } from '@preact/signals';

import { reportError } from '../../utils/errors';
import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';

export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What takes it back. */
  readonly undo?: string;
}

export interface Notices {
  readonly current: ReadonlySignal<Notice | undefined>;
  say(text: string, receipt?: Receipt): void;
  fail(error: unknown): void;
  dismiss(): void;
  /** Does something that can be taken back, and says so; an error is said, not thrown. An empty text is not said. */
  attempt<Done extends Receipt>(work: Promise<Done>, text: string): Promise<Done | undefined>;
  /** Takes back the notice's change, or else the latest one. */
  undo(receipt?: string): Promise<void>;
}

/** One notice at a time, and what this page did last, for Ctrl+Z. */
export function createNotices(): Notices {
  const current = signal<Notice>();
  const done: string[] = [];

  const notices: Notices = {
    current,
    say(text, receipt) {
      current.value = { text, kind: 'done', ...(receipt && { undo: receipt.undo }) };
    },
    fail(error) {
      current.value = { text: sentence(error), kind: 'failed' };
    },
    dismiss() {
      current.value = undefined;
    },
    async attempt(work, text) {
      try {
        const receipt = await work;
        // A span of typing has one receipt.
        if (!done.includes(receipt.undo)) done.push(receipt.undo);
        if (text) notices.say(text, receipt);
        return receipt;
      } catch (error) {
        notices.fail(error);
        return undefined;
      }
    },
    async undo(receipt = done.at(-1)) {
      try {
        const undone = await library.undo(receipt);
        if (receipt && done.includes(receipt)) done.splice(done.indexOf(receipt), 1);
        notices.say(t(undone ? 'library_undone' : 'library_nothing_to_undo'));
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
