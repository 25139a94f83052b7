import type { RestoreReport } from '../../calls/backups';
import type { PaperId } from '../../model/identifiers';
import { bringBack, stillDeleted, type StillDeleted } from './bring-back';
import { bothWords } from './both-words';
import { breakCircles, nearestFirst } from './circles';
import type { BackupRecord } from './lines';
import { tellNamesakesApart } from './namesakes';
import { keptFromUndo } from './untouched';
import type { Source } from '../../model/source';
import { readStamp } from '../../model/stamp';
import { BACKUP, isKept, settle, unite } from '../records/identity';
import { merge } from '../records/merge';
import { allIds, bookmarkOf, namesOf, paperOf } from '../records/read-records';
import { same, textOf, type Register, type Registers } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';
import { keepDeleted } from '../trash/keep-deleted';
import { restartTrash } from '../trash/trash-since';

/**
 * Merges a backup of Ibid's own into the library, by source and stamp. What was deleted since it was made stays deleted,
 * unless the reader asks for it (`isBringingBack`). The transaction makes it all or nothing.
 */
export async function mergeBackup(
  work: UnitOfWork,
  records: readonly BackupRecord[],
  isBringingBack = false,
): Promise<RestoreCounts> {
  const taken: Taken[] = [];
  const apart = await tellNamesakesApart(work, records);
  const told = isBringingBack ? apart : await keepDeleted(work, apart);
  for (const record of told) taken.push(await takeIn(work, record));
  const papers = distinct(taken.filter(({ draft }) => draft.entity === 'papers') as Taken<PaperId>[]);
  const highlights = taken.filter(({ draft }) => draft.entity === 'highlights');

  const source: Source = {
    ...BACKUP,
    together: new Set(papers.filter(({ isNew }) => isNew).map(({ draft }) => draft.id)),
    apart: new Set(papers.filter(({ draft }) => !isSignpost(draft)).map(({ draft }) => draft.id)),
  };

  await breakCircles(
    work,
    papers.filter(({ draft }) => isSignpost(draft)).map(({ draft }) => draft.id),
  );
  // A record that is kept bears its own name: a signpost to it must not lead to one that only claims the name here.
  for (const { draft } of papers) if (!isSignpost(draft)) await bearOwnName(work, draft);
  // Signposts first: what they lead to need not be found out again from the papers' names.
  const signposts = nearestFirst(papers.filter(({ draft }) => isSignpost(draft)));
  for (const { draft, news } of signposts) await findHome(work, draft, news, source);
  for (const { draft, news } of papers) if (!isSignpost(draft)) await findHome(work, draft, news, source);
  for (const { draft } of taken.filter((each) => each.draft.entity === 'seen'))
    await settle(work, { ...paperOf(draft.id as PaperId, {}), ids: allIds(draft.registers) }, source);
  for (const { draft } of highlights) {
    const paper = textOf(draft.registers, 'paper') as PaperId | undefined;
    const home = paper && (await work.names.resolve(paper));
    if (home && home !== paper) work.record(draft, 'paper', home);
  }
  const deleted = await stillDeleted(work, told);
  if (!isBringingBack) return { ...count(work, papers, highlights), deleted: deleted.papers.size };
  await bringBack(work, deleted);
  return count(work, papers, highlights, deleted);
}

/** A large record comes in several lines. */
function distinct(taken: readonly Taken<PaperId>[]): Taken<PaperId>[] {
  const byId = new Map<PaperId, Taken<PaperId>>();
  for (const one of taken) {
    const before = byId.get(one.draft.id);
    byId.set(
      one.draft.id,
      before
        ? {
            draft: one.draft,
            isNew: before.isNew,
            isChanged: before.isChanged || one.isChanged,
            news: new Set([...before.news, ...one.news]),
          }
        : one,
    );
  }
  return [...byId.values()];
}

function isSignpost({ registers }: Draft): boolean {
  return textOf(registers, 'into') !== undefined;
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
  const theirs = withoutEchoes(before, record.registers);
  const words = { ...keptFromUndo(before, theirs), ...(await bothWords(work, draft, theirs)) };
  work.adopt(draft, merge(before, theirs));
  for (const [field, value] of Object.entries(words)) work.record(draft, field, value);
  if (bookmarkOf(before) && !bookmarkOf(draft.registers)) await restartTrash(work.tx, work.now);
  const isChanged = draft.registers !== before;
  const fields = isNew ? [] : Object.keys({ ...before, ...theirs });
  const news = new Set(fields.filter((field) => before[field]?.t !== theirs[field]?.t));
  return { draft, isNew, isChanged, news };
}

/**
 * An export of chosen papers knows when a paper was saved, not when each edit was made, and names no device: what it says
 * as it is here already is no news, whatever this device is called.
 */
function withoutEchoes(ours: Registers, theirs: Registers): Registers {
  const isEcho = (field: string, { v, t }: Register): boolean =>
    readStamp(t).device === 'imported' && Object.hasOwn(ours, field) && same(ours[field]?.v ?? null, v);
  return Object.fromEntries(Object.entries(theirs).filter(([field, register]) => !isEcho(field, register)));
}

/**
 * Makes a restored paper one with the record that the backup says it turned out to be. Otherwise it stands for itself: that
 * a record here bears its name as one of several makes a suggestion, as it does on a visit.
 */
async function findHome(
  work: UnitOfWork,
  draft: Draft<PaperId>,
  news: ReadonlySet<string>,
  source: Source,
): Promise<void> {
  const into = textOf(draft.registers, 'into') as PaperId | undefined;
  if (into) {
    const home = await work.names.resolve(into);
    if (home === draft.id) return;
    await unite(work, draft, await work.draft('papers', home), news);
    await work.names.give(home, namesOf(draft.id, draft.registers));
    return;
  }
  await settle(work, { ...paperOf(draft.id, draft.registers), ids: allIds(draft.registers) }, source);
}

async function bearOwnName(work: UnitOfWork, draft: Draft<PaperId>): Promise<void> {
  if (draft.registers['into']) await standAlone(work, draft);
  if (isKept(draft) && (await work.names.resolve(draft.id)) !== draft.id) await work.names.set(draft.id, draft.id);
}

/** A paper that the backup says was parted again gets its names back from the record that it was united with here. */
async function standAlone(work: UnitOfWork, draft: Draft<PaperId>): Promise<void> {
  const home = await work.names.resolve(draft.id);
  if (home === draft.id) return;
  const theirs = namesOf(home, (await work.draft('papers', home)).registers);
  for (const name of namesOf(draft.id, draft.registers))
    if (!theirs.includes(name) && (await work.names.resolve(name)) === home) await work.names.set(name, draft.id);
}

export type RestoreCounts = Pick<RestoreReport, 'added' | 'updated' | 'identical' | 'deleted' | 'deletedHighlights'>;

function count(
  work: UnitOfWork,
  papers: readonly Taken<PaperId>[],
  highlights: readonly Taken[],
  back?: StillDeleted,
): RestoreCounts {
  const added = new Set<PaperId>();
  const updated = new Set<PaperId>();
  const identical = new Set<PaperId>();
  for (const { id } of back?.papers.keys() ?? []) added.add(id);
  for (const { draft, isNew, isChanged } of papers) {
    const isSaved = bookmarkOf(draft.registers) !== undefined;
    if (added.has(draft.id)) continue;
    if (isNew && isSaved) added.add(draft.id);
    else if (isChanged && !isNew) updated.add(draft.id);
    else if (!isChanged && isSaved) identical.add(draft.id);
  }
  for (const { draft, isChanged } of highlights) {
    const id = textOf(draft.registers, 'paper') as PaperId;
    if ((isChanged || back?.highlights.has(draft)) && identical.delete(id)) updated.add(id);
  }
  for (const id of [...added, ...updated]) work.touched.add(id);
  work.ticks.add('papers').add('seen').add('topics').add('lists');
  return { added: added.size, updated: updated.size, identical: identical.size };
}
