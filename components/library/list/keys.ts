import { commandFor, type CommandId, type Remapped } from '../../../utils/commands';
import { isDue } from '../../shared/held-keys';
import type { ListEntry, Results } from './results';
import type { Selection } from './selection';

/** What the keys of the list do beside moving and selecting. */
export interface ListDeeds {
  /** Shows the paper, and puts the focus on it. */
  enter(entry: ListEntry): void;
  /** Opens the paper's own page. */
  open(entry: ListEntry): void;
  star(): void;
  tag(): void;
  remove(): void;
  moved(entry: ListEntry): void;
  /** The library could not answer. */
  fail(error: unknown): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Handles a key press on the list; true when it meant something. */
export function handleListKey(
  event: KeyboardEvent,
  { entries, everyId }: Results,
  selection: Selection,
  keys: Remapped,
  deeds: ListDeeds,
): boolean {
  const list = entries.peek();
  const current = selection.current.peek();
  const command = commandFor(event, keys);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;

  function move(to: number): true {
    const entry = list[Math.max(0, Math.min(to, list.length - 1))];
    if (!entry) return true;
    if (event.shiftKey && event.key.startsWith('Arrow')) {
      if (current && !selection.has(current.id)) selection.toggle(current);
      selection.extend(entry);
    }
    selection.moveTo(entry);
    deeds.moved(entry);
    return true;
  }

  const at = current ? list.indexOf(current) : -1;
  if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
    if (!event.repeat) void everyId().then(selection.set, deeds.fail);
    return true;
  }
  if (!plain) return false;
  const step = STEPS[event.key] ?? (command === 'next' ? 1 : command === 'previous' ? -1 : 0);
  if (step) return move(at + step);
  if (event.key === 'Home') return move(0);
  if (event.key === 'End') return move(list.length - 1);
  if (event.key === 'Escape') {
    if (selection.ids.peek().size === 0) return false;
    selection.set([]);
    return true;
  }
  if (!current) return false;

  const run = deedOf(event, command, { current, selection, deeds });
  if (run && isDue(event, command)) run();
  return run !== undefined;
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
  // On a listing this key hides; here, where nothing is hidden, it selects.
  const deed = key === 'x' || key === ' ' ? 'select' : (BY_KEY[key] ?? command);
  if (deed === 'select') return () => selection.toggle(current);
  if (deed === 'enter') return () => deeds.enter(current);
  if (deed === 'open') return () => deeds.open(current);
  if (deed === 'star') return deeds.star;
  if (deed === 'tag') return deeds.tag;
  if (deed === 'remove') return deeds.remove;
  return undefined;
}

const BY_KEY: Readonly<Record<string, 'enter' | 'remove'>> = { Enter: 'enter', Delete: 'remove', '#': 'remove' };
