/** Papers of the trash are deleted forever: what remains says that they were deleted, so that no backup brings them back unasked. */
import type { PaperId } from '../../model/identifiers';
import type { DeletedForever } from '../../calls/trash';
import { touch } from '../commands/papers';
import type { Draft } from '../records/draft';
import { highlightOf, highlightRecord } from '../records/read-records';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import { forgetTraces } from './forget-traces';
import { highlightTombstoneOf, isTombstone, isTrashed, tombstoneOf } from './trashed';

/** Deletes what is said of papers in the trash, with their notes, tags, highlights and outlines. Others are passed over. It cannot be taken back. */
export async function deleteForever(work: UnitOfWork, ids: readonly PaperId[]): Promise<DeletedForever> {
  const homes = new Set(await work.names.resolveAll(ids));
  const papers = (await work.draftAll('papers', homes)).filter(({ registers }) => isTrashed(registers));
  if (papers.length === 0) return { papers: 0, highlights: 0 };

  const signposts = await signpostsTo(work, papers);
  const records = [...papers, ...signposts];
  const names = records.map(({ id }) => id);
  const marks = [...(await work.highlightsOf(names)).values()].flat();
  const highlights = await work.draftAll('highlights', new Set(marks.map(({ id }) => id)));
  const living = highlights.filter(({ id, registers }) => highlightOf(highlightRecord(id, registers))).length;
  const outlines = (
    await work.draftAll(
      'highlights',
      names.map((name) => `outline:paper:${name}`),
    )
  ).filter(({ registers }) => Object.keys(registers).length > 0);

  for (const draft of records) {
    const latest = Object.values(draft.registers).reduce((last, { t }) => (t > last ? t : last), '');
    work.record(draft, 'deletedAt', work.now, latest);
    work.reduce(draft, tombstoneOf(draft.registers));
  }
  // One that the reader had deleted stays deleted, should the paper come back.
  for (const draft of [...highlights, ...outlines])
    if (draft.registers['deleted']?.v === true) work.reduce(draft, highlightTombstoneOf(draft.registers));
    else await work.forget(draft);
  for (const { id } of papers) touch(work, id);
  await forgetTraces(work.tx, {
    papers: new Set(names),
    highlights: new Set([...highlights, ...outlines].map(({ id }) => id)),
  });
  return { papers: papers.length, highlights: living };
}

/** What became one with these papers was left behind as it was. */
async function signpostsTo(work: UnitOfWork, papers: readonly Draft<PaperId>[]): Promise<Draft<PaperId>[]> {
  const aliases = work.tx.objectStore('aliases').index('id');
  const names = (await Promise.all(papers.map(({ id }) => aliases.getAllKeys(id)))).flat();
  const drafts = await work.draftAll('papers', names);
  return drafts.filter(({ registers }) => textOf(registers, 'into') !== undefined && !isTombstone(registers));
}
