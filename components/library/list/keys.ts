import type { CommandId } from '../../../utils/commands';
import { isDue } from '../../shared/held-keys';
import type { ListEntry, Results } from './results';
import type { Selection } from './selection';

const OF_ENTRY = ['enter', 'open', 'pdf', 'note'] as const;
const OF_CHOSEN = ['star', 'tag', 'read', 'copy', 'link', 'remove'] as const;
type OfEntry = (typeof OF_ENTRY)[number];
type OfChosen = (typeof OF_CHOSEN)[number];

/**
 * What the keys of the list do beside moving and selecting. `enter` shows the current paper and puts the focus on it; `open`, `pdf` and `note`
 * are about it too. The others are about what is selected, or else about it.
 */
export interface ListDeeds
  extends Readonly<Record<OfEntry, (entry: ListEntry) => void>>, Readonly<Record<OfChosen, () => void>> {
  moved(entry: ListEntry): void;
  /** The library could not answer. */
  fail(error: unknown): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const STEPS_BY_COMMAND: Readonly<Partial<Record<CommandId, number>>> = {
  next: 1,
  previous: -1,
  selectNext: 1,
  selectPrevious: -1,
  top: -Infinity,
};
const EXTENDS: readonly (CommandId | undefined)[] = ['selectNext', 'selectPrevious'];

/** Handles a key press on the list, which means this command; true when it meant something. */
export function handleListKey(
  event: KeyboardEvent,
  command: CommandId | undefined,
  { entries, everyId }: Results,
  selection: Selection,
  deeds: ListDeeds,
): boolean {
  const list = entries.peek();
  const current = selection.current.peek();
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  const isAll = (event.ctrlKey || event.metaKey) && event.key === 'a';
  if (isAll || command === 'selectAll') {
    if (!event.repeat) void everyId().then(selection.set, deeds.fail);
    return true;
  }
  if (isModified && !command) return false;

  const to = placeOf(event, command, current ? list.indexOf(current) : -1, list.length);
  if (to !== undefined) {
    const isExtending = EXTENDS.includes(command) || (event.shiftKey && event.key.startsWith('Arrow'));
    move(list[to], isExtending, selection, deeds);
    return true;
  }
  if (event.key === 'Escape' || command === 'clear') {
    if (selection.ids.peek().size === 0) return false;
    selection.set([]);
    return true;
  }
  if (!current) return false;

  const run = deedOf(event, command, { current, selection, deeds });
  if (run && isDue(event, command)) run();
  return run !== undefined;
}

/** Where a key leads; undefined for one that does not lead anywhere. */
function placeOf(
  { key }: KeyboardEvent,
  command: CommandId | undefined,
  at: number,
  length: number,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEPS[key] ?? (command && STEPS_BY_COMMAND[command]);
  return step === undefined ? undefined : Math.max(0, Math.min(at + step, length - 1));
}

function move(entry: ListEntry | undefined, isExtending: boolean, selection: Selection, deeds: ListDeeds): void {
  if (!entry) return;
  const current = selection.current.peek();
  if (isExtending) {
    if (current && !selection.has(current.id)) selection.toggle(current);
    selection.extend(entry);
  }
  selection.moveTo(entry);
  deeds.moved(entry);
}

interface Workpiece {
  readonly current: ListEntry;
  readonly selection: Selection;
  readonly deeds: ListDeeds;
}

/** What a key does with the current paper, or with what is selected. */
function deedOf(
  { key }: KeyboardEvent,
  command: CommandId | undefined,
  { current, selection, deeds }: Workpiece,
): (() => void) | undefined {
  // On a listing `x` hides; here, where nothing is hidden, it selects.
  const deed = key === 'x' || key === ' ' ? 'select' : (BY_KEY[key] ?? command);
  if (deed === 'select') return () => selection.toggle(current);
  if (isOneOf(OF_ENTRY, deed)) return () => deeds[deed](current);
  if (isOneOf(OF_CHOSEN, deed)) return deeds[deed];
  return undefined;
}

const BY_KEY: Readonly<Record<string, 'enter' | 'remove'>> = { Enter: 'enter', Delete: 'remove', '#': 'remove' };

function isOneOf<Name extends string>(names: readonly Name[], name: string | undefined): name is Name {
  return names.some((one) => one === name);
}
