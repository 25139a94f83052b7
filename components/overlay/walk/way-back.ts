import type { Row } from '../../../utils/listing/rows';
import { undoable, type Act, type UndoStack } from '../../shared/undo-stack';

export interface WayBack {
  /** What was done last has taken the reader from one row to another. */
  moved(from: Row, to: Row | undefined): void;
  /** Where the reader should be, who is at a row, when these rows are shown. */
  find(current: Row | undefined, shown: readonly Row[]): Row | undefined;
}

/**
 * Which row is the current one after an undo. An act may have moved the reader on: a paper that is hidden leaves its place to the next. When
 * that act is taken back, in whatever way, the reader is taken back with it, as soon as the row is shown, but only from where the act has
 * led: whoever has gone elsewhere since stays there. An act that moved nobody moves nobody when it is undone.
 */
export function createWayBack(acts: UndoStack): WayBack {
  const moves = new Map<Row, { readonly to: Row | undefined; readonly act: Act }>();

  return {
    moved(from, to) {
      const act = acts.at(-1);
      // The latest stands last.
      moves.delete(from);
      if (act) moves.set(from, { to, act });
    },
    find(current, shown) {
      const left = undoable(acts);
      let found = current;
      /** Where all the way back leads; its rows may not be shown yet. */
      let at = current;
      for (const [from, { to, act }] of [...moves].reverse()) {
        if (left.includes(act)) continue;
        const isOn = to === at;
        const isShown = shown.includes(from);
        if (isOn) at = from;
        if (isOn && isShown) found = from;
        if (!isOn || isShown) moves.delete(from);
      }
      return found;
    },
  };
}
