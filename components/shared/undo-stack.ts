import { library } from '../../utils/library';

/** Something that was done here. */
export interface Act {
  /** What it said of itself; empty where nobody is shown it. */
  readonly text: string;
  /** When it was asked for, in milliseconds. */
  readonly at: number;
  /** A promise, so that what is not answered yet can be taken back as well; that of what failed holds none. */
  readonly receipt: Promise<string | void> | string;
}

/** What was done here, in the order in which it was asked for. */
export type UndoStack = Act[];

/** Takes the last act back; false when none is left that could be. Throws what `library.undo` throws. */
export async function takeBack(acts: UndoStack): Promise<boolean> {
  while (acts.length > 0) {
    const receipt = await acts.pop()?.receipt;
    // What failed, or was taken back elsewhere, is passed over.
    if (receipt && (await library.undo(receipt))) return true;
  }
  return false;
}
