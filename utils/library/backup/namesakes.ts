/**
 * Two devices may each have saved another paper under the same name, such as the DOI of a volume. A backup would make them one record, and the
 * words of one be the other's. Of such two the one that was saved first keeps the name, on either device the same one; the other goes by the
 * next of its own.
 */
import { localKey } from '../../formats/local-key';
import { aliases, identify, idsFromUrl, type PaperId } from '../../model/identifiers';
import { strongest } from '../../model/paper-id';
import { isAnother } from '../../identity/same-paper';
import { namedOf } from '../records/complete';
import { ID, allIds, paperOf } from '../records/read-records';
import { joinNotes } from '../records/join-notes';
import { merge } from '../records/merge';
import { canonical, textOf, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import type { BackupRecord } from './lines';

interface Renamed {
  readonly id: PaperId;
  readonly isField: (field: string) => boolean;
}

/** The records of a backup, those of other papers under names that are taken here by names of their own. */
export async function tellNamesakesApart(
  work: UnitOfWork,
  records: readonly BackupRecord[],
): Promise<readonly BackupRecord[]> {
  const renamed = new Map<string, Renamed>();
  for (const [id, theirs] of wholePapers(records)) {
    const ours = await work.draft('papers', id);
    if (!areOthers(ours.registers, theirs, id)) continue;
    const isOurs = isFirst(ours.registers, theirs);
    const loser = isOurs ? theirs : ours.registers;
    const other = otherName(id, loser);
    if (other === undefined) continue;
    const isField = (field: string): boolean => field !== ID + id.slice(0, id.indexOf(':'));
    if (isOurs) renamed.set(id, { id: other, isField });
    else await moveOurs(work, id, other, isField);
  }
  if (renamed.size === 0) return records;
  return records.map((record) => rename(record, renamed));
}

/** A large record comes in several lines. */
function wholePapers(records: readonly BackupRecord[]): ReadonlyMap<PaperId, Registers> {
  const papers = new Map<PaperId, Registers>();
  for (const { in: entity, id, registers } of records)
    if (entity === 'papers') papers.set(id as PaperId, { ...papers.get(id as PaperId), ...registers });
  return papers;
}

/** Whether both are saved, stand for themselves, and are of wholly different papers. */
function areOthers(ours: Registers, theirs: Registers, id: PaperId): boolean {
  const isSaved = (registers: Registers): boolean =>
    textOf(registers, 'saved') !== undefined && textOf(registers, 'into') === undefined;
  return isSaved(ours) && isSaved(theirs) && isAnother(namedOf(ours), paperOf(id, theirs));
}

function isFirst(ours: Registers, theirs: Registers): boolean {
  const [a, b] = [textOf(ours, 'saved') ?? '', textOf(theirs, 'saved') ?? ''];
  if (a !== b) return a < b;
  const titles = [ours, theirs].map((registers) => canonical(registers['title']?.v ?? null));
  return (titles[0] ?? '') < (titles[1] ?? '');
}

/** The strongest of a paper's other names. */
function otherName(id: PaperId, registers: Registers): PaperId | undefined {
  const names = aliases(allIds(registers)).filter((name) => name !== id);
  if (names.length > 0) return strongest(names);
  const paper = paperOf(id, registers);
  const address = identify(idsFromUrl(paper.url));
  if (address && address !== id) return address;
  const local = localKey(paper.title, paper);
  return local === undefined ? undefined : `local:${local}`;
}

/** What is kept here goes by another name, with its highlights; the old one is free for the paper of the backup. */
async function moveOurs(
  work: UnitOfWork,
  id: PaperId,
  to: PaperId,
  isField: (field: string) => boolean,
): Promise<void> {
  const from = await work.draft('papers', id);
  const home = await work.draft('papers', to);
  const moved = Object.fromEntries(Object.entries(from.registers).filter(([field]) => isField(field)));
  const note = joinNotes(textOf(home.registers, 'note') ?? '', textOf(moved, 'note') ?? '');
  const { into: _, ...kept } = merge(home.registers, moved);
  for (const name of aliases(allIds(moved)))
    if ((await work.names.resolve(name)) === id) await work.names.set(name, to);
  await turnSignposts(work, id, to);
  await work.names.set(to, to);
  work.adopt(home, kept);
  if (note) work.record(home, 'note', note);
  home.tagging ??= from.tagging;
  for (const { id: mark } of (await work.highlightsOf([id])).get(id) ?? [])
    work.record(await work.draft('highlights', mark), 'paper', to);
  await work.forget(from);
  work.touched.add(to);
}

/** What became one with the paper goes with it. */
async function turnSignposts(work: UnitOfWork, from: PaperId, to: PaperId): Promise<void> {
  for (const { alias } of await work.tx.objectStore('aliases').index('id').getAll(from)) {
    const signpost = await work.draft('papers', alias);
    if (alias === to || textOf(signpost.registers, 'into') !== from) continue;
    work.record(signpost, 'into', to);
    await work.names.set(alias, to);
  }
}

function rename(record: BackupRecord, renamed: ReadonlyMap<string, Renamed>): BackupRecord {
  if (record.in === 'highlights') return pointed(record, 'paper', renamed);
  if (record.in !== 'papers') return record;
  const other = renamed.get(record.id);
  if (!other) return pointed(record, 'into', renamed);
  const registers = Object.fromEntries(Object.entries(record.registers).filter(([field]) => other.isField(field)));
  return { ...record, id: other.id, registers };
}

/** What leads to a paper that was renamed leads there still; under the name that the paper has now, it is the paper. */
function pointed(record: BackupRecord, field: string, renamed: ReadonlyMap<string, Renamed>): BackupRecord {
  const { [field]: register, ...rest } = record.registers;
  const other = typeof register?.v === 'string' ? renamed.get(register.v) : undefined;
  if (!register || !other) return record;
  const registers = other.id === record.id ? rest : { ...rest, [field]: { ...register, v: other.id } };
  return { ...record, registers };
}
