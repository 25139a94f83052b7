import { tickOf } from '../records/change-log';
import type { PaperId } from '../../model/identifiers';
import { find, latest, mark } from '../records/journal';
import { highlightOf, TAG } from '../records/read-records';
import { flagOf, same, textOf, type Registers } from '../records/register';
import type { Before, JournalRecord, NameChange } from '../database/schema';
import { setWholeBack } from '../records/whole';
import { moveLearnSince } from './learn-since';
import { mergeDuplicates } from './duplicates';
import type { UnitOfWork } from '../records/unit-of-work';

/**
 * Takes a change back: an edit of its own, with new stamps, that sets every field back that still has the value the
 * change gave it. Taking back an undo does the change again. Gives what was taken back; undefined when there is nothing.
 */
export async function undo(work: UnitOfWork, receipt: string | undefined): Promise<JournalRecord | undefined> {
  const entry = receipt === undefined ? await latest(work.tx) : await find(work.tx, receipt);
  if (!entry || entry.undone) return undefined;

  if (entry.records) await wholeBack(work, entry);
  else if (entry.names && isParting(entry.names)) await uniteAgain(work, entry.names);
  else {
    if (entry.names) await touchPapers(work, entry);
    await part(work, entry.names ?? []);
    await setBack(work, entry);
    await touchPapers(work, entry);
  }

  await mark(work.tx, entry.id, true);
  if (entry.undoes) await mark(work.tx, entry.undoes, false);
  work.undoes = entry.id;
  return entry;
}

/** Taking it back is a change of its own that is taken back as a whole. */
async function wholeBack(work: UnitOfWork, entry: JournalRecord): Promise<void> {
  const { since, settings } = entry.beside ?? {};
  work.isWhole = true;
  const back = since && { before: since.after, after: since.before };
  if (back) await moveLearnSince(work.tx, back);
  if (entry.beside) work.beside = { since: back, settings };
  await setWholeBack(work, entry);
  for (const id of entry.papers) work.touched.add(id);
}

async function touchPapers(work: UnitOfWork, { papers }: JournalRecord): Promise<void> {
  for (const id of await work.names.resolveAll(papers)) work.touched.add(id);
}

async function setBack(work: UnitOfWork, entry: JournalRecord): Promise<void> {
  await readAhead(work, entry);
  const inUse = await inUseSince(work, entry);
  for (const change of entry.fields) {
    const { entity, id, field, after } = change;
    const home = entity === 'papers' || entity === 'seen' ? await work.names.resolve(id as PaperId) : id;
    const draft = await work.draft(entity, home);
    const now = draft.registers[field]?.v;
    // A highlight may have followed its paper to a stronger identifier since.
    const isMoved = entity === 'highlights' && field === 'paper' && entry.names !== undefined;
    const stands = isMoved
      ? (await work.names.resolve((textOf(draft.registers, field) ?? '') as PaperId)) ===
        (await work.names.resolve(after as PaperId))
      : same(now ?? null, after);
    if (stands && !(isSave(change) && inUse.has(home))) work.setBack(draft, change);
    work.ticks.add(tickOf(entity));
  }
}

/**
 * The papers that a change had saved and that hold something of the reader's since: to take them out of the library would put that out of
 * sight, which nobody asked for. What the change itself has set is taken back with it.
 */
async function inUseSince(work: UnitOfWork, { fields }: JournalRecord): Promise<ReadonlySet<string>> {
  const saved = await work.names.resolveAll(new Set(fields.filter(isSave).map(({ id }) => id as PaperId)));
  const highlights = await work.highlightsOf([...saved]);
  const inUse = new Set<string>();
  for (const { id, registers } of await work.draftAll('papers', saved)) {
    const since = registers['saved']?.t ?? '';
    const isOther = (name: string, registers: Registers) => (field: string) =>
      (registers[field]?.t ?? '') > since &&
      !fields.some((change) => change.id === name && change.field === field && same(registers[field]?.v, change.after));
    const isHighlighted = (highlights.get(id) ?? []).some(
      (record) => highlightOf(record) && isOther(record.id, record.registers)('deleted'),
    );
    if (isHighlighted || wordsIn(registers).some(isOther(id, registers))) inUse.add(id);
  }
  return inUse;
}

function isSave({ entity, field, before }: Before): boolean {
  return entity === 'papers' && field === 'saved' && (before ?? null) === null;
}

/** The fields that hold something which the reader wrote of the paper. */
function wordsIn(registers: Registers): readonly string[] {
  const isTag = (field: string): boolean => field.startsWith(TAG) && flagOf(registers, field);
  return Object.keys(registers).filter((field) => (field === 'note' ? textOf(registers, field) : isTag(field)));
}

/** All that is set back is read together: of hundreds of papers, one by one takes seconds. */
async function readAhead(work: UnitOfWork, { fields }: JournalRecord): Promise<void> {
  for (const entity of new Set(fields.map((change) => change.entity))) {
    const ids = new Set(fields.flatMap((change) => (change.entity === entity ? [change.id] : [])));
    const isOfPapers = entity === 'papers' || entity === 'seen';
    await work.draftAll(entity, isOfPapers ? await work.names.resolveAll(ids as Set<PaperId>) : ids);
  }
}

/** Gives names back to the records that they were taken from, if they have not been given to others since. */
async function part(work: UnitOfWork, changes: readonly NameChange[]): Promise<void> {
  const homes = new Map<PaperId, PaperId>();
  for (const { after } of changes) homes.set(after, await work.names.resolve(after));
  for (const { alias, before, after } of changes) {
    const now = await work.names.resolve(alias);
    if (now !== homes.get(after)) continue;
    await work.names.set(alias, before);
    work.journalNames([{ alias, before: now, after: before }]);
  }
}

/** Whether these changes parted papers: then to take them back is to unite. */
function isParting(changes: readonly NameChange[]): boolean {
  return changes.some(({ alias, after }) => alias === after);
}

/** Anew, and not field by field: what was added to either since must not be lost. */
async function uniteAgain(work: UnitOfWork, changes: readonly NameChange[]): Promise<void> {
  await mergeDuplicates(work, [...new Set(changes.flatMap(({ before, after }) => [before, after]))]);
}
