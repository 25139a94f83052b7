import { IbidError } from '../../errors';
import type { BookmarkPatch } from '../../model/bookmark';
import type { PaperPatch } from '../../model/paper';
import { aliases, type PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { foldSpace } from '../../model/text';
import { UNKNOWN_SOURCE, type Source } from '../../model/source';
import { additions } from '../records/complete';
import { sourceOfSite } from '../queries/sources';
import { writeNote } from './write-note';
import { settle } from '../records/identity';
import { learnName } from '../records/own-name';
import { authorsOf, bookmarkOf, ID, TAG } from '../records/read-records';
import { flagOf, same, textOf, type Json } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';
import { beginTrash } from '../trash/trash-since';
import { isTombstone } from '../trash/trashed';

/** Saves papers, or completes what is known of saved ones; brings back removed ones with all they had. */
export async function save(
  work: UnitOfWork,
  papers: readonly Paper[],
  patch: BookmarkPatch | undefined,
): Promise<PaperId[]> {
  const names = await work.names.resolveAll(papers.flatMap((paper) => [paper.id, ...aliases(paper.ids)]));
  await work.draftAll('papers', new Set(names));
  await work.draftAll('seen', new Set(names));
  const ids: PaperId[] = [];
  for (const paper of papers) {
    const draft = await saveOne(work, paper);
    if (patch) await patchBookmark(work, draft, patch);
    ids.push(draft.id);
  }
  return ids;
}

export async function saveOne(work: UnitOfWork, paper: Paper): Promise<Draft<PaperId>> {
  const source = await sourceOfSave(work, paper);
  const draft = await work.draft('papers', await settle(work, paper, source));
  await complete(work, draft, paper, source);
  if (!bookmarkOf(draft.registers)) {
    work.set(draft, 'saved', work.now, null);
    await unhide(work, draft.id);
    if (paper.version !== undefined) work.record(draft, 'savedVersion', paper.version);
  }
  touch(work, draft.id);
  return draft;
}

/** Nobody saves what should stay out of sight. */
export async function unhide(work: UnitOfWork, id: PaperId): Promise<void> {
  const seen = await work.draft('seen', id);
  if (flagOf(seen.registers, 'hidden')) work.set(seen, 'hidden', false, false);
}

/** What is saved was met just before, as a rule, and then its site is known. */
async function sourceOfSave({ tx, names }: UnitOfWork, paper: Paper): Promise<Source> {
  const recent = await tx.objectStore('recent').get(await names.resolve(paper.id));
  return recent && recent.paper.title === paper.title ? sourceOfSite(recent.site) : UNKNOWN_SOURCE;
}

/**
 * Adds what a mention knows better. Edits of the reader's stay, and so do identifiers that belong to another record. With
 * `isUndoable` all of it can be taken back; what takes the place of something always can.
 */
export async function complete(
  work: UnitOfWork,
  draft: Draft<PaperId>,
  paper: Paper,
  source: Source,
  isUndoable = false,
): Promise<void> {
  for (const { field, value, rank, replaces } of additions(draft.id, draft.registers, paper, source)) {
    const name = field.startsWith(ID) ? (`${field.slice(ID.length)}:${String(value)}` as PaperId) : draft.id;
    if ((await work.names.resolve(name)) !== draft.id) continue;
    work.learn(draft, field, value, { r: rank, s: source.name, isUndoable: isUndoable || replaces });
  }
  learnName(work, draft, draft.id);
}

export async function edit(work: UnitOfWork, ids: readonly PaperId[], patch: BookmarkPatch): Promise<void> {
  const drafts = patch.base === undefined ? await savedOnes(work, ids) : await onceSaved(work, ids);
  for (const draft of drafts) {
    if (bookmarkOf(draft.registers)) await patchBookmark(work, draft, patch);
    else await writeNote(work, draft, patch);
    touch(work, draft.id);
  }
}

async function patchBookmark(work: UnitOfWork, draft: Draft, patch: BookmarkPatch): Promise<void> {
  if (patch.status !== undefined) work.set(draft, 'status', patch.status, 'to read');
  if (patch.starred !== undefined && patch.starred !== flagOf(draft.registers, 'starred'))
    work.set(draft, 'starred', patch.starred, false);
  await writeNote(work, draft, patch);
  setTags(work, draft, patch.addTags, true);
  setTags(work, draft, patch.removeTags, false);
}

/** Each tag is a register of its own. */
export function setTags(work: UnitOfWork, draft: Draft, tags: readonly string[] | undefined, on: boolean): void {
  for (const text of tags ?? []) {
    const tag = foldSpace(text.normalize());
    if (tag && flagOf(draft.registers, TAG + tag) !== on) work.set(draft, TAG + tag, on, false);
  }
}

export async function editPaper(work: UnitOfWork, id: PaperId, patch: PaperPatch): Promise<void> {
  const [draft] = await savedOnes(work, [id]);
  if (!draft) return;
  const { authors, ...facts } = patch;
  if (facts.title !== undefined && !foldSpace(facts.title)) throw new IbidError('bad-input', 'A paper needs a title');
  for (const [field, value] of Object.entries(facts)) {
    const text = typeof value === 'string' ? value.trim() : value;
    const isEmpty = text === '' || (Array.isArray(text) && text.length === 0);
    work.set(draft, field, isEmpty ? null : (text as Json), null);
  }
  if (authors) {
    const value = { list: JSON.parse(JSON.stringify(authors)) as Json };
    if (!same(value.list, authorsOf(draft.registers)?.list as unknown as Json)) work.set(draft, 'authors', value, null);
  }
  touch(work, draft.id);
}

/** Moves papers to the trash. All that is known of them stays behind, out of sight, for the day they are put back or saved again. */
export async function remove(work: UnitOfWork, ids: readonly PaperId[]): Promise<void> {
  await beginTrash(work.tx, work.now);
  for (const draft of await savedOnes(work, ids)) {
    const since = textOf(draft.registers, 'saved');
    work.set(draft, 'saved', null);
    if (since !== undefined) work.record(draft, 'savedBefore', since);
    touch(work, draft.id);
  }
}

export async function hide(work: UnitOfWork, papers: readonly Paper[], hidden: boolean): Promise<void> {
  for (const paper of papers) {
    const draft = await work.draft('seen', await settle(work, paper, UNKNOWN_SOURCE));
    if (flagOf(draft.registers, 'hidden') !== hidden) work.set(draft, 'hidden', hidden, false);
    for (const name of aliases(paper.ids))
      if ((await work.names.resolve(name)) === draft.id) learnName(work, draft, name);
    touch(work, draft.id);
  }
}

export async function savedOnes(work: UnitOfWork, ids: readonly PaperId[]): Promise<Draft<PaperId>[]> {
  const drafts = await work.draftAll('papers', new Set(await work.names.resolveAll(ids)));
  const saved = drafts.filter((draft) => bookmarkOf(draft.registers));
  if (ids.length > 0 && saved.length === 0) throw new IbidError('not-found', `${ids[0]} is not in the library`);
  return saved;
}

/** Removed ones too: what was being typed when a paper was removed elsewhere is there again when the paper is. */
async function onceSaved(work: UnitOfWork, ids: readonly PaperId[]): Promise<Draft<PaperId>[]> {
  const drafts = await work.draftAll('papers', new Set(await work.names.resolveAll(ids)));
  const known = drafts.filter(({ registers }) => registers['saved'] && !isTombstone(registers));
  return known.length > 0 ? known : savedOnes(work, ids);
}

export function touch(work: UnitOfWork, id: PaperId): void {
  work.touched.add(id);
  work.ticks.add('papers');
}
