import type { Highlight, HighlightDraft, HighlightPatch } from '../../../utils/model/highlight';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Receipt } from '../../../utils/model/receipt';
import type { Placed, Target } from '../../../utils/highlights/placed';
import type { Placement } from '../../../utils/highlights/placement';
import { takeBack, undoable, type Act, type UndoStack } from '../../shared/undo-stack';
import { createKeeper, failure, type Notice } from './keep-highlights';
import { createShownHighlights } from './shown-highlights';

/** What the library knows of a page's highlights, and what the reader has just done that it does not know yet. */
export interface HighlightStore {
  show(target: Target, highlights: readonly Highlight[]): void;
  forget(element: Element): void;
  /** Paints at once and keeps; the answer is the id under which it can be found until the library has given it one. */
  add(target: Target, draft: HighlightDraft): string;
  /** Shows the change at once and keeps it; false, and said in words, if that failed. */
  edit(placed: Placed, patch: Omit<HighlightPatch, keyof NoteEdit>): Promise<boolean>;
  /** Keeps a note as it is typed. The answer is what is kept now: another text where somebody else wrote too; undefined if it failed. */
  write(placed: Placed, edit: Required<NoteEdit>): Promise<string | undefined>;
  remove(placed: Placed): Promise<void>;
  /** Takes the last of these back, also one that is not answered yet; false when there is none. */
  undo(): boolean;
}

export function createHighlightStore(placement: Placement, notify: (notice: Notice) => void): HighlightStore {
  const shown = createShownHighlights(placement);
  const keep = createKeeper(shown, notify);
  const acts: UndoStack = [];
  const did = (receipt: Act['receipt']): void => void acts.push({ text: '', at: Date.now(), receipt });
  let serial = 0;

  function change(placed: Placed, patch: HighlightPatch, now: Partial<Highlight>): Promise<Receipt | undefined> {
    const kept = keep.edit(placed, patch, now);
    did(kept.then((receipt) => receipt?.undo));
    return kept;
  }

  return {
    show: shown.show,
    forget: shown.forget,
    add(target, draft) {
      const id = `draft-${serial++}`;
      const now = new Date().toISOString();
      const highlight = { id, paper: target.paper.id, note: '', tags: [], created: now, modified: now, ...draft };
      did(keep.add(target, draft, highlight));
      return id;
    },
    edit: async (placed, patch) => (await change(placed, patch, patch)) !== undefined,
    async write(placed, edit) {
      const receipt = await change(placed, edit, { note: edit.note });
      return receipt && (receipt.note ?? edit.note);
    },
    async remove(placed) {
      const gone = keep.remove(placed);
      did(gone);
      await gone;
    },
    undo() {
      if (undoable(acts).length === 0) return false;
      takeBack(acts).catch((error: unknown) => notify(failure(error)));
      return true;
    },
  };
}
