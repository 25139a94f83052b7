import type { MessageKey } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { ForeseeBack } from '../../utils/listing/optimistic-facts';

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
  /** Draws what was before it, while it is being taken back. */
  readonly back?: ForeseeBack | undefined;
  /** It is being taken back. Written here, as each of a page's scripts has a copy of this module. */
  taking?: Promise<boolean> | undefined;
}

/** What was done here, in the order in which it was asked for. */
export type UndoStack = Act[];

/** What can be taken back and is not on its way already. */
export function undoable(acts: UndoStack): readonly Act[] {
  return acts.filter((act) => !act.taking);
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
  if (act.taking) return act.taking;
  const taking = take(acts, act).finally(() => (act.taking = undefined));
  act.taking = taking;
  if (act.back) drawBack(act.back, taking);
  return taking;
}

function drawBack(back: ForeseeBack, taking: Promise<boolean>): void {
  const undone = taking.then((isBack) => isBack || Promise.reject(new Error('It was not taken back')));
  // Whoever asked for it hears that it failed.
  undone.catch(() => undefined);
  back(undone);
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
