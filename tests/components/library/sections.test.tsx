import { afterEach, describe, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { readSettings } from '../../../utils/settings';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

function open(hash: string, count = 40): void {
  library = setStage(madeUpRows(count));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

const submit = (form: string): boolean =>
  find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

describe('topics', () => {
  it('groups them by area, with the number of papers', async () => {
    open('#/topics');
    await until(() => expect(find('section[aria-label="Vision"]').textContent).toMatch(/^Vision\d+Diffusion\d+$/));
  });

  it('switches one off, for all pages', async () => {
    open('#/topics');
    await until(() => named('Tag papers with “Diffusion”').click());
    await until(async () =>
      expect(await library.topics()).toContainEqual(expect.objectContaining({ id: 'diffusion', enabled: false })),
    );
  });

  it.each([
    ['title:specimen', 'Matches 0 of 40 recent entries (0 %)', false],
    ['title:cost', 'Matches 1 of 40 recent entries (3 %)', false],
    ['sparse OR recurrent OR causal', 'Matches', true],
  ])('tries the rule %s', async (rule, words, isTooMuch) => {
    open('#/topics/new');
    await until(() => type(named('Rule'), rule));
    await until(() => expect(find('.trial').textContent).toContain(words));
    expect(find('.trial').textContent?.includes('more than a quarter')).toBe(isTooMuch);
  });

  it('adds a topic of one’s own, and goes there', async () => {
    open('#/topics/new');
    await until(() => type(named('Name'), 'My topic'));
    type(named('Rule'), 'sparse -survey');
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(location.hash).toBe('#/topics/my-topic'));
    expect((await library.topics()).at(-1)).toMatchObject({
      name: 'My topic',
      rule: 'sparse -survey',
      area: 'language',
    });
  });

  it('does not take a rule that cannot be understood', async () => {
    open('#/topics/mine');
    await until(() => type(named('Rule'), 'title:'));
    await until(() => expect(find('.query-problem').textContent).toContain('missing'));
    expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', true);
  });

  it('sends only what was changed', async () => {
    open('#/topics/diffusion');
    const save = vi.spyOn(library, 'saveTopic');
    await until(() => named('Colour of Theory').click());
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(save).toHaveBeenCalledWith({ id: 'diffusion', name: 'Diffusion', colour: 'theory' }));
  });
});

describe('settings', () => {
  it.each<[() => void, object]>([
    [() => named('Dark').click(), { theme: 'dark' }],
    [() => named('Hide', '.segment input').click(), { seen: 'hide' }],
    [
      () => {
        expect(named('arXiv')).toHaveProperty('checked', true);
        named('arXiv').click();
      },
      { sitesOff: ['arxiv'] },
    ],
    [() => named('Show highlights on pages').click(), { showHighlights: false }],
  ])('keeps a choice at once: %s', async (choose, kept) => {
    open('#/settings');
    await until(choose);
    await until(async () => expect(await readSettings()).toMatchObject(kept));
  });

  it.each([
    ['y', { star: 'y' }, 'y'],
    ['Backspace', { star: '' }, '–'],
    ['Escape', {}, 'b'],
    ['Shift then y', { star: 'y' }, 'y'],
  ])('takes the key %s', async (key, keys, shown) => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    await until(() => expect(named(/^Star:/).textContent).toBe('Press a key…'));
    for (const each of key.split(' then ')) press(each, named(/^Star:/));
    await until(() => expect(named(/^Star:/).textContent).toBe(shown));
    await until(async () => expect((await readSettings()).keys).toEqual(keys));
  });

  it('shows two commands that want the same key, until one is reset', async () => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    press('s', named(/^Star:/));
    await until(() => expect(findAll('.key-list [role="alert"]')).toHaveLength(2));
    named('Reset the key for Star').click();
    await until(() => expect(findAll('.key-list [role="alert"]')).toHaveLength(0));
    expect((await readSettings()).keys).toEqual({});
  });
});

describe('storage', () => {
  it('says how much there is and whether it stays', async () => {
    open('#/storage');
    await until(() => expect(find('.figures').textContent).toContain('Papers40'));
    expect(find('main').textContent).toContain('The browser may clear the library');
    expect(find('main').textContent).toContain('Never backed up');
  });
});
