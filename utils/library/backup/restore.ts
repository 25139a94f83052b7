import { IbidError } from '../../errors';
import type { RestoreReport } from '../../library';
import type { PaperId } from '../../model/identifiers';
import { readLine, type BackupRecord } from './lines';
import { isLearned, readStamp } from '../records/clock';
import { joinNotes, settle, unite } from '../records/identity';
import { merge } from '../records/merge';
import { allIds, bookmarkOf, namesOf, paperOf } from '../records/read-records';
import { same, textOf, type Json, type Registers } from '../records/register';
import type { Entity, StagedRecord } from '../database/schema';
import type { Draft, UnitOfWork } from '../records/unit-of-work';

const DAY = 86_400_000;

/** Holds lines back, checked, until `restore`. What was staged and forgotten goes after a day. */
export async function stage(work: UnitOfWork, session: string, lines: readonly string[]): Promise<number> {
  const store = work.tx.objectStore('staged');
  const stale = await store
    .index('at')
    .getAllKeys(IDBKeyRange.upperBound(new Date(Date.parse(work.now) - DAY).toISOString()));
  await Promise.all(stale.map((key) => store.delete(key)));

  const held = await store.count(sessionRange(session));
  const records = lines.map((text, i): StagedRecord => ({
    session,
    line: held + i + 1,
    at: work.now,
    read: readLine(text, held + i + 1),
  }));
  await Promise.all(records.map((record) => store.put(record)));
  return held + records.length;
}

/** Merges what was staged into the library. The transaction makes it all or nothing. */
export async function restore(work: UnitOfWork, session: string): Promise<RestoreReport> {
  const store = work.tx.objectStore('staged');
  const records = complete(await store.getAll(sessionRange(session)));
  await store.delete(sessionRange(session));

  const taken: Taken[] = [];
  for (const record of records) taken.push(await takeIn(work, record));
  const papers = taken.filter(({ draft }) => draft.entity === 'papers') as Taken<PaperId>[];
  const highlights = taken.filter(({ draft }) => draft.entity === 'highlights');

  // Signposts first: what they lead to need not be found out again from the papers' names.
  for (const { draft, news } of papers) if (isSignpost(draft)) await findHome(work, draft, news);
  for (const { draft, news } of papers) if (!isSignpost(draft)) await findHome(work, draft, news);
  for (const { draft } of taken.filter((each) => each.draft.entity === 'seen'))
    await settle(work, { ...paperOf(draft.id as PaperId, {}), ids: allIds(draft.registers) });
  for (const { draft } of highlights) {
    const paper = textOf(draft.registers, 'paper') as PaperId | undefined;
    const home = paper && (await work.names.resolve(paper));
    if (home && home !== paper) work.record(draft, 'paper', home);
  }

  return report(work, papers, highlights);
}

function isSignpost({ registers }: Draft): boolean {
  return textOf(registers, 'into') !== undefined;
}

function sessionRange(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, 0], [session, Infinity]);
}

/** The records, if the backup is whole: the header first, and at the end as many as it says. */
function complete(staged: readonly StagedRecord[]): BackupRecord[] {
  const records = staged.flatMap(({ read }) => ('in' in read ? [read] : []));
  const end = staged.at(-1)?.read;
  if (!end || !('end' in end)) throw new IbidError('bad-input', `The backup breaks off after line ${staged.length}`);
  if (end.end !== records.length || staged.length !== records.length + 2)
    throw new IbidError('bad-input', `Line ${staged.length}: the backup lacks ${end.end - records.length} records`);
  return records;
}

interface Taken<Id extends string = string> {
  readonly draft: Draft<Id>;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  /** Fields of a record that both have, in which they differ. */
  readonly news: ReadonlySet<string>;
}

async function takeIn(work: UnitOfWork, record: BackupRecord): Promise<Taken> {
  const draft = await work.draft(record.in, record.id as string);
  const before = draft.registers;
  const isNew = Object.keys(before).length === 0;
  const theirs = record.registers as Registers;
  const note = bothNotes(before, theirs);
  work.adopt(draft, merge(before, theirs));
  if (note !== undefined) work.record(draft, 'note', note);
  const isChanged = draft.registers !== before;
  if (isChanged) remember(work, draft, before, isNew);
  const fields = isNew ? [] : Object.keys({ ...before, ...theirs });
  const news = new Set(fields.filter((field) => before[field]?.t !== theirs[field]?.t));
  return { draft, isNew, isChanged, news };
}

/** Two notes that were written on different devices without one having replaced the other, together; undefined if there are none such. */
function bothNotes(ours: Registers, theirs: Registers): string | undefined {
  const [a, b] = [ours['note'], theirs['note']];
  if (!a?.v || !b?.v || readStamp(a.t).device === readStamp(b.t).device) return undefined;
  // What an imported file says of a paper that is here already only fills gaps.
  if (isLearned(a.t) || isLearned(b.t)) return undefined;
  const [older, newer] = a.t < b.t ? [a, b] : [b, a];
  const both = joinNotes(String(older.v), String(newer.v));
  return newer.p === older.t || both === newer.v ? undefined : both;
}

/** What takes a new record away again when the restore is undone. */
const PRESENCE: Readonly<Record<Entity, readonly (readonly [field: string, absent: Json])[]>> = {
  papers: [['saved', null]],
  highlights: [['deleted', true]],
  topics: [['deleted', true]],
  watches: [['deleted', true]],
  seen: [
    ['first', null],
    ['last', null],
    ['hidden', null],
  ],
};

function remember(work: UnitOfWork, draft: Draft, before: Registers, isNew: boolean): void {
  const { entity, id, registers } = draft;
  const fields = isNew
    ? PRESENCE[entity]
    : Object.keys(registers).map((field): readonly [string, Json] => [field, before[field]?.v ?? null]);
  for (const [field, absent] of fields) {
    const after = registers[field]?.v;
    const isKept = field === 'into' || field.startsWith('id.');
    if (after !== undefined && !isKept && !same(after, absent))
      work.journal({ entity, id, field, before: absent, after });
  }
}

/** Makes a restored paper one with the record that it is the same paper as, here or according to the backup. */
async function findHome(work: UnitOfWork, draft: Draft<PaperId>, news: ReadonlySet<string>): Promise<void> {
  const into = textOf(draft.registers, 'into') as PaperId | undefined;
  if (into) {
    const home = await work.names.resolve(into);
    if (home === draft.id) return;
    await unite(work, draft, await work.draft('papers', home), news);
    await work.names.give(home, namesOf(draft.id, draft.registers));
    return;
  }
  if (draft.registers['into']) await standAlone(work, draft);
  await settle(work, { ...paperOf(draft.id, draft.registers), ids: allIds(draft.registers) });
}

/** A paper that the backup says was parted again gets its names back from the record that it was united with here. */
async function standAlone(work: UnitOfWork, draft: Draft<PaperId>): Promise<void> {
  const home = await work.names.resolve(draft.id);
  if (home === draft.id) return;
  const theirs = namesOf(home, (await work.draft('papers', home)).registers);
  for (const name of namesOf(draft.id, draft.registers))
    if (!theirs.includes(name) && (await work.names.resolve(name)) === home) await work.names.set(name, draft.id);
}

function report(work: UnitOfWork, papers: readonly Taken<PaperId>[], highlights: readonly Taken[]): RestoreReport {
  const added = new Set<PaperId>();
  const updated = new Set<PaperId>();
  const identical = new Set<PaperId>();
  for (const { draft, isNew, isChanged } of papers) {
    const isSaved = bookmarkOf(draft.registers) !== undefined;
    if (isNew && isSaved) added.add(draft.id);
    else if (isChanged && !isNew) updated.add(draft.id);
    else if (!isChanged && isSaved) identical.add(draft.id);
  }
  for (const { draft, isChanged } of highlights) {
    const id = textOf(draft.registers, 'paper') as PaperId;
    if (isChanged && identical.delete(id)) updated.add(id);
  }
  for (const id of [...added, ...updated]) work.touched.add(id);
  work.ticks.add('papers').add('seen').add('topics');
  return { added: added.size, updated: updated.size, identical: identical.size };
}
