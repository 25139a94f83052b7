import { reportError } from '../../utils/errors';
import { plural, t, type MessageKey } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { BookmarkPatch } from '../../utils/model/bookmark';
import type { Receipt } from '../../utils/model/receipt';
import type { Paper } from '../../utils/model/paper';
import { takeBack, type UndoStack } from '../shared/undo-stack';
import type { Notice } from './toolbar/toolbar-state';

/** How long a notice stays, in milliseconds. */
const STAYS = 12_000;

/** Everything a reader can do to papers from a page. Each action says what it did and can be taken back. */
export interface PaperActions {
  readonly notice: Notice | undefined;
  /** What was done here and not taken back. */
  readonly acts: UndoStack;
  save(paper: Paper, saved: boolean): void;
  saveAll(papers: readonly Paper[]): void;
  edit(paper: Paper, patch: BookmarkPatch, said: MessageKey): void;
  hide(paper: Paper, hidden: boolean): void;
  /** Says what was done once it is answered; until then it can be taken back already. */
  attempt(answer: Promise<Receipt>, said: string): Promise<void>;
  undo(): void;
  /** Shows a notice of somebody else's action; with its receipt, it can be undone here like any other. */
  notify(notice: { readonly text: string; readonly undo?: string }): void;
  /** Shows an error in words. */
  fail(error: unknown): void;
}

export function createPaperActions(changed: () => void, signal: AbortSignal): PaperActions {
  const acts: UndoStack = [];
  let notice: Notice | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  /** The undo that stands beside a notice is that of what it tells, and of nothing earlier. */
  function say(text: string, undoable = false): void {
    if (signal.aborted) return;
    notice = { text, undoable };
    clearTimeout(timer);
    timer = setTimeout(() => {
      notice = undefined;
      changed();
    }, STAYS);
    changed();
  }

  async function attempt(answer: Promise<Receipt>, said: string): Promise<void> {
    const receipt = answer.then(({ undo }) => {
      say(said, true);
      return undo;
    }, paperActions.fail);
    acts.push({ text: said, at: Date.now(), receipt });
    await receipt;
  }

  async function undo(): Promise<void> {
    try {
      say(t((await takeBack(acts)) ? 'listing_did_undo' : 'listing_nothing_to_undo'));
    } catch (error) {
      paperActions.fail(error);
    }
  }

  const paperActions: PaperActions = {
    get notice() {
      return notice;
    },
    acts,
    attempt,
    save: (paper, saved) =>
      void attempt(
        saved ? library.save([paper]) : library.remove([paper.id]),
        t(saved ? 'listing_did_save' : 'listing_did_unsave'),
      ),
    saveAll: (papers) => void attempt(library.save(papers), plural('listing_did_save_many', papers.length)),
    edit: (paper, patch, said) => void attempt(library.save([paper], patch), t(said)),
    hide: (paper, hidden) =>
      void attempt(library.hide([paper], hidden), t(hidden ? 'listing_did_hide' : 'listing_did_unhide')),
    undo: () => void undo(),
    notify: ({ text, undo }) => {
      if (undo) acts.push({ text, at: Date.now(), receipt: undo });
      say(text, undo !== undefined);
    },
    fail: (error) => {
      const { code, message } = reportError(error);
      if (code !== 'unreachable') console.warn('[ibid]', message);
      say(t(`error_${code}`));
    },
  };
  return paperActions;
}
