import { afterEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState, type PageState } from '../../../components/library/page-state';
import { readSettings } from '../../../utils/settings';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let close: () => void;
let state: PageState;

function open(hash: string, count = 40): void {
  setStage(madeUpRows(count));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  state = createPageState(stop.signal);
  const erase = draw(<OptionsPage state={state} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

const submit = (form: string): boolean =>
  find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

describe('following', () => {
  it.each([
    ['Author', 'Ada Example', 'Author', 'Ada Example'],
    ['Topic', 'diffusion', 'Topic', 'Diffusion'],
    ['Query', 'sparse -survey', 'Query', 'sparse -survey'],
  ])('adds %s %s, says how much it brings, and gives it up with a way back', async (kind, text, label, name) => {
    open('#/topics/following');
    await until(() => named(kind, '.segment input').click());
    type(named('Author, topic or query'), text);
    await until(() => expect(find('.follow-form [type="submit"]')).toHaveProperty('disabled', false));
    submit('.follow-form');
    await until(() =>
      expect(find('.following li').textContent).toMatch(new RegExp(`^${label}${name}\\d+ of 40 recent`)),
    );
    named(`Unfollow ${name}`).click();
    await until(() => expect(findAll('.following li')).toHaveLength(0));
    named('Undo').click();
    await until(() => expect(findAll('.following li')).toHaveLength(1));
  });

  it.each([
    ['Topic', 'nothing like it'],
    ['Query', 'title:'],
    ['Author', '  '],
  ])('takes no %s “%s”', async (kind, text) => {
    open('#/topics/following');
    await until(() => named(kind, '.segment input').click());
    type(named('Author, topic or query'), text);
    await until(() => expect(find('.follow-form [type="submit"]')).toHaveProperty('disabled', true));
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
    ['w', { star: 'w' }, 'w'],
    ['Backspace', { star: '' }, '–'],
    ['Escape', {}, 'b'],
    ['Shift then w', { star: 'w' }, 'w'],
    ['w then e', { star: 'w e' }, 'w e'],
  ])('takes the key %s', async (key, keys, shown) => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    await until(() => expect(named(/^Star:/).textContent).toBe('Press a key…'));
    for (const each of key.split(' then ')) press(each, named(/^Star:/));
    await until(() => expect(named(/^Star:/).textContent).toBe(shown));
    await until(async () => expect((await readSettings()).keys).toEqual(keys));
  });

  it('asks about a key that another command has, and keeps nothing until that is settled', async () => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    press('s', named(/^Star:/));
    await until(() => expect(find('.key-list [role="alert"]').textContent).toContain('s is the key of “Save'));
    expect((await readSettings()).keys).toEqual({});
    named('Swap keys').click();
    await until(() => expect(findAll('.key-list [role="alert"]')).toHaveLength(0));
    await until(async () => expect((await readSettings()).keys).toEqual({ star: 's', save: 'b' }));
  });
});

describe('storage', () => {
  it('says how much there is and whether it stays', async () => {
    open('#/storage');
    await until(() => expect(find('.figures').textContent).toContain('Papers40'));
    expect(find('main').textContent).toContain('The browser may delete your library');
    await until(() => expect(find('main').textContent).toContain('Never backed up'));
  });
});
