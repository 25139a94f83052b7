import type { TrashedPaper, TrashPage } from '../../calls/trash';
import { getGroups, getMany } from '../database/bulk-reads';
import type { PaperRecord, Reading, Writing } from '../database/schema';
import { highlightOf, paperOf, TAG } from '../records/read-records';
import { setUnder, textOf } from '../records/register';
import { trashSince } from './trash-since';
import { isTrashed, keptUntil, trashedAt } from './trashed';

/** So many of the latest are shown. */
const MOST_SHOWN = 1_000;

/** The papers in the trash, in no order. Those that are saved are not read. */
export async function trashedPapers(tx: Reading | Writing): Promise<readonly PaperRecord[]> {
  const papers = (tx as Reading).objectStore('papers');
  const [all, saved] = await Promise.all([papers.getAllKeys(), papers.index('savedAt').getAllKeys()]);
  const inLibrary = new Set(saved);
  const others = all.filter((id) => !inLibrary.has(id));
  const records = await getMany(papers, others, ({ id }) => id);
  return [...records.values()].filter(({ registers }) => isTrashed(registers));
}

/** What is in the trash, the latest first, with what hangs on each paper; `now` in milliseconds. */
export async function listTrash(tx: Reading, now: number): Promise<TrashPage> {
  const [records, since] = [await trashedPapers(tx), await trashSince(tx)];
  const marks = await getGroups(
    tx.objectStore('highlights').index('paper'),
    records.map(({ id }) => id),
    ({ paper }) => paper,
  );
  const papers = records.map(({ id, registers }): TrashedPaper => {
    const { abstract: _, ...paper } = paperOf(id, registers);
    return {
      paper,
      tags: setUnder(registers, TAG).sort(),
      hasNote: Boolean(textOf(registers, 'note')),
      highlights: (marks.get(id) ?? []).filter((record) => highlightOf(record)).length,
      trashedAt: new Date(trashedAt(registers, now)).toISOString(),
      keptUntil: new Date(keptUntil(registers, since, now)).toISOString(),
    };
  });
  papers.sort((a, b) => compare(b.trashedAt, a.trashedAt) || compare(a.paper.id, b.paper.id));
  return {
    papers: papers.slice(0, MOST_SHOWN),
    total: papers.length,
    highlights: papers.reduce((sum, { highlights }) => sum + highlights, 0),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
