import { IbidError } from '../../errors';
import type { SmartList, SmartListDraft } from '../../model/smart-list';
import { foldSpace } from '../../model/text';
import { parseQuery } from '../../query';
import type { Reading, SmartListRecord, Writing } from '../database/schema';
import { textOf, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

/** The saved filters that there are, by name. */
export async function smartLists(tx: Reading | Writing): Promise<SmartList[]> {
  const records = await (tx as Reading).objectStore('smartLists').getAll();
  return records
    .filter(({ registers }) => isThere(registers))
    .map(view)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function view({ id, registers }: SmartListRecord): SmartList {
  const order = textOf(registers, 'order');
  return {
    id,
    name: textOf(registers, 'name') ?? id,
    query: textOf(registers, 'query') ?? '',
    ...(order && { order }),
  };
}

function isThere(registers: Registers): boolean {
  return registers['deleted']?.v === false;
}

/** Saves a filter under a name: in the place of the one with this name, if there is one. */
export async function saveSmartList(work: UnitOfWork, draft: SmartListDraft): Promise<void> {
  const name = foldSpace(draft.name);
  if (!name) throw new IbidError('bad-input', 'A saved filter has a name');
  parseQuery(draft.query);
  const isNamesake = (list: SmartList): boolean => list.name.toLowerCase() === name.toLowerCase();
  const id = draft.id ?? (await smartLists(work.tx)).find(isNamesake)?.id ?? crypto.randomUUID();
  const list = await work.draft('smartLists', id);
  if (draft.id !== undefined && !isThere(list.registers)) throw new IbidError('not-found', `No saved filter ${id}`);
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
