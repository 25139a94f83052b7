import { commandFor, type Remapped } from '../../../utils/commands';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import type { PaperId } from '../../../utils/model/identifiers';

/** What keys do in the trash; false where there was nothing to do. */
export interface TrashDeeds {
  moveTo(id: PaperId): boolean;
  toggle(id: PaperId): boolean;
  selectAll(): boolean;
  clear(): boolean;
  putBack(id: PaperId): boolean;
  remove(id: PaperId): boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Handles a key that was pressed on a row or on one of its buttons, or while nothing has the focus: then it is for the `current` one. */
export function handleTrashKey(
  event: KeyboardEvent,
  ids: readonly PaperId[],
  keys: Remapped,
  deeds: TrashDeeds,
  current?: PaperId,
): void {
  if (event.altKey || isComposing(event) || isTyping(event)) return;
  const row = (event.target as Element).closest<HTMLElement>('[role="row"]');
  const at = ids.findIndex((id) => id === (row?.dataset.id ?? current));
  const id = ids[at];
  if (id === undefined) return;
  const isAll = (event.ctrlKey || event.metaKey) && event.key === 'a';
  if ((event.ctrlKey || event.metaKey) && !isAll) return;
  const place = { id, at, ids, keys, deeds, isOnRow: event.target === (row ?? document.body) };
  const isMeant = isAll ? deeds.selectAll() : deedOf(event, place)?.();
  if (isMeant) event.preventDefault();
}

interface Place {
  readonly id: PaperId;
  readonly at: number;
  readonly ids: readonly PaperId[];
  readonly keys: Remapped;
  readonly deeds: TrashDeeds;
  readonly isOnRow: boolean;
}

function deedOf(event: KeyboardEvent, place: Place): (() => boolean) | undefined {
  const { id, at, ids, keys, deeds, isOnRow } = place;
  const { key } = event;
  const command = commandFor(event, keys);
  const step = STEPS[key] ?? (command === 'next' ? 1 : command === 'previous' ? -1 : 0);
  const to = key === 'Home' ? 0 : key === 'End' ? ids.length - 1 : step ? at + step : undefined;
  if (to !== undefined) return () => deeds.moveTo(ids[Math.max(0, Math.min(to, ids.length - 1))] ?? id);
  if (event.repeat) return undefined;
  // What a button or a box does with the space bar is its own.
  if (key === 'x' || (key === ' ' && isOnRow)) return () => deeds.toggle(id);
  if (command === 'save') return () => deeds.putBack(id);
  if (key === 'Delete' || key === '#') return () => deeds.remove(id);
  return key === 'Escape' ? deeds.clear : undefined;
}
