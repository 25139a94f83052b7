import { library } from '../../utils/library';

/**
 * The receipts of what was done here, in the order in which it was asked for. Promises among them, so that what is not answered yet can be
 * taken back as well; those of what failed hold none.
 */
export type UndoStack = (Promise<string | void> | string)[];

/** Takes the last act back; false when none is left that could be. Throws what `library.undo` throws. */
export async function takeBack(acts: UndoStack): Promise<boolean> {
  while (acts.length > 0) {
    const receipt = await acts.pop();
    // What failed, or was taken back elsewhere, is passed over.
    if (receipt && (await library.undo(receipt))) return true;
  }
  return false;
}
