import { reportError } from '../../utils/errors';
import { t, type MessageKey } from '../../utils/i18n';
import { library } from '../../utils/library';
import {
  asHidden,
  asRemoved,
  asSaved,
  type FactsChange,
  type Foresee,
  type ForeseeBack,
} from '../../utils/listing/optimistic-facts';
import type { BookmarkPatch } from '../../utils/model/bookmark';
import type { Paper } from '../../utils/model/paper';
import type { Receipt } from '../../utils/model/receipt';
import { drop, takeBack, takeBackOne, type Act, type ActedOn, type Undo, type UndoStack } from '../shared/undo-stack';
import type { Notice } from './toolbar/toolbar-state';

/** How long a notice stays, in milliseconds. */
const STAYS = 12_000;

/** Everything a reader can do to papers from a page. Each action says what it did and can be taken back. */
export interface PaperActions {
  readonly notice: Notice | undefined;
  /** What was done here and not taken back. */
  readonly acts: UndoStack;
  save(paper: Paper, saved: boolean): void;
  edit(paper: Paper, patch: BookmarkPatch, said: MessageKey): void;
  hide(paper: Paper, hidden: boolean): void;
  /** Says what was done once it is answered; until then it can be taken back already. */
  attempt(answer: Promise<{ readonly undo: Undo }>, said: string, on?: ActedOn, back?: ForeseeBack): Promise<void>;
  /** Draws what an act will have done. */
  readonly foresee: Foresee;
  undo(): void;
  /** Takes back what the notice tells. */
  undoTold(): void;
  /** Takes one of the acts back; false when it could not be. Throws what `library.undo` throws. */
  takeBack(act: Act): Promise<boolean>;
  /** Shows a notice of somebody else's action; with its receipt, it can be undone here like any other. */
  notify(notice: { readonly text: string; readonly undo?: Undo; readonly on?: ActedOn }): void;
  /** Shows an error in words. */
  fail(error: unknown): void;
}

interface NoticeKeeper {
  now(): Notice | undefined;
  /** What it tells, where that can be taken back. */
  of(): Act | undefined;
  /** The undo that stands beside a notice is that of what it tells, and of nothing earlier. */
  say(text: string, act?: Act): void;
}

/** The notice of what was done last, as long as it stays. */
function createNotice(changed: () => void, signal: AbortSignal): NoticeKeeper {
  let notice: Notice | undefined;
  let of: Act | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function put(next: Notice | undefined): void {
    notice = next;
    changed();
  }

  return {
    now: () => notice,
    of: () => of,
    say(text, act) {
      if (signal.aborted) return;
      of = act;
      clearTimeout(timer);
      timer = setTimeout(put, STAYS, undefined);
      put({ text, undoable: act !== undefined });
    },
  };
}

export function createPaperActions(
  changed: () => void,
  signal: AbortSignal,
  foresee: Foresee = () => () => undefined,
): PaperActions {
  const acts: UndoStack = [];
  const { say, ...told } = createNotice(changed, signal);

  const attempt: PaperActions['attempt'] = (answer, text, on, back) =>
    keepAct({ acts, say, fail: paperActions.fail }, answer, { text, on, back });

  function one({ id, title }: Paper, change: FactsChange, answer: Promise<Receipt>, said: MessageKey): void {
    const back = foresee([id], change, answer);
    void attempt(answer, t(said), { title, said }, back);
  }

  async function undo(act?: Act): Promise<void> {
    try {
      say(t((await (act ? takeBackOne(acts, act) : takeBack(acts))) ? 'listing_did_undo' : 'listing_nothing_to_undo'));
    } catch (error) {
      paperActions.fail(error);
    }
  }

  const paperActions: PaperActions = {
    get notice() {
      const of = told.of();
      // Taken back in the list of undos, or by a key before it was answered, it is no news any more.
      return of && !acts.includes(of) ? undefined : told.now();
    },
    acts,
    attempt,
    foresee,
    save: (paper, saved) =>
      one(
        paper,
        saved ? asSaved() : asRemoved,
        saved ? library.save([paper]) : library.remove([paper.id]),
        saved ? 'listing_did_save' : 'listing_did_unsave',
      ),
    edit: (paper, patch, said) => one(paper, asSaved(patch), library.save([paper], patch), said),
    hide: (paper, hidden) =>
      one(paper, asHidden(hidden), library.hide([paper], hidden), hidden ? 'listing_did_hide' : 'listing_did_unhide'),
    undo: () => void undo(),
    undoTold: () => void undo(told.of()),
    takeBack: (act) => takeBackOne(acts, act).finally(changed),
    notify: ({ text, undo, on }) => {
      const act = undo ? { text, on, at: Date.now(), receipt: undo } : undefined;
      if (act) acts.push(act);
      say(text, act);
    },
    fail: (error) => {
      const { code, message } = reportError(error);
      if (code !== 'unreachable') console.warn('[ibid]', message);
      say((error as { readonly said?: string } | undefined)?.said ?? t(`error_${code}`));
    },
  };
  return paperActions;
}

interface Keeping {
  readonly acts: UndoStack;
  readonly say: NoticeKeeper['say'];
  readonly fail: PaperActions['fail'];
}

/** Keeps an act from when it is asked for, so that it can be taken back at once, and says it when it is done; one that is refused is none. */
async function keepAct(
  { acts, say, fail }: Keeping,
  answer: Promise<{ readonly undo: Undo }>,
  asked: Pick<Act, 'text' | 'on' | 'back'>,
): Promise<void> {
  const did = ({ undo }: { readonly undo: Undo }): Undo => {
    say(asked.text, act);
    return undo;
  };
  const failed = (error: unknown): void => {
    drop(acts, act);
    fail(error);
  };
  const act: Act = { ...asked, at: Date.now(), receipt: answer.then(did, failed) };
  acts.push(act);
  await act.receipt;
}
