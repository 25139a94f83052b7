import {
  inOrder,
  place,
  valueAfter,
  type OutlineEdit,
  type OutlineEntry,
  type OutlineScope,
} from '../../model/outline';
import type { PaperId } from '../../model/identifiers';
import { home } from './visit';
import { merge } from '../records/merge';
import { ENTRY } from '../records/read-records';
import { valueOf, type Registers } from '../records/register';
import type { Reading } from '../database/schema';
import type { UnitOfWork } from '../records/unit-of-work';

const OUTLINE = 'outline:';
const PAPER = 'paper:';
const TAG = 'tag:';

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

/** Gives what was arranged under a tag to another one, behind what stands there. Each pair is a tag's name before and after. */
export async function moveOutlines(work: UnitOfWork, moves: ReadonlyMap<string, string>): Promise<void> {
  const taken = await Promise.all([...moves].map(async ([from, to]) => ({ to, entries: await takeAll(work, from) })));
  for (const { to, entries } of taken.filter((one) => one.entries.length > 0)) {
    const draft = await work.draft('highlights', OUTLINE + TAG + to);
    const there = draft.registers['deleted']?.v === false ? entriesOf(draft.registers) : [];
    const ids = new Set(there.map(({ id }) => id));
    const fresh = entries.filter(({ id }) => !ids.has(id));
    work.set(draft, 'deleted', false);
    const edits =
      there.length > 0 ? place(there, fresh, there.length) : fresh.map(({ id, ...value }) => ({ id, value }));
    for (const { id, value } of edits) work.set(draft, ENTRY + id, value && { ...value }, null);
  }
  if (taken.length > 0) work.ticks.add('papers');
}

/** Takes all entries out of a tag's outline. */
async function takeAll(work: UnitOfWork, tag: string): Promise<OutlineEntry[]> {
  const draft = await work.draft('highlights', OUTLINE + TAG + tag);
  if (draft.registers['deleted']?.v !== false) return [];
  const entries = entriesOf(draft.registers);
  for (const { id } of entries) work.set(draft, ENTRY + id, null);
  work.set(draft, 'deleted', true);
  return entries;
}

/** The tag that a record of the highlights is the outline of. */
export function tagOfOutline(id: string): string | undefined {
  return id.startsWith(OUTLINE + TAG) ? id.slice((OUTLINE + TAG).length) : undefined;
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
