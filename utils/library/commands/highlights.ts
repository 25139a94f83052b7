import { IbidError } from '../../errors';
import type { HighlightDraft, HighlightPatch } from '../../model/highlight';
import type { Paper } from '../../model/paper';
import { foldSpace } from '../../model/text';
import { saveOne, setTags, touch } from './papers';
import { writeNote } from './write-note';
import { highlightOf, highlightRecord, TAG } from '../records/read-records';
import { setUnder, textOf, valueOf, type Json } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';
import type { PaperId } from '../../model/identifiers';

/** Keeps a highlight; its paper is saved with it if it was not. Gives its id. */
export async function highlight(work: UnitOfWork, paper: Paper, made: HighlightDraft): Promise<string> {
  const { id: home } = await saveOne(work, paper);
  const draft = await work.draft('highlights', crypto.randomUUID());
  work.record(draft, 'paper', home);
  work.record(draft, 'anchor', { field: made.field, selector: { ...made.selector } });
  work.record(draft, 'made', { created: work.now, url: made.url });
  work.record(draft, 'colour', made.colour);
  if (made.note) work.record(draft, 'note', made.note);
  for (const tag of made.tags ?? []) if (foldSpace(tag)) work.record(draft, TAG + foldSpace(tag.normalize()), true);
  work.set(draft, 'deleted', false, true);
  return draft.id;
}

export async function editHighlight(work: UnitOfWork, id: string, patch: HighlightPatch): Promise<void> {
  const draft = await work.draft('highlights', id);
  // What was being typed when it was removed elsewhere is there again when the highlight is.
  const isRemoved = patch.base !== undefined && draft.registers['deleted']?.v === true;
  if (isRemoved) return writeNote(work, draft, patch);
  await existing(work, id);
  if (patch.colour !== undefined) work.set(draft, 'colour', patch.colour);
  await writeNote(work, draft, patch);
  if (patch.tags) {
    const wanted = patch.tags.map((tag) => foldSpace(tag.normalize()));
    const gone = setUnder(draft.registers, TAG).filter((tag) => !wanted.includes(tag));
    setTags(work, draft, wanted, true);
    setTags(work, draft, gone, false);
  }
  if (patch.selector) {
    const anchor = valueOf(draft.registers, 'anchor') as Readonly<Record<string, Json>>;
    work.set(draft, 'anchor', { ...anchor, selector: { ...patch.selector } });
  }
  await touchPaper(work, draft);
}

export async function removeHighlights(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const draft = await existing(work, id);
    work.set(draft, 'deleted', true);
    await touchPaper(work, draft);
  }
}

async function existing(work: UnitOfWork, id: string): Promise<Draft> {
  const draft = await work.draft('highlights', id);
  if (!highlightOf(highlightRecord(id, draft.registers)))
    throw new IbidError('not-found', `There is no highlight ${id}`);
  return draft;
}

async function touchPaper(work: UnitOfWork, draft: Draft): Promise<void> {
  touch(work, await work.names.resolve((textOf(draft.registers, 'paper') ?? '') as PaperId));
}
