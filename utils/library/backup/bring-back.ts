import type { PaperId } from '../../model/identifiers';
import { unhide } from '../commands/papers';
import type { Draft } from '../records/draft';
import { bookmarkOf } from '../records/read-records';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import type { BackupRecord } from './lines';

/** The papers and highlights that a backup holds and that are deleted here after it was merged. */
export interface StillDeleted {
  /** By when they had been saved. */
  readonly papers: ReadonlyMap<Draft<PaperId>, string>;
  readonly highlights: ReadonlySet<Draft>;
}

/** Finds what a merge by stamp left deleted. */
export async function stillDeleted(work: UnitOfWork, records: readonly BackupRecord[]): Promise<StillDeleted> {
  const papers = new Map<Draft<PaperId>, string>();
  const highlights = new Set<Draft>();
  for (const { in: entity, id, registers } of records) {
    const saved = textOf(registers, 'saved');
    if (entity === 'papers' && saved !== undefined && !textOf(registers, 'into')) {
      const draft = await work.draft('papers', await work.names.resolve(id as PaperId));
      const isDeleted = draft.registers['saved']?.v === null && !bookmarkOf(draft.registers);
      if (isDeleted) papers.set(draft, saved);
    } else if (entity === 'highlights' && registers['deleted']?.v === false) {
      const draft = await work.draft('highlights', id);
      if (draft.registers['deleted']?.v === true) highlights.add(draft);
    }
  }
  return { papers, highlights };
}

/** Saves them again, as a reader would who asks for it: an edit of now, which wins over the deletion on every device. */
export async function bringBack(work: UnitOfWork, { papers, highlights }: StillDeleted): Promise<void> {
  for (const [draft, saved] of papers) {
    work.record(draft, 'saved', saved);
    await unhide(work, draft.id);
  }
  for (const draft of highlights) work.record(draft, 'deleted', false);
}
