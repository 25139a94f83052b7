/** What foreign files tell: it fills gaps, and never replaces what is known or written here. */
import { isOwnEntryType } from '../../formats/bib-types';
import { isOwnKey } from '../../formats/citation-key';
import { addressOf, typeOf } from '../../formats/kind';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { RANK, type Source } from '../../model/source';
import { foldSpace } from '../../model/text';
import { complete, unhide } from '../commands/papers';
import { settle } from '../records/identity';
import { joinNotes } from '../records/join-notes';
import { allIds, bookmarkOf, highlightOf, highlightRecord, paperOf, TAG } from '../records/read-records';
import { rankOf, same, setUnder, textOf, type Registers } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';
import type { BackupRecord } from './lines';
import type { RestoreCounts } from './merge-backup';

/** Takes the rows of a file in, as lines of `utils/formats/backup-lines.ts`. All of it can be taken back. */
export async function importRecords(
  work: UnitOfWork,
  records: readonly BackupRecord[],
  from: string,
): Promise<RestoreCounts> {
  const source: Source = { owns: [], name: `file:${from}`.slice(0, 200), isFile: true };
  const homes = new Map<string, PaperId>();
  const fates = { added: new Set<PaperId>(), updated: new Set<PaperId>(), identical: new Set<PaperId>() };
  for (const { in: entity, id, registers } of records) {
    if (entity !== 'papers') continue;
    const { home, fate } = await importPaper(work, id as PaperId, registers, source, from);
    homes.set(id, home);
    if (!fates.added.has(home)) fates[fate].add(home);
  }
  const deleted: string[] = [];
  for (const { in: entity, id, registers } of records) {
    if (entity !== 'highlights') continue;
    if ((await work.draft('highlights', id)).registers['deleted']?.v === true) {
      deleted.push(id);
      continue;
    }
    const name = textOf(registers, 'paper') ?? '';
    const home = homes.get(name) ?? (await work.names.resolve(name as PaperId));
    if ((await importHighlight(work, id, registers, home, from)) && !fates.added.has(home)) fates.updated.add(home);
  }
  for (const id of fates.updated) fates.identical.delete(id);
  for (const id of [...fates.added, ...fates.updated]) work.touched.add(id);
  work.ticks.add('papers');
  const { added, updated, identical } = fates;
  return {
    added: added.size,
    updated: updated.size,
    identical: identical.size,
    ...(deleted.length > 0 && { deletedHighlights: deleted }),
  };
}

async function importPaper(
  work: UnitOfWork,
  id: PaperId,
  told: Registers,
  source: Source,
  from: string,
): Promise<{ readonly home: PaperId; readonly fate: 'added' | 'updated' | 'identical' }> {
  const paper: Paper = { ...paperOf(id, told), ids: allIds(told) };
  const draft = await work.draft('papers', await settle(work, paper, source));
  const before = draft.registers;
  const isKnown = bookmarkOf(before) !== undefined;
  await complete(work, draft, withoutDerived(paper, paperOf(draft.id, before)), source, true);
  fillBookmark(work, draft, told, from);
  if (!isKnown) {
    work.set(draft, 'saved', textOf(told, 'saved') ?? work.now, null);
    await unhide(work, draft.id);
  }
  const fate = !isKnown ? 'added' : isChanged(before, draft.registers) ? 'updated' : 'identical';
  return { home: draft.id, fate };
}

/**
 * What a file tells beside that which follows from what is known: a key that Ibid makes, a type that the venue tells, an identifier's address,
 * and fields of no meaning here that hold what another one does.
 */
function withoutDerived({ citationKey, type, publisher, extra = {}, ...told }: Paper, known: Paper): Paper {
  const isOwn = citationKey !== undefined && known.title !== '' && isOwnKey(citationKey, known);
  const said = new Set(Object.values(known).map((value) => (typeof value === 'string' ? plainly(value) : value)));
  const others = Object.entries(extra).filter(([name, value]) =>
    name === 'entrytype' ? isOwnEntryType(value, { ...known, extra: {} }) : !said.has(plainly(value)),
  );
  return {
    ...told,
    ...(publisher !== undefined && plainly(publisher) !== plainly(known.venue ?? '') && { publisher }),
    ...(others.length > 0 && { extra: Object.fromEntries(others) }),
    ...(citationKey !== undefined && !isOwn && { citationKey }),
    ...(type !== undefined && (known.title === '' || typeOf(known) !== type) && { type }),
    url: told.url === addressOf({ ...known, url: '' }) ? '' : told.url,
  };
}

/** Tags that the reader never had or took off, a status where none was chosen, and the note below the one that is here or that was not cleared. */
function fillBookmark(work: UnitOfWork, draft: Draft, told: Registers, from: string): void {
  for (const field of ['status', 'starred'] as const) {
    const value = told[field]?.v;
    if (value != null && draft.registers[field] === undefined) work.set(draft, field, value, null);
  }
  const had = new Set(
    Object.keys(draft.registers).flatMap((field) => (field.startsWith(TAG) ? parted(field.slice(TAG.length)) : [])),
  );
  for (const tag of setUnder(told, TAG)) if (!had.has(parted(tag))) work.set(draft, TAG + tag, true, false);
  fillNote(work, draft, told, from);
}

/** A tag as formats write it in which commas and semicolons part tags. */
function parted(tag: string): string {
  return plainly(tag.replace(/[,;]/g, ' '));
}

/** A text as formats of one line write it. */
function plainly(text: string): string {
  return foldSpace(text.normalize());
}

/** A note that the reader cleared stays cleared. */
function fillNote(work: UnitOfWork, draft: Draft, told: Registers, from: string): void {
  if (draft.registers['note']?.v === '') return;
  const note = noteBelow(textOf(draft.registers, 'note') ?? '', textOf(told, 'note') ?? '', from);
  if (note !== undefined) work.set(draft, 'note', note, null);
}

/** Both notes, the file's under its name; undefined when it adds nothing. */
function noteBelow(ours: string, theirs: string, from: string): string | undefined {
  const both = joinNotes(ours, theirs);
  if (both === ours) return undefined;
  return ours ? `${ours}\n\nFrom ${from}:\n\n${theirs}` : theirs;
}

/** True when it is new here, or its note or tags are. */
async function importHighlight(
  work: UnitOfWork,
  id: string,
  told: Registers,
  home: PaperId,
  from: string,
): Promise<boolean> {
  const draft = await work.draft('highlights', id);
  const before = draft.registers;
  const isHere = highlightOf(highlightRecord(id, before)) !== undefined;
  if (!isHere) {
    work.set(draft, 'paper', home, null);
    for (const [field, { v }] of Object.entries(told))
      if (field !== 'paper' && field !== 'deleted') work.set(draft, field, v, null);
    work.set(draft, 'deleted', false, true);
    return true;
  }
  for (const tag of setUnder(told, TAG)) if (before[TAG + tag] === undefined) work.set(draft, TAG + tag, true, false);
  fillNote(work, draft, told, from);
  return draft.registers !== before;
}

/** Whether anything that a reader sees is another than before: that a source confirmed a fact is no change. */
function isChanged(before: Registers, after: Registers): boolean {
  return Object.keys(after).some((field) => {
    const [was, is] = [before[field], after[field]];
    return is !== undefined && !same(was?.v ?? null, is.v) && !(field.startsWith('alike.') && rankOf(is) < RANK.person);
  });
}
