import { BOOKMARK } from '../../model/bookmark';
import { aliases, type IdScheme, type PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { strength } from '../../model/paper-id';
import { canBe, isAnother } from '../../identity/same-paper';
import { RANK, type Source } from '../../model/source';
import { EXCLUSIVE } from '../queries/find-duplicates';
import { isBeginning } from '../../model/stamp';
import { getMany } from '../database/bulk-reads';
import { isPlausible, namedOf } from './complete';
import { withoutContested } from './contested';
import type { Draft } from './draft';
import { joinNotes } from './join-notes';
import { merge } from './merge';
import { learnName } from './own-name';
import { ALIKE, APART, bookmarkOf, ID, namesOf, paperOf, TAG } from './read-records';
import { rankOf, setUnder, sourceOf, textOf, type Registers } from './register';
import type { UnitOfWork } from './unit-of-work';

/**
 * The record that a mentioned paper belongs to. Learns the mention's names; records that hold nothing of the reader's become
 * one under the strongest identifier. A record that the reader keeps is moved to a stronger identifier when the mention can
 * be of that paper, but two of them never become one here: what the mention claims is kept as a suggestion (`alike.`).
 * An identifier goes from a record that is kept to another one only when the reader keeps that too (`isReaders`), or its owner's page says so.
 */
export async function settle(work: UnitOfWork, told: Paper, source: Source, isReaders = true): Promise<PaperId> {
  const paper = await withoutContested(work, told, source);
  const names = [...new Set([paper.id, ...aliases(paper.ids)])];
  const known = [...new Set(await Promise.all(names.map((name) => work.names.resolve(name))))];
  const [only] = known;
  if (only === paper.id && known.length === 1 && names.every((name) => strength(name) >= strength(only))) return only;

  const { near: drafts, strangers } = await likely(work, paper, known);
  // A name that led to a record which the mention cannot be of is the mention's own.
  const led = await work.names.resolve(paper.id);
  if (led !== paper.id && !drafts.some(({ id }) => id === led)) await work.names.set(paper.id, paper.id);
  const hidden = new Set((await work.draftAll('seen', known)).filter(isHiddenDraft).map(({ id }) => id));
  const { mine, others } = partition(paper, drafts, hidden);
  const [first] = others;
  const owner = source.owns.includes(schemeOf(paper.id));
  if (mine.length === 0 && others.length === 1 && first && !isReaders && !owner) return first.id;
  const home = [paper.id, ...mine.map(({ id }) => id)].reduce((a, b) => (strength(b) < strength(a) ? b : a));
  const to = await work.draft('papers', home);
  const accepted: PaperId[] = [];
  for (const from of mine) {
    if (from.id === home) continue;
    const isToldApart = source.apart?.has(from.id) && source.apart.has(home);
    if (isToldApart || contradict(from.id, from.registers, home, to.registers) || areApart(from, to)) {
      others.push(from);
      continue;
    }
    await unite(work, from, to);
    accepted.push(from.id);
  }
  await nameAll(work, names, to, accepted, [...others, ...strangers]);
  if (owner) await disown(work, paper.id, others, source, to.id);
  for (const other of others) suggest(work, to, other, source);
  return work.names.resolve(paper.id);
}

/**
 * The records without those that are only met, and were met as another paper: whoever claimed that they were one may have been wrong. One of
 * another paper that was removed is a stranger, and keeps its names for the day it is brought back.
 */
async function likely(
  work: UnitOfWork,
  paper: Paper,
  known: readonly PaperId[],
): Promise<Record<'near' | 'strangers', Draft<PaperId>[]>> {
  const recents = await getMany(work.tx.objectStore('recent'), known, ({ id }) => id);
  const drafts = await work.draftAll('papers', known);
  const isFree = (draft: Draft<PaperId>): boolean => !isKept(draft) && draft.id !== paper.id;
  const strangers = drafts.filter((draft) => isFree(draft) && isAnother(namedOf(draft.registers), paper));
  const near = drafts.filter((draft) => {
    const met = work.met.get(draft.id) ?? recents.get(draft.id)?.paper;
    const isOther = isFree(draft) && met !== undefined && !canBe(met, paper);
    return !isOther && !strangers.includes(draft);
  });
  return { near, strangers };
}

/** Whether a record holds something of the reader's: then nothing but the reader makes it one with another. */
export function isKept({ registers }: Pick<Draft, 'registers'>): boolean {
  return bookmarkOf(registers) !== undefined || Boolean(textOf(registers, 'note'));
}

/** The records that the mention may be of (of those that are kept only one), and those that it only claims. */
function partition(
  paper: Paper,
  drafts: readonly Draft<PaperId>[],
  hidden: ReadonlySet<PaperId>,
): { readonly mine: Draft<PaperId>[]; readonly others: Draft<PaperId>[] } {
  const kept = drafts.filter((draft) => isKept(draft) || hidden.has(draft.id));
  const free = drafts.filter((draft) => !kept.includes(draft));
  const own =
    kept.find(({ id }) => id === paper.id) ??
    kept.filter(({ registers }) => isPlausible(registers, paper)).sort((a, b) => strength(a.id) - strength(b.id))[0];
  return { mine: own ? [own, ...free] : free, others: kept.filter((draft) => draft !== own) };
}

/** Gives the home every name of the mention that is not another kept record's, or the other of its kind. */
async function nameAll(
  work: UnitOfWork,
  names: readonly PaperId[],
  to: Draft<PaperId>,
  accepted: readonly PaperId[],
  others: readonly Draft<PaperId>[],
): Promise<void> {
  const home = to.id;
  // A name that led to a record which the mention cannot be of is the mention's own.
  if ((await work.names.resolve(home)) !== home) await work.names.set(home, home);
  // It may have been a signpost: what is kept in one is out of sight.
  if (textOf(to.registers, 'into') !== undefined) work.record(to, 'into', null);
  const mine: PaperId[] = [];
  for (const name of names) {
    const id = await work.names.resolve(name);
    if (others.some((other) => other.id === id)) continue;
    if (id === home || id === name || accepted.includes(id)) mine.push(name);
  }
  await work.names.give(home, [...mine.filter((name) => !contradicts(name, home, to.registers)), ...accepted]);
}

/** A record that goes by another paper's identifier, as that paper's own site says, loses it to that paper. */
async function disown(
  work: UnitOfWork,
  name: PaperId,
  others: readonly Draft<PaperId>[],
  { name: by }: Source,
  home: PaperId,
): Promise<void> {
  const field = ID + schemeOf(name);
  for (const other of others) {
    if (other.id === name) continue;
    if (`${schemeOf(name)}:${textOf(other.registers, field)}` === name)
      work.learn(other, field, null, { r: RANK.owner, s: by, isUndoable: true });
    if ((await work.names.resolve(name)) === other.id) await work.names.set(name, home);
  }
}

function schemeOf(id: PaperId): IdScheme {
  return id.slice(0, id.indexOf(':')) as IdScheme;
}

function isHiddenDraft({ registers }: Draft): boolean {
  return registers['hidden']?.v === true;
}

/** Remembers that a page took two saved papers for one, for the reader to decide. */
function suggest(work: UnitOfWork, to: Draft<PaperId>, other: Draft<PaperId>, { name: by, together }: Source): void {
  if (to.id === other.id || !bookmarkOf(to.registers) || !bookmarkOf(other.registers)) return;
  if (together?.has(to.id) && together.has(other.id)) return;
  if (areApart(to, other) || contradict(to.id, to.registers, other.id, other.registers)) return;
  if (by === BACKUP.name && !isPlausible(other.registers, paperOf(to.id, to.registers))) return;
  // Whoever said so first: a restore, or another page, is no better witness.
  if (isClaimed(to, other) || isClaimed(other, to)) return;
  work.learn(to, ALIKE + other.id, { by }, { r: 0 });
  work.ticks.add('papers');
  work.touched.add(to.id);
}

/** Whether one record holds that somebody took it for the other, by any of its names. */
function isClaimed(one: Draft<PaperId>, { id, registers }: Draft<PaperId>): boolean {
  return namesOf(id, registers).some((name) => one.registers[ALIKE + name]?.v != null);
}

/** Whether the user said that two records are different papers. */
export function areApart(
  a: { readonly id: PaperId; readonly registers: Registers },
  b: { readonly id: PaperId; readonly registers: Registers },
): boolean {
  const names = (of: typeof a): readonly string[] => namesOf(of.id, of.registers);
  const others = (of: typeof a): readonly string[] => setUnder(of.registers, APART);
  return others(a).some((id) => names(b).includes(id)) || others(b).some((id) => names(a).includes(id));
}

/** What a restore says by itself. */
export const BACKUP: Source = { owns: [], name: 'backup' };

export function contradict(a: PaperId, ofA: Registers, b: PaperId, ofB: Registers): boolean {
  return namesOf(a, ofA).some((name) => contradicts(name, b, ofB));
}

function contradicts(name: PaperId, id: PaperId, registers: Registers): boolean {
  const scheme = schemeOf(name);
  if (!EXCLUSIVE.includes(scheme)) return false;
  return namesOf(id, registers).some((other) => other.startsWith(`${scheme}:`) && other !== name);
}

/**
 * Makes two records one without losing a tag, a note or a highlight: `from` stays behind as a signpost to `to`. What was
 * carried over once is not carried over again (a backup may bring the old record back), only later edits of it are, and
 * `news`: fields in which a backup and this library did not agree.
 */
export async function unite(
  work: UnitOfWork,
  from: Draft<PaperId>,
  to: Draft<PaperId>,
  news: ReadonlySet<string> = new Set(),
): Promise<void> {
  const before = textOf(from.registers, 'into') as PaperId | undefined;
  const since = before === undefined ? undefined : from.registers['into']?.t;
  if (Object.keys(from.registers).length > 0) {
    carryFacts(work, from, to, since === undefined);
    if (since === undefined) carryBookmark(work, from, to);
    else carryLaterEdits(work, from, to, since, news);
    // A signpost to a signpost leads there too, and a backup brings it back as it was.
    // Later than all that was carried over: devices' clocks differ.
    const last = Object.values(from.registers).reduce((latest, { t }) => (t > latest ? t : latest), '');
    if (!before || (await work.names.resolve(before)) !== to.id) work.record(from, 'into', to.id, last);
    to.tagging ??= from.tagging;
    work.ticks.add('papers');
    work.touched.add(from.id).add(to.id);
  }
  for (const { id } of (await work.highlightsOf([from.id])).get(from.id) ?? []) {
    const highlight = await work.draft('highlights', id);
    if (textOf(highlight.registers, 'paper') === from.id) work.record(highlight, 'paper', to.id);
  }
  await carrySeen(work, from.id, to.id);
  await work.tx.objectStore('recent').delete(from.id);
}

/** What a page can tell, and what the reader said of which papers are one: all but the bookmark. */
const isFact = (field: string): boolean =>
  !Object.hasOwn(BOOKMARK, field) && field !== 'into' && !field.startsWith(TAG);

/** What a record says of itself, and of no other that it becomes one with. */
const OWN: readonly string[] = ['into', 'deletedAt', 'savedBefore'];

function carryFacts(work: UnitOfWork, from: Draft<PaperId>, to: Draft, isFirst: boolean): void {
  learnName(work, to, from.id);
  for (const [field, theirs] of Object.entries(from.registers)) {
    if (!isFact(field)) continue;
    const ours = to.registers[field];
    const rank = rankOf(theirs);
    if (!ours || rankOf(ours) < rank) work.adopt(to, { ...to.registers, [field]: theirs });
    else if (isFirst && ours.v === null && rank !== RANK.person)
      work.learn(to, field, theirs.v, { r: rank, ...sourceOf(theirs) });
    else if (isFirst && ours.v === null) work.record(to, field, theirs.v);
  }
}

function carryBookmark(work: UnitOfWork, from: Draft, to: Draft<PaperId>): void {
  const theirs = bookmarkOf(from.registers);
  if (!theirs) return;
  const ours = bookmarkOf(to.registers);
  for (const tag of theirs.tags) work.record(to, TAG + tag, true);
  if (theirs.starred) work.record(to, 'starred', true);
  if (!ours || theirs.savedAt < ours.savedAt) work.record(to, 'saved', theirs.savedAt);
  const since = textOf(to.registers, 'status') === undefined ? '' : (to.registers['status']?.t ?? '');
  const newer = (from.registers['status']?.t ?? '') > since;
  if (!ours || newer) work.record(to, 'status', theirs.status);
  // No note is no edit: it would win over one that another device has.
  const note = ours ? joinNotes(theirs.note, ours.note) : theirs.note;
  if (note) work.record(to, 'note', note);
}

function carryLaterEdits(work: UnitOfWork, from: Draft, to: Draft, since: string, news: ReadonlySet<string>): void {
  for (const [field, { v, t }] of Object.entries(from.registers)) {
    if (isFact(field) || OWN.includes(field) || (t <= since && !news.has(field))) continue;
    const isOlder = t <= (to.registers[field]?.t ?? '');
    if (isOlder && (field !== 'note' || !news.has(field) || isBeginning(t))) continue;
    if (field === 'note') work.record(to, field, joinNotes(textOf(to.registers, 'note') ?? '', String(v ?? '')));
    else work.record(to, field, v);
  }
}

async function carrySeen(work: UnitOfWork, from: PaperId, to: PaperId): Promise<void> {
  const theirs = await work.draft('seen', from);
  if (Object.keys(theirs.registers).length === 0) return;
  const ours = await work.draft('seen', to);
  const firsts = [theirs, ours].map(({ registers }) => textOf(registers, 'first')).filter((at) => at !== undefined);
  work.adopt(ours, merge(ours.registers, theirs.registers));
  const earliest = firsts.sort()[0];
  if (earliest) work.record(ours, 'first', earliest);
  learnName(work, ours, from);
  await work.forget(theirs);
}
