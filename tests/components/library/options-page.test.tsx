import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPageState } from '../../../components/library/page-state';
import { OptionsPage } from '../../../components/library/OptionsPage';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

async function open(count: number, hash = '#/library'): Promise<void> {
  library = setStage(madeUpRows(count));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  if (hash.startsWith('#/library')) await until(() => expect(library.calls).toContain('search'));
}

afterEach(() => close());

const titles = (): string[] => findAll('.row .row-title').map((title) => title.textContent ?? '');
const title = (n: number): string => madeUpRow(n).paper.title;
const notice = (): string => document.querySelector('.notice')?.textContent ?? '';

describe('the library', () => {
  beforeEach(async () => {
    await open(30);
    await until(() => named('Note'));
  });

  it('shows titles as text, whatever they hold', () => {
    expect(titles()[22]).toContain('<b>Bold</b>');
    expect(find('.rows').querySelector('b')).toBeNull();
  });

  it('searches as one types, and keeps the search in the address', async () => {
    type(find('[data-search]'), 'title:sparse');
    await until(() => expect(titles().every((each) => each.includes('Sparse'))).toBe(true));
    expect(location.hash).toBe('#/library?q=title%3Asparse');
  });

  it('points at what is wrong in a query, and keeps what was found', async () => {
    const asked = vi.spyOn(library, 'search');
    type(find('[data-search]'), 'authr:x sparse');
    await until(() => expect(find('.query-problem em').textContent).toBe('authr:x'));
    expect(find('[data-search]').getAttribute('aria-invalid')).toBe('true');
    // Longer than the box waits for another key.
    await new Promise((done) => setTimeout(done, 150));
    expect(titles()).toHaveLength(30);
    type(find('[data-search]'), 'title:sparse');
    await until(() => expect(location.hash).toContain('sparse'));
    expect(asked).not.toHaveBeenCalledWith(expect.objectContaining({ query: 'authr:x sparse' }));
  });

  it('asks for what stands before half a word, and says what is wrong with that on Enter, or when the field is left', async () => {
    const search = find('[data-search]');
    const problem = (): string | undefined => document.querySelector('.query-problem em')?.textContent ?? undefined;
    type(search, 'title:sparse yeer:2');
    await until(() => expect(titles().every((each) => each.includes('Sparse'))).toBe(true));
    expect([location.hash, problem(), search.getAttribute('aria-invalid')]).toEqual([
      '#/library?q=title%3Asparse',
      undefined,
      'false',
    ]);
    expect(search).toHaveProperty('value', 'title:sparse yeer:2');
    press('Enter', search);
    await until(() => expect(problem()).toBe('yeer:2'));
    type(search, 'title:sparse yeer:20');
    await until(() => expect(problem()).toBeUndefined());
    search.dispatchEvent(new Event('blur'));
    await until(() => expect(problem()).toBe('yeer:20'));
    expect(search).toHaveProperty('value', 'title:sparse yeer:20');
  });

  it('says what to do when nothing matches', async () => {
    type(find('[data-search]'), 'nosuchword');
    await until(() => named('Show all papers').click());
    await until(() => expect(titles()).toHaveLength(30));
  });

  it('deletes what is selected, and takes it back with Ctrl+Z', async () => {
    find('.row').focus();
    press('x', find('.row'));
    press('j', find('.row'));
    press('x', find('.rows'));
    press('Delete', find('.rows'));
    await until(() => expect(titles()).toHaveLength(28));
    expect(notice()).toContain('2 papers moved to trash');
    press('Ctrl+z', document.body);
    await until(() => expect(titles()).toHaveLength(30));
    expect(titles()[0]).toBe(title(0));
  });

  it('takes one thing back for as long as the key is held', async () => {
    findAll('.row .star')[1]?.click();
    await until(() => expect(findAll('.row .star')[1]?.getAttribute('aria-pressed')).toBe('true'));
    findAll('.row .star')[2]?.click();
    await until(() => expect(findAll('.row .star')[2]?.getAttribute('aria-pressed')).toBe('true'));
    const undo = vi.spyOn(library, 'undo');
    press('u', document.body);
    press('held+u', document.body);
    await until(() => expect(findAll('.row .star')[2]?.getAttribute('aria-pressed')).toBe('false'));
    press('held+Ctrl+z', document.body);
    await until(() => expect(notice()).not.toBe(''));
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('takes a deletion back from the notice too', async () => {
    named('Move to trash', '.paper-bar .button').click();
    await until(() => expect(titles()).toHaveLength(29));
    named('Undo').click();
    await until(() => expect(titles()).toHaveLength(30));
  });

  it('tags what is selected', async () => {
    findAll('.row input')[1]?.click();
    findAll('.row input')[2]?.click();
    await until(() => expect(find('.bulk').textContent).toContain('2 selected'));
    await library.edit([madeUpRow(1).paper.id, madeUpRow(2).paper.id], { addTags: ['elsewhere'] });
    await until(() => expect(findAll('.row')[2]?.textContent).toContain('#elsewhere'));
  });

  it('stars, sets the status and tags the current paper', async () => {
    findAll('.row .star')[1]?.click();
    await until(() => expect(findAll('.row .star')[1]?.getAttribute('aria-pressed')).toBe('true'));
    named('Reading', '.paper-bar input').click();
    type(find('.paper [data-tag-input]'), 'one, #two');
    find('.paper .tag-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await until(() => expect(findAll('.row')[0]?.textContent).toContain('#two'));
    expect(findAll('.row')[0]?.textContent).toContain('Reading');
  });

  it('edits a paper where it stands, and only what was changed', async () => {
    const edit = vi.spyOn(library, 'editPaper');
    named('Edit').click();
    await until(() => type(named('Title'), 'A new title'));
    type(named('Authors'), 'van der Muster, Bo\nAnn Sample');
    type(named('Date published'), '2024-13-1');
    await until(() => expect(named('Save changes')).toHaveProperty('disabled', true));
    type(named('Date published'), '2024-11');
    await until(() => expect(named('Save changes')).toHaveProperty('disabled', false));
    find('form.paper').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await until(() => expect(titles()[0]).toBe('A new title'));
    expect(edit).toHaveBeenCalledWith(madeUpRow(0).paper.id, {
      title: 'A new title',
      authors: [
        { family: 'van der Muster', given: 'Bo' },
        { family: 'Sample', given: 'Ann' },
      ],
      published: '2024-11',
    });
  });

  it('leaves a paper as it was on Escape', async () => {
    named('Edit').click();
    await until(() => type(named('Title'), 'Never mind'));
    press('Escape', named('Title'));
    await until(() => expect(find('#paper-title').textContent).toBe(title(0)));
  });

  it('keeps a note when the field is left', async () => {
    const note = named('Note') as HTMLTextAreaElement;
    type(note, 'half a thought');
    note.dispatchEvent(new Event('change', { bubbles: true }));
    expect(library.calls).toContain('edit');
    await until(async () => {
      expect((await library.get(madeUpRow(0).paper.id))?.bookmark.note).toBe('half a thought');
    });
  });

  it('keeps a note that was being written when another paper is chosen', async () => {
    type(named('Note'), 'unsaved');
    findAll('.row .row-title')[3]?.click();
    await until(() => expect(named('Note')).toHaveProperty('value', madeUpRow(3).bookmark.note));
    expect(library.calls).toContain('edit');
    await until(async () => {
      expect((await library.get(madeUpRow(0).paper.id))?.bookmark.note).toBe('unsaved');
    });
  });

  it('recolours and deletes highlights', async () => {
    named('Purple').click();
    await until(() => expect(named('Purple')).toHaveProperty('checked', true));
    named('Delete', '.highlight .button').click();
    await until(() => expect(findAll('.highlight')).toHaveLength(1));
  });
});

describe('the address', () => {
  it('opens a paper that is not on the first page', async () => {
    await open(400, `#/library/paper/${encodeURIComponent(madeUpRow(399).paper.id)}`);
    await until(() => expect(find('#paper-title').textContent).toBe(title(399)));
  });

  it('holds the search, also when a link changes it', async () => {
    await open(30, '#/library?q=title%3Asparse');
    await until(() => expect([...new Set(titles().map((each) => each.includes('Sparse')))]).toEqual([true]));
    expect(find('[data-search]')).toHaveProperty('value', 'title:sparse');
    history.replaceState(null, '', '#/topics');
    dispatchEvent(new Event('popstate'));
    await until(() => expect(find('.topic-line a.tabular').getAttribute('href')).toMatch(/^#\/library\?q=topic/));
    history.replaceState(null, '', '#/library');
    dispatchEvent(new Event('popstate'));
    await until(() => expect(titles()).toHaveLength(30));
    expect(find('[data-search]')).toHaveProperty('value', '');
  });

  it('says so when a paper is not saved', async () => {
    await open(1, '#/library/paper/arxiv%3A1111.11111');
    await until(() => expect(find('.pane').textContent).toContain('not in the library'));
  });

  it('shows a paper that is saved elsewhere in a library that was empty', async () => {
    await open(0);
    await until(() => find('.beginnings'));
    const { paper } = madeUpRow(0);
    await library.save([paper]);
    await until(() => expect(titles()).toEqual([title(0)]));
    expect(findAll('.beginnings')).toEqual([]);
    expect(find('.list-bar [role=status]').textContent).toBe('1 paper');
  });

  it('says what to do in an empty library', async () => {
    await open(0);
    await until(() => expect(find('.empty a').getAttribute('href')).toContain('huggingface.co/papers'));
  });

  it('shows all highlights in one place', async () => {
    await open(30, '#/highlights');
    await until(() => expect(findAll('.highlight')).toHaveLength(10));
  });
});
