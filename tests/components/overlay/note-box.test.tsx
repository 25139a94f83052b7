import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';

import { createHostMover } from '../../../components/overlay/paper/host-focus';
import { NoteBox } from '../../../components/overlay/paper/NoteBox';
import { createNoteKeeper } from '../../../components/overlay/paper/note-keeper';
import type { LibraryReply } from '../../../utils/library';
import type { NoteEdit } from '../../../utils/model/note-edit';
import { madeUpRow } from '../made-up';
import { find, findAll, setStage, type, until } from '../stage';

let place: HTMLElement;
let kept: Required<NoteEdit>[];
let settled: number;
let done: number;
/** What the library answers, by what it is given. */
let answer: (note: string) => string | undefined;

let serial = 0;

beforeEach(() => {
  serial++;
  setStage([madeUpRow(1)]);
  place = document.body.appendChild(document.createElement('div'));
  kept = [];
  settled = done = 0;
  answer = (note) => note;
});
afterEach(() => render(null, place));

function draw(note: string, isOpen = false): void {
  const keep = async (edit: Required<NoteEdit>): Promise<string | undefined> => {
    kept.push(edit);
    return answer(edit.note);
  };
  render(
    <NoteBox
      id={`x:${serial}`}
      title="A paper"
      note={note}
      isOpen={isOpen}
      keep={keep}
      settled={() => settled++}
      done={() => done++}
    />,
    place,
  );
}
const field = (): HTMLTextAreaElement => find('textarea') as HTMLTextAreaElement;

describe('the note on a paper’s page', () => {
  it('is shown where there is one, or when it is asked for', () => {
    draw('');
    expect(findAll('textarea')).toEqual([]);
    draw('', true);
    expect(field().value).toBe('');
    draw('first');
    expect(field().value).toBe('first');
  });

  it('is done on Escape, which the page does not hear of', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    draw('first');
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([done, heard.mock.calls.length]).toEqual([1, 0]);
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }));
    expect(done).toBe(1);
  });

  it('stays as it is typed, whatever is drawn', async () => {
    draw('first');
    field().focus();
    type(field(), 'first typed');
    for (const note of ['first', '', 'first', 'written elsewhere']) {
      draw(note);
      expect(field().value).toBe('first typed');
    }
    expect(find('.note-elsewhere blockquote').textContent).toBe('written elsewhere');
    answer = (note) => `written elsewhere\n\n${note}`;
    field().blur();
    await until(() => expect(field().value).toBe('written elsewhere\n\nfirst typed'));
    expect(findAll('.note-elsewhere')).toEqual([]);
    expect(kept.map(({ note, base }) => [note, base])).toEqual([['first typed', 'first']]);
    expect(settled).toBe(1);
  });

  it('stays while it is cleared, until the field is left', async () => {
    draw('first');
    field().focus();
    type(field(), '');
    window.dispatchEvent(new Event('pagehide'));
    await until(() => expect(kept).toHaveLength(1));
    draw('');
    expect(field().value).toBe('');
    field().blur();
    await until(() => expect(findAll('textarea')).toEqual([]));
  });

  it.each([
    ['the tab is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the line is taken away', () => render(null, place)],
    ['the field is left', () => field().blur()],
  ])('is kept at once when %s', (_, leave) => {
    draw('first');
    field().focus();
    type(field(), 'first typed');
    expect(kept).toEqual([]);
    leave();
    expect(kept.map(({ note }) => note)).toEqual(['first typed']);
    window.dispatchEvent(new Event('pagehide'));
    expect(kept).toHaveLength(1);
  });
});

describe('the keeper of notes', () => {
  it('tells once what can be taken back, and answers what is kept', async () => {
    const { paper } = madeUpRow(1);
    const ask = vi.spyOn(browser.runtime, 'sendMessage') as unknown as Mock<() => Promise<LibraryReply>>;
    ask.mockResolvedValueOnce({ value: { undo: 'span', ids: [] } });
    ask.mockResolvedValueOnce({ value: { undo: 'span', ids: [], note: 'theirs\n\nours' } });
    const notify = vi.fn();
    const notes = createNoteKeeper({ notify, fail: vi.fn() });
    expect(await notes.keep(paper, { note: 'o', base: '', span: 's', sequence: 1 })).toBe('o');
    expect(await notes.keep(paper, { note: 'ours', base: 'o', span: 's', sequence: 1 })).toBe('theirs\n\nours');
    notes.settled();
    notes.settled();
    expect(notify.mock.calls).toEqual([
      [{ text: 'Note saved', undo: 'span', on: { title: paper.title, said: 'listing_did_note' } }],
    ]);
  });

  it('says why a note could not be kept', async () => {
    const ask = vi.spyOn(browser.runtime, 'sendMessage') as unknown as Mock<() => Promise<LibraryReply>>;
    ask.mockResolvedValueOnce({ error: { code: 'storage-full', message: 'full' } });
    const fail = vi.fn();
    const notes = createNoteKeeper({ notify: vi.fn(), fail });
    expect(await notes.keep(madeUpRow(1).paper, { note: 'o', base: '', span: 's', sequence: 1 })).toBeUndefined();
    expect(fail).toHaveBeenCalledOnce();
  });
});

describe('a host that the page takes along', () => {
  it('gives the focus back to the field that had it, unless something else took it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const input = root.appendChild(document.createElement('input'));
    const [one, other] = [document.createElement('p'), document.createElement('p')];
    document.body.append(one, other);
    const move = createHostMover(host, root, new AbortController().signal);
    move(one);
    input.focus();
    one.remove();
    await Promise.resolve();
    move(other);
    expect(root.activeElement).toBe(input);

    other.remove();
    document.body.append(other);
    await Promise.resolve();
    move(other);
    expect(root.activeElement).toBe(input);

    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    document.body.append(one);
    move(one);
    expect(document.activeElement).toBe(elsewhere);
  });
});
