import type { PaperId } from '../../model/identifiers';
import type { BackupRecord } from '../backup/lines';
import { merge } from '../records/merge';
import { textOf, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import { isTombstone, tombstoneOf } from './trashed';

const OUTLINE = 'outline:paper:';

/**
 * The records of a backup without what was deleted forever here: of such papers it says only whether they were saved again since, and then all of
 * what it holds of them counts.
 */
export async function keepDeleted(
  work: UnitOfWork,
  records: readonly BackupRecord[],
): Promise<readonly BackupRecord[]> {
  const told = wholePapers(records);
  const papers = papersOfHighlights(records);
  const isGone = async (name: PaperId): Promise<boolean> => {
    const { registers } = await work.draft('papers', name);
    return isTombstone(registers) && !isSavedAgain(registers, told.get(name) ?? {});
  };
  const left: BackupRecord[] = [];
  for (const record of records) {
    if (record.in === 'papers') {
      const isOfGone = await isGone(record.id as PaperId);
      left.push(isOfGone ? { ...record, registers: tombstoneOf(record.registers) } : record);
    } else if (record.in === 'highlights') {
      const paper = papers.get(record.id);
      if (!paper || !(await isGone(await work.names.resolve(paper)))) left.push(record);
    } else left.push(record);
  }
  return left;
}

/** A large record comes in several lines. */
function wholePapers(records: readonly BackupRecord[]): ReadonlyMap<PaperId, Registers> {
  const papers = new Map<PaperId, Registers>();
  for (const { in: entity, id, registers } of records)
    if (entity === 'papers') papers.set(id as PaperId, { ...papers.get(id as PaperId), ...registers });
  return papers;
}

/** Whether a backup saves what was deleted: by a later stamp, or where it stands for another paper, after it became one with that. */
function isSavedAgain(ours: Registers, theirs: Registers): boolean {
  const merged = merge(ours, theirs);
  if (!textOf(merged, 'into')) return textOf(merged, 'saved') !== undefined;
  const { saved } = theirs;
  return saved !== undefined && saved.v !== null && saved.t > (ours['into']?.t ?? '');
}

/** The papers that highlights and outlines are of, by their ids: not every line of a large one says so. */
function papersOfHighlights(records: readonly BackupRecord[]): ReadonlyMap<string, PaperId> {
  const papers = new Map<string, PaperId>();
  for (const { in: entity, id, registers } of records) {
    if (entity !== 'highlights') continue;
    const paper = id.startsWith(OUTLINE) ? id.slice(OUTLINE.length) : textOf(registers, 'paper');
    if (paper !== undefined) papers.set(id, paper as PaperId);
  }
  return papers;
}
