/** A field that a newer script of ours goes on with, after an update in the middle of a word. */
import { expect, it } from 'vitest';

import { DraftText } from '../../../components/shared/draft-text';
import { noteAfter } from '../../../utils/library/commands/write-note';
import type { NoteEdit } from '../../../utils/model/note-edit';

/** A kept note, as the library keeps it: what comes late of a span of typing is no news. */
function shelf(kept: string) {
  const typed = new Map<string, Required<NoteEdit>>();
  const edits: Required<NoteEdit>[] = [];
  async function keep(edit: Required<NoteEdit>): Promise<string> {
    edits.push(edit);
    const last = typed.get(edit.span);
    if (last && edit.sequence < last.sequence) return kept;
    kept = noteAfter(edit, kept, last?.note);
    typed.set(edit.span, edit);
    return kept;
  }
  return { edits, keep, draft: () => new DraftText({ kept, keep, changed: () => undefined }), note: () => kept };
}

/** The field as the older script has left it in the page. */
function fieldOf(trail: string | undefined): HTMLElement {
  const field = document.createElement('textarea');
  if (trail) field.dataset['draft'] = trail;
  return field;
}

it('doubles no words when what the older script sent last arrives late', async () => {
  const { edits, keep, draft, note } = shelf('first');
  const older = draft();
  older.type('first typed o');
  older.leave();
  await Promise.resolve();
  const sentLast = { ...edits[0]!, note: 'first typed on', base: 'first typed o', sequence: 2 };
  const newer = draft();
  newer.goOn(fieldOf(`${sentLast.span} 1`));
  newer.type('first typed once');
  newer.flush();
  await Promise.resolve();
  expect(await keep(sentLast)).toBe('first typed once');
  newer.type('first typed once more');
  newer.leave();
  await Promise.resolve();
  expect(note()).toBe('first typed once more');
  expect(new Set(edits.map(({ span }) => span)).size).toBe(1);
});

it('tells by what a newer script goes on as long as it is written in', async () => {
  const draft = shelf('').draft();
  expect(draft.trail).toBeUndefined();
  draft.type('a');
  expect(draft.trail).toMatch(/^\S+ 0$/);
  draft.flush();
  expect(draft.trail).toMatch(/^\S+ 1$/);
});

it.each([undefined, '', 'nonsense'])('begins a span of its own after a field that tells %s', (trail) => {
  const { edits, draft } = shelf('first');
  const newer = draft();
  newer.goOn(fieldOf(trail));
  newer.type('first typed');
  newer.flush();
  expect(edits[0]?.sequence).toBe(1);
  expect(edits[0]?.span).toMatch(/^[\da-f-]{36}$/);
});

it('does not leave a span that it has begun itself', () => {
  const { edits, draft } = shelf('first');
  const newer = draft();
  newer.type('first t');
  newer.flush();
  newer.goOn(fieldOf('other 5'));
  newer.type('first typed');
  newer.flush();
  expect(new Set(edits.map(({ span }) => span)).size).toBe(1);
});
