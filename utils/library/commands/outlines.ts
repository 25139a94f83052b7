import { inOrder, valueAfter, type OutlineEdit, type OutlineEntry, type OutlineScope } from '../../model/outline';
import type { PaperId } from '../../model/identifiers';
import { home } from './visit';
import { merge } from '../records/merge';
import { ENTRY } from '../records/read-records';
import { valueOf, type Registers } from '../records/register';
import type { Reading } from '../database/schema';
import type { UnitOfWork } from '../records/unit-of-work';

const OUTLINE = 'outline:';
const PAPER = 'paper:';

/** The outline of a scope. That of a paper also holds what was arranged while the paper went by another name. */
export async function outline(tx: Reading, scope: OutlineScope): Promise<OutlineEntry[]> {
  const store = tx.objectStore('highlights');
  const records = await Promise.all((await namesOf(tx, scope)).map((name) => store.get(OUTLINE + name)));
  const standing = records.filter((record) => record?.registers['deleted']?.v === false);
  return entriesOf(standing.reduce<Registers>((all, record) => merge(all, record?.registers ?? {}), {}));
}

/** Puts entries where they are to stand, renames headings, and takes out what has no value. */
export async function arrange(work: UnitOfWork, scope: OutlineScope, edits: readonly OutlineEdit[]): Promise<void> {
  const paper = paperIn(scope);
  const name = paper ? PAPER + (await work.names.resolve(paper)) : scope;
  const draft = await work.draft('highlights', OUTLINE + name);
  work.record(draft, 'deleted', false);
  for (const edit of edits) {
    const now = valueOf(draft.registers, ENTRY + edit.id) as unknown as Omit<OutlineEntry, 'id'> | undefined;
    const value = valueAfter(edit, now);
    work.set(draft, ENTRY + edit.id, value && { ...value }, null);
  }
  work.ticks.add('papers');
}

async function namesOf(tx: Reading, scope: OutlineScope): Promise<readonly string[]> {
  const paper = paperIn(scope);
  if (!paper) return [scope];
  const id = await home(tx, paper);
  const others = await tx.objectStore('aliases').index('id').getAllKeys(id);
  return [id, ...others].map((name) => PAPER + name);
}

function paperIn(scope: OutlineScope): PaperId | undefined {
  return scope.startsWith(PAPER) ? (scope.slice(PAPER.length) as PaperId) : undefined;
}

function entriesOf(registers: Registers): OutlineEntry[] {
  const found = Object.keys(registers).flatMap((field) => {
    const value = field.startsWith(ENTRY) ? valueOf(registers, field) : undefined;
    return value ? [{ id: field.slice(ENTRY.length), ...(value as unknown as Omit<OutlineEntry, 'id'>) }] : [];
  });
  return inOrder(found);
}
