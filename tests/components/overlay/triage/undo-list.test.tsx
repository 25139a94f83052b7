/** What can be undone on a page, as the list of it says. */
import { beforeEach, expect, it, vi } from 'vitest';

import { createNoteKeeper } from '../../../../components/overlay/paper/note-keeper';
import { createPaperActions } from '../../../../components/overlay/paper-actions';
import { toggleStar } from '../../../../components/overlay/toggle-star';
import { UndoList } from '../../../../components/overlay/triage/UndoList';
import { madeUpRow } from '../../made-up';
import { draw, findAll, madeUpRows, named, setStage, until } from '../../stage';

beforeEach(() => void setStage(madeUpRows(3)));

const paper = { ...madeUpRow(0).paper, title: 'A Cheaper Critic' };

it('names the paper of each act on one', async () => {
  vi.spyOn(setStage([]), 'answer').mockResolvedValue({ value: { undo: 'way back', ids: [] } });
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  paperActions.save(paper, true);
  paperActions.hide(paper, true);
  paperActions.hide(paper, false);
  paperActions.save(paper, false);
  toggleStar(paperActions, paper, undefined);
  paperActions.edit(paper, { status: 'read' }, 'listing_did_status');
  paperActions.edit(paper, { addTags: ['thesis'] }, 'listing_did_tag');
  await paperActions.attempt(Promise.resolve({ undo: '1', ids: [] }), 'Diffusion: yes', { title: paper.title });
  await paperActions.attempt(Promise.resolve({ undo: '2', ids: [] }), 'Following Ada Example');
  draw(<UndoList acts={paperActions.acts} onUndo={vi.fn()} onClose={vi.fn()} />);
  expect(findAll('.did').map((did) => did.textContent)).toEqual([
    'Following Ada Example',
    'Diffusion: yes · “A Cheaper Critic”',
    'Tagged “A Cheaper Critic”',
    'Changed the status of “A Cheaper Critic”',
    'Starred “A Cheaper Critic”',
    'Removed “A Cheaper Critic” from library',
    'Unhid “A Cheaper Critic”',
    'Hid “A Cheaper Critic”',
    'Saved “A Cheaper Critic”',
  ]);
  expect(named('Undo: Hid “A Cheaper Critic”').textContent).toBe('Undo');
});

it('names the paper of a note, while the notice of it stays short', async () => {
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  const notes = createNoteKeeper(paperActions);
  await notes.keep(paper, { note: 'fresh', base: '', span: 's', sequence: 1 });
  notes.settled();
  await until(() => expect(paperActions.notice?.text).toBe('Note saved'));
  draw(<UndoList acts={paperActions.acts} onUndo={vi.fn()} onClose={vi.fn()} />);
  expect(findAll('.did').map((did) => did.textContent)).toEqual(['Saved the note on “A Cheaper Critic”']);
});
