/** The page of tags, by keys and by clicks. */
import { afterEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

function rowWith(n: number, tags: readonly string[]): LibraryRow {
  const row = madeUpRow(n);
  return { ...row, bookmark: { ...row.bookmark, tags } };
}

const SHELF = [
  ['thesis', 'method'],
  ['thesis/ch1'],
  ['thesis', 'thesis/ch1', 'methods'],
  ['methods', 'method'],
  ['zebra'],
];

async function open(tags: readonly (readonly string[])[] = SHELF): Promise<void> {
  library = setStage(tags.map((each, n) => rowWith(n, each)));
  if (tags.length > 0) await library.saveSmartList({ name: 'Later', query: 'tag:todo' });
  history.replaceState(null, '', '#/tags');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

const row = (tag: string): HTMLElement => find(`.tag-row[data-tag="${tag}"]`);
const tags = (): string[] => findAll('.tag-row').map((each) => each.dataset.tag ?? '');
const notice = (): string => document.querySelector('.notice > span')?.textContent ?? '';
const current = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.tag;

/** The page with the focus on a tag's row. */
async function at(tag: string): Promise<void> {
  await open();
  await until(() => row(tag).focus());
  await until(() => expect(row(tag).tabIndex).toBe(0));
}

/** The field of a tag that is being renamed, once it has the focus. */
async function field(tag: string): Promise<HTMLInputElement> {
  return until(() => {
    const input = row(tag).querySelector<HTMLInputElement>('.tag-rename input');
    expect(document.activeElement).toBe(input);
    return input as HTMLInputElement;
  });
}

describe('the page of tags', () => {
  it('shows the tree with its counts, and what only a filter names', async () => {
    await open();
    await until(() => expect(tags()).toEqual(['method', 'methods', 'thesis', 'thesis/ch1', 'zebra', 'todo']));
    expect(row('thesis').querySelector('.tag-count')?.textContent).toBe('2 papers3 with those below');
    expect(row('thesis/ch1').getAttribute('aria-level')).toBe('2');
    expect(find('.tags-unused').textContent).toContain('Named by “Later”');
    expect(document.title).toContain('Tags');
  });

  it('finds tags, and says so where there is none', async () => {
    await open();
    await until(() => named('Find a tag'));
    type(named('Find a tag'), 'ch');
    await until(() => expect(tags()).toEqual(['thesis', 'thesis/ch1']));
    press('ArrowDown', named('Find a tag'));
    await until(() => expect(current()).toBe('thesis'));
    type(named('Find a tag'), 'nothing');
    await until(() => named('Show all tags').click());
    await until(() => expect(tags()).toHaveLength(6));
  });

  it('says what to do when there are none', async () => {
    await open([]);
    await until(() => expect(find('.empty').textContent).toContain('No tags yet'));
    expect(named('Go to the library').getAttribute('href')).toBe('#/library');
  });

  it('goes to a tag’s papers', async () => {
    await at('method');
    press('Enter');
    await until(() => expect(location.hash).toBe('#/library?q=tag%3A%22method%22'));
  });

  it('walks by arrows and letters', async () => {
    await at('method');
    press('j');
    await until(() => expect(current()).toBe('methods'));
    press('End');
    await until(() => expect(current()).toBe('todo'));
    press('k');
    await until(() => expect(current()).toBe('zebra'));
    press('Home');
    await until(() => expect(current()).toBe('method'));
  });
});

describe('a tag that is renamed where it stands', () => {
  it('is called so on Enter, with those below it, and the focus stays with it', async () => {
    await at('thesis');
    press('r');
    const input = await field('thesis');
    expect(input.value).toBe('thesis');
    type(input, ' #PhD / thesis ');
    press('Enter', input);
    await until(() => expect(notice()).toBe('Renamed #thesis to #PhD/thesis on 3 papers'));
    await until(() => expect(tags()).toContain('PhD/thesis/ch1'));
    await until(() => expect(current()).toBe('PhD/thesis'));
    press('u');
    await until(() => expect(tags()).toContain('thesis/ch1'));
  });

  it('takes the very next letter: its field has the focus before another key can come', async () => {
    await at('zebra');
    press('r');
    // What is drawn at once is drawn before the next task, in which the browser would tell of another key.
    await Promise.resolve();
    expect(document.activeElement).toBe(row('zebra').querySelector('.tag-rename input'));
  });

  it('says that it becomes one with another, and what that comes to', async () => {
    await at('methods');
    press('F2');
    const input = await field('methods');
    type(input, 'method');
    await until(() =>
      expect(row('methods').textContent).toContain('Enter merges it into #method: 2 + 2 papers, 1 has both → 3'),
    );
    press('Enter', input);
    await until(() => expect(notice()).toBe('Merged #methods into #method on 2 papers'));
    await until(() => expect(current()).toBe('method'));
    await until(() => expect(tags()).not.toContain('methods'));
  });

  it('keeps its name on Escape, and nothing of what was typed', async () => {
    await at('zebra');
    press('r');
    type(await field('zebra'), 'lion');
    press('Escape');
    await until(() => expect(current()).toBe('zebra'));
    press('r');
    expect((await field('zebra')).value).toBe('zebra');
  });

  it('loses no word when something changes meanwhile, in another tab too, or when it goes', async () => {
    await at('zebra');
    press('r');
    type(await field('zebra'), 'lion');
    await library.edit([madeUpRow(0).paper.id], { addTags: ['new'] });
    await until(() => expect(tags()).toContain('new'));
    expect((await field('zebra')).value).toBe('lion');
    await library.deleteTag('zebra', false);
    await until(() => expect(row('zebra').textContent).toContain('0 papers'));
    expect((await field('zebra')).value).toBe('lion');
    location.hash = '#/settings';
    await until(() => expect(findAll('.tag-row')).toEqual([]));
    location.hash = '#/tags';
    await until(() => expect(row('zebra').querySelector('input[type=text]')).toHaveProperty('value', 'lion'));
  });

  it('stays in its field when the library refuses', async () => {
    await at('zebra');
    press('r');
    const input = await field('zebra');
    type(input, 'lion');
    await library.deleteTag('zebra', false);
    press('Enter', input);
    await until(() => expect(notice()).not.toBe(''));
    expect(input.value).toBe('lion');
  });
});

describe('tags that are merged', () => {
  it('become the one used most, unless another is chosen, with the sum said before', async () => {
    await at('thesis');
    press('x');
    press('j');
    press('j');
    await until(() => expect(current()).toBe('zebra'));
    press('x');
    await until(() => expect(find('.merge-bar').textContent).toContain('3 + 1 → 4 papers'));
    press('m');
    await until(() => expect(document.activeElement).toBe(find('[data-merge-into]')));
    expect(find('[data-merge-into]')).toHaveProperty('value', 'thesis');
    named('Merge 2 tags').click();
    await until(() => expect(notice()).toBe('Merged #zebra into #thesis on 1 paper'));
    await until(() => expect(tags()).not.toContain('zebra'));
    expect(findAll('.merge-bar')).toEqual([]);
  });

  it('may be one into any other', async () => {
    await at('zebra');
    press('m');
    const choice = await until(() => find('[data-merge-into]') as HTMLSelectElement);
    expect(named(/^Merge \d/)).toHaveProperty('disabled', true);
    choice.value = 'thesis/ch1';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(find('.merge-bar').textContent).toContain('2 + 1 → 3 papers'));
    named('Merge 2 tags').click();
    await until(() => expect(notice()).toBe('Merged #zebra into #thesis/ch1 on 1 paper'));
  });

  it('are selected no longer after Escape', async () => {
    await at('zebra');
    press('x');
    await until(() => find('.merge-bar'));
    press('Escape');
    await until(() => expect(findAll('.merge-bar')).toEqual([]));
  });
});

describe('a tag that is deleted', () => {
  it('goes at once, and comes back', async () => {
    await at('zebra');
    press('Delete');
    await until(() => expect(tags()).not.toContain('zebra'));
    expect(notice()).toBe('Deleted #zebra from 1 paper');
    press('Ctrl+z', document.body);
    await until(() => expect(tags()).toContain('zebra'));
  });

  it('is not deleted where no paper has it', async () => {
    await at('todo');
    press('Delete');
    press('r');
    await field('todo');
    expect(library.calls).not.toContain('deleteTag');
  });

  it('takes those below it along, or not', async () => {
    await at('thesis');
    press('Delete');
    const panel = row('thesis').querySelector('.when-wide .popover');
    Object.assign(panel ?? {}, { hidePopover: () => undefined });
    panel?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
    await until(() => named('Only #thesis, on 2 papers'));
    named('#thesis and all below it, on 3 papers').click();
    await until(() => expect(tags()).toEqual(['method', 'methods', 'zebra', 'todo']));
  });
});

it('gives a tag a color', async () => {
  await at('zebra');
  const panel = row('zebra').querySelector('.tag-main .popover');
  panel?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await until(() => named('Color of Vision').click());
  await until(() => expect(row('zebra').querySelector('.tag-color')?.className).not.toContain('none'));
  expect(await library.tagColours()).toEqual([['zebra', 'vision']]);
});
