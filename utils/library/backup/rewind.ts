/** The way back to a backup: what it holds is as it was again, by edits of now, which can be taken back. */
import type { RewindReport } from '../../calls/backups';
import type { PaperId } from '../../model/identifiers';
import { ENTITIES, type Entity } from '../../model/records';
import { RANK } from '../../model/source';
import type { Draft } from '../records/draft';
import { ALIKE, bookmarkOf, ID, paperOf } from '../records/read-records';
import { editedAt, flagOf, rankOf, same, sourceOf, textOf, type Register, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import type { BackupRecord } from './lines';
import { mergeBackup } from './merge-backup';
import { takeStaged } from './stage';

/** So many titles of each kind are named. */
const MOST_NAMED = 5;

type Held = ReadonlyMap<string, Registers>;

/**
 * Takes in what was staged, as a restore does that brings back what was deleted since. Then what the reader, or a file, has said since goes
 * back to what it was; what sites have told of a paper since stays, and so do its names, and papers that were made one. What was added since
 * stays with `keepsNew`, or else it is removed.
 * @throws IbidError `bad-input` for a backup that breaks off.
 */
export async function rewind(work: UnitOfWork, session: string, keepsNew: boolean): Promise<RewindReport> {
  const { records, problems } = await takeStaged(work, session);
  work.isWhole = true;
  const savedBefore = await work.tx.objectStore('papers').index('savedAt').getAllKeys();
  await mergeBackup(work, records, true);
  const held = heldIn(records);
  const papers = await papersBack(work, held('papers'));
  const since = await removeNew(work, papers, savedBefore, keepsNew);
  const others: Draft[] = [];
  for (const entity of ENTITIES)
    if (entity !== 'papers') others.push(...(await othersBack(work, entity, held(entity), since, keepsNew)));
  return { ...report(work, papers, since, others), problems };
}

/** The records of each kind, put together of their lines. */
function heldIn(records: readonly BackupRecord[]): (entity: Entity) => Held {
  const held = new Map(ENTITIES.map((entity) => [entity, new Map<string, Registers>()]));
  for (const { in: entity, id, registers } of records) {
    const kind = held.get(entity);
    kind?.set(id, { ...kind.get(id), ...registers });
  }
  return (entity) => held.get(entity) ?? new Map();
}

/** Sets the papers back that the backup holds as saved. Gives them as they are now. */
async function papersBack(work: UnitOfWork, held: Held): Promise<ReadonlySet<Draft<PaperId>>> {
  const saved = [...held].filter(([, registers]) => bookmarkOf(registers)) as [PaperId, Registers][];
  const heldAt = new Map<PaperId, Registers[]>();
  for (const [id, before] of saved) {
    const home = await work.names.resolve(id);
    heldAt.set(home, [...(heldAt.get(home) ?? []), before]);
  }
  const papers = await work.draftAll('papers', heldAt.keys());
  for (const draft of papers) {
    const [before, other] = heldAt.get(draft.id) ?? [];
    // Of two that were made one since, each had words of its own: what they have together stays.
    if (before && !other) setBack(work, draft, before);
  }
  return new Set(papers);
}

/** The papers that were saved since; they are removed unless they are kept. */
async function removeNew(
  work: UnitOfWork,
  held: ReadonlySet<Draft<PaperId>>,
  savedBefore: readonly PaperId[],
  keepsNew: boolean,
): Promise<readonly Draft<PaperId>[]> {
  const homes = await work.draftAll('papers', new Set(await work.names.resolveAll(savedBefore)));
  const since = homes.filter((draft) => !held.has(draft) && bookmarkOf(draft.registers));
  if (!keepsNew) for (const draft of since) work.record(draft, 'saved', null);
  return since;
}

/** Sets all other records back that the backup holds, and removes what was added since, unless that is kept. Gives those it looked at. */
async function othersBack(
  work: UnitOfWork,
  entity: Entity,
  held: Held,
  since: readonly Draft<PaperId>[],
  keepsNew: boolean,
): Promise<readonly Draft[]> {
  if (entity === 'seen') return hiddenBack(work, held, keepsNew);
  const known = await work.draftAll(entity, held.keys());
  for (const draft of known) setBack(work, draft, held.get(draft.id) ?? {});
  if (keepsNew) return known;
  // The highlights of a paper that goes, go with it, and come with it should it be saved again.
  const going = new Set<string>(since.map(({ id }) => id));
  const ids = (await work.tx.objectStore(entity as 'topics').getAllKeys()).filter((id) => !held.has(id));
  const added = await work.draftAll(entity, ids);
  for (const draft of added)
    if (draft.registers['deleted']?.v === false && !going.has(textOf(draft.registers, 'paper') ?? ''))
      work.record(draft, 'deleted', true);
  return [...known, ...added];
}

/** Of the ledger of seen papers only what the reader hid: that a paper was seen is no edit. */
async function hiddenBack(work: UnitOfWork, held: Held, keepsNew: boolean): Promise<readonly Draft[]> {
  const hidden = [...held].filter(([, registers]) => flagOf(registers, 'hidden')).map(([id]) => id as PaperId);
  const back = await work.draftAll('seen', new Set(await work.names.resolveAll(hidden)));
  for (const draft of back) work.record(draft, 'hidden', true);
  if (keepsNew) return back;
  const now = await work.draftAll('seen', await work.tx.objectStore('seen').index('hiddenAt').getAllKeys());
  const known = new Set<Draft>(back);
  const since = now.filter((draft) => !known.has(draft));
  for (const draft of since) work.record(draft, 'hidden', false);
  return [...back, ...since];
}

function setBack(work: UnitOfWork, draft: Draft, before: Registers): void {
  for (const field of new Set([...Object.keys(before), ...Object.keys(draft.registers)])) {
    const [was, now] = [before[field], draft.registers[field]];
    if (isOfIdentity(draft, field) || same(was?.v ?? null, now?.v ?? null) || !isEdit(now)) continue;
    const isDated = draft.entity === 'highlights' || field === 'status';
    const mark = isDated && { m: editedAt(was) };
    work.setBack(draft, {
      ...{ entity: draft.entity, id: draft.id, field, before: was?.v ?? null, after: now?.v ?? null },
      ...mark,
      ...sourceOf(was),
    });
  }
}

/** Names, and what a record turned out to be the same as: a merge sees to these. */
function isOfIdentity({ entity }: Draft, field: string): boolean {
  if (entity === 'highlights') return field === 'paper';
  return entity === 'papers' && (field === 'into' || field.startsWith(ID) || field.startsWith(ALIKE));
}

/** Whether the reader said it, or a file that was imported. */
function isEdit(register: Register | undefined): boolean {
  return !register || rankOf(register) >= RANK.person || Boolean(register.s?.startsWith('file:'));
}

function report(
  work: UnitOfWork,
  papers: ReadonlySet<Draft<PaperId>>,
  since: readonly Draft<PaperId>[],
  others: readonly Draft[],
): Omit<RewindReport, 'problems'> {
  const isMoved = ({ before, registers }: Draft): boolean => before !== registers && isOther(before, registers);
  const moved = others.filter(isMoved);
  const ofPapers = new Set(moved.map(({ registers }) => textOf(registers, 'paper') ?? ''));
  const back = [...papers].filter(({ before, registers }) => !bookmarkOf(before) && bookmarkOf(registers));
  const changed = [...papers].filter((draft) => bookmarkOf(draft.before) && (isMoved(draft) || ofPapers.has(draft.id)));
  for (const { id } of [...back, ...changed, ...since]) work.touched.add(id);
  const beside = moved.filter(({ registers }) => textOf(registers, 'paper') === undefined);
  return { back: sampleOf(back), changed: sampleOf(changed), since: sampleOf(since), others: beside.length };
}

function isOther(a: Registers, b: Registers): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].some(
    (field) => !same(a[field]?.v ?? null, b[field]?.v ?? null),
  );
}

function sampleOf(drafts: readonly Draft<PaperId>[]): RewindReport['back'] {
  const named = drafts.slice(0, MOST_NAMED);
  return { count: drafts.length, titles: named.map(({ id, registers }) => paperOf(id, registers).title) };
}
