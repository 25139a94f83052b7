import type { MessageKey } from '../../utils/i18n';
import { library } from '../../utils/library';

/** What takes an act back: its receipt, or what does it where one is not enough. An error of that may say in words what came of it. */
export type Undo = string | (() => Promise<boolean>);

/** Of an act on one paper: which one, and what was said of it, where a sentence for the list of undos goes by that. */
export interface ActedOn {
  readonly title: string;
  readonly said?: MessageKey;
}

/** Something that was done here. */
export interface Act {
  /** What it said of itself; empty where nobody is shown it. */
  text: string;
  /** Undefined where it was about no paper, or about several. */
  readonly on?: ActedOn | undefined;
  /** When it was asked for, in milliseconds. */
  readonly at: number;
  /** A promise, so that what is not answered yet can be taken back as well; that of what failed holds none. */
  readonly receipt: Promise<Undo | void> | Undo;
}

/** What was done here, in the order in which it was asked for. */
export type UndoStack = Act[];

/** Acts that are being taken back. */
const onTheirWay = new WeakMap<Act, Promise<boolean>>();

/** What can be taken back and is not on its way already. */
export function undoable(acts: UndoStack): readonly Act[] {
  return acts.filter((act) => !onTheirWay.has(act));
}

/** Takes one act back; false when it was taken back elsewhere. Throws what `library.undo` throws. */
async function undoBy(undo: Undo): Promise<boolean> {
  return Boolean(await (typeof undo === 'string' ? library.undo(undo) : undo()));
}

/** Takes the last act back; false when none is left that could be. Throws what `library.undo` throws. */
export async function takeBack(acts: UndoStack): Promise<boolean> {
  for (;;) {
    const act = undoable(acts).at(-1);
    if (!act) return false;
    // What failed, or was taken back elsewhere, is passed over.
    if (await takeBackOne(acts, act)) return true;
  }
}

/** Takes one act back; false when it could not be. It leaves the stack when that is known: where asking fails it can be asked again. */
export function takeBackOne(acts: UndoStack, act: Act): Promise<boolean> {
  const before = onTheirWay.get(act);
  if (before) return before;
  const taking = take(acts, act).finally(() => onTheirWay.delete(act));
  onTheirWay.set(act, taking);
  return taking;
}

async function take(acts: UndoStack, act: Act): Promise<boolean> {
  const receipt = await act.receipt;
  const isBack = Boolean(receipt && (await undoBy(receipt)));
  drop(acts, act);
  return isBack;
}

/** Forgets an act that can not be taken back, or was. */
export function drop(acts: UndoStack, act: Act): void {
  const at = acts.indexOf(act);
  if (at >= 0) acts.splice(at, 1);
}
