import { IbidError } from '../../errors';
import { isPlace, placeBetween, placesFor } from '../../model/position';
import { inListOrder, LONGEST_LIST, type SmartList, type SmartListDraft } from '../../model/smart-list';
import { foldSpace } from '../../model/text';
import { parseQuery } from '../../query';
import type { Reading, SmartListRecord, Writing } from '../database/schema';
import { textOf, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

/** The saved filters that there are, as they stand. */
export async function smartLists(tx: Reading | Writing): Promise<SmartList[]> {
  const records = await (tx as Reading).objectStore('smartLists').getAll();
  return records
    .filter(({ registers }) => isThere(registers))
    .map(view)
    .sort(inListOrder);
}

function view({ id, registers }: SmartListRecord): SmartList {
  const [order, at] = [textOf(registers, 'order'), textOf(registers, 'at')];
  return {
    id,
    name: textOf(registers, 'name') ?? id,
    query: textOf(registers, 'query') ?? '',
    ...(order && { order }),
    ...(at && isPlace(at) && { at }),
  };
}

function isThere(registers: Registers): boolean {
  return registers['deleted']?.v === false;
}

/** Saves a filter under a name: in the place of the one with this name, if there is one. */
export async function saveSmartList(work: UnitOfWork, draft: SmartListDraft): Promise<void> {
  const name = foldSpace(draft.name);
  if (!name) throw new IbidError('bad-input', 'A saved filter has a name');
  const isNamesake = (list: SmartList): boolean => list.name.toLowerCase() === name.toLowerCase();
  const id = draft.id ?? (await smartLists(work.tx)).find(isNamesake)?.id ?? crypto.randomUUID();
  const list = await work.draft('smartLists', id);
  if (draft.id !== undefined && !isThere(list.registers)) throw new IbidError('not-found', `No saved filter ${id}`);
  // One that a newer Ibid wrote can be renamed, though its query cannot be read here.
  if (draft.query !== textOf(list.registers, 'query')) parseQuery(draft.query);
  work.set(list, 'name', name, null);
  work.set(list, 'query', draft.query, null);
  if (draft.order !== undefined) work.set(list, 'order', draft.order, null);
  work.set(list, 'deleted', false, true);
  work.ticks.add('lists');
}

/** Removes a saved filter; one that is gone already is left alone. */
export async function removeSmartList(work: UnitOfWork, id: string): Promise<void> {
  const list = await work.draft('smartLists', id);
  if (!isThere(list.registers)) return;
  work.set(list, 'deleted', true);
  work.ticks.add('lists');
}

/**
 * Puts a saved filter before another one, or at the end. Those that were never moved, and stand by their names, get a place where they
 * stand, and so do all once there is no room between two.
 * @throws IbidError `not-found` for one that was removed.
 */
export async function moveSmartList(work: UnitOfWork, id: string, before: string | undefined): Promise<void> {
  const all = await smartLists(work.tx);
  if (!all.some((list) => list.id === id)) throw new IbidError('not-found', `No saved filter ${id}`);
  const others = all.filter((list) => list.id !== id);
  const found = others.findIndex((list) => list.id === before);
  const to = found < 0 ? others.length : found;
  const place = placeAmong(others, to);
  if (place !== undefined) await put(work, id, place);
  else {
    const order = [...others.slice(0, to).map((list) => list.id), id, ...others.slice(to).map((list) => list.id)];
    for (const [at, text] of placesFor(order.length).entries()) await put(work, order[at]!, text);
  }
  work.ticks.add('lists');
}

async function put(work: UnitOfWork, id: string, at: string): Promise<void> {
  work.set(await work.draft('smartLists', id), 'at', at);
}

/** The place that is free there; undefined where all need new ones. */
function placeAmong(others: readonly SmartList[], to: number): string | undefined {
  if (others.some(({ at }) => at === undefined)) return undefined;
  const [low, high] = [others[to - 1]?.at, others[to]?.at];
  if (low !== undefined && high !== undefined && low >= high) return undefined;
  const place = placeBetween(low, high);
  return place.length > LONGEST_LIST.at ? undefined : place;
}
