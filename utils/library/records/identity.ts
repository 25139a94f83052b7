import { aliases, ID_SCHEMES, type IdScheme, type PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { foldSpace } from '../../model/text';
import { isLearned } from './clock';
import { EXCLUSIVE } from '../queries/find-duplicates';
import { merge } from './merge';
import { APART, bookmarkOf, ID, namesOf, TAG } from './read-records';
import { setUnder, textOf, type Registers } from './register';
import type { Draft, UnitOfWork } from './unit-of-work';

export function strength(id: PaperId): number {
  return ID_SCHEMES.indexOf(id.slice(0, id.indexOf(':')) as IdScheme);
}

/**
 * The record that a mentioned paper belongs to. Learns the mention's names; when they show that two records are one
 * paper, or that there is a stronger identifier for one, the records become one under the strongest identifier, unless
 * the user said that they are different.
 */
export async function settle(work: UnitOfWork, paper: Paper): Promise<PaperId> {
  const names = [...new Set([paper.id, ...aliases(paper.ids)])];
  const known = [...new Set(await Promise.all(names.map((name) => work.names.resolve(name))))];
  const [only] = known;
  if (known.length === 1 && only && names.every((name) => strength(name) >= strength(only))) return only;

  const home = known.reduce((a, b) => (strength(b) < strength(a) ? b : a));
  const to = await work.draft('papers', home);
  const accepted: PaperId[] = [];
  const refused: PaperId[] = [];
  for (const id of known) {
    if (id === home) continue;
    const from = await work.draft('papers', id);
    if (contradict(id, from.registers, home, to.registers) || areApart(from, to)) {
      refused.push(id);
      continue;
    }
    await unite(work, from, to);
    accepted.push(id);
  }
  const mine: PaperId[] = [];
  for (const name of names) {
    const id = await work.names.resolve(name);
    if (refused.includes(id)) continue;
    if (id === home || id === name || accepted.includes(id)) mine.push(name);
  }
  await work.names.give(home, [...mine.filter((name) => !contradicts(name, home, to.registers)), ...accepted]);
  return work.names.resolve(paper.id);
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

export function contradict(a: PaperId, ofA: Registers, b: PaperId, ofB: Registers): boolean {
  return namesOf(a, ofA).some((name) => contradicts(name, b, ofB));
}

function contradicts(name: PaperId, id: PaperId, registers: Registers): boolean {
  const scheme = name.slice(0, name.indexOf(':')) as IdScheme;
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
    if (!before || (await work.names.resolve(before)) !== to.id) work.record(from, 'into', to.id);
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

const isFact = (field: string): boolean =>
  !['saved', 'status', 'starred', 'note', 'into'].includes(field) && !field.startsWith(TAG);

function carryFacts(work: UnitOfWork, from: Draft<PaperId>, to: Draft, isFirst: boolean): void {
  learnName(work, to, from.id);
  for (const [field, theirs] of Object.entries(from.registers)) {
    if (!isFact(field)) continue;
    const ours = to.registers[field];
    if (!ours || (isLearned(ours.t) && !isLearned(theirs.t))) work.adopt(to, { ...to.registers, [field]: theirs });
    else if (isFirst && ours.v === null && isLearned(theirs.t)) work.learn(to, field, theirs.v);
    else if (isFirst && ours.v === null) work.record(to, field, theirs.v);
  }
}

function carryBookmark(work: UnitOfWork, from: Draft, to: Draft): void {
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
    if (isFact(field) || field === 'into' || (t <= since && !news.has(field))) continue;
    const isOlder = t <= (to.registers[field]?.t ?? '');
    if (isOlder && (field !== 'note' || !news.has(field) || isLearned(t))) continue;
    if (field === 'note') work.record(to, field, joinNotes(textOf(to.registers, 'note') ?? '', String(v ?? '')));
    else work.record(to, field, v);
  }
}

/** Both notes, unless one already says what the other does. */
export function joinNotes(a: string, b: string): string {
  if (!b || says(a, b)) return a;
  return !a || says(b, a) ? b : `${a}\n\n${b}`;
}

/** In whole words: a note of one word is not said by a longer word. */
function says(whole: string, part: string): boolean {
  return ` ${foldSpace(whole)} `.includes(` ${foldSpace(part)} `);
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

/** Keeps a name with a record, if it has none of that scheme: so that a backup knows it too. */
export function learnName(work: UnitOfWork, draft: Draft, name: PaperId): void {
  const colon = name.indexOf(':');
  const field = ID + name.slice(0, colon);
  if (textOf(draft.registers, field) === undefined) work.learn(draft, field, name.slice(colon + 1));
}
