/** Tags in the library: of a row, of a paper, of what is selected, and beside the list. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { createTagDrag } from '../../../components/library/tags/tag-drag';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, named, press, setStage, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

function rowWith(n: number, tags: readonly string[]): LibraryRow {
  const row = madeUpRow(n);
  return { ...row, bookmark: { ...row.bookmark, tags } };
}

beforeEach(async () => {
  library = setStage([['thesis', 'method'], ['thesis/ch1'], ['method'], []].map((tags, n) => rowWith(n, tags)));
  await library.colourTag('method', 'vision');
  history.replaceState(null, '', '#/library');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(findAll('.row')).toHaveLength(4));
  await until(() => find('.paper .tags'));
});
afterEach(() => close());

const shown = (): number => findAll('.row').length;
const tagOf = (place: number, tag: string): HTMLElement => {
  const found = [...(findAll('.row')[place]?.querySelectorAll<HTMLElement>('.row-tag') ?? [])];
  return found.find(({ textContent }) => textContent === `#${tag}`) as HTMLElement;
};

/** Opens a popover, of which the test's document knows nothing. */
async function open(button: string): Promise<void> {
  const panel = named(button).nextElementSibling;
  Object.assign(panel ?? {}, { hidePopover: () => undefined });
  panel?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await until(() => expect(panel?.children.length).toBeGreaterThan(0));
}

it('stand before topics in a row, each with its color', async () => {
  const names = [...(findAll('.row .row-state')[0]?.children ?? [])].map(({ className }) => className);
  expect(names.slice(0, 2)).toEqual(['row-tag', 'row-tag']);
  await until(() => expect(tagOf(0, 'method').dataset.hue).toBe('vision'));
  expect(tagOf(0, 'thesis').dataset.hue).toBeUndefined();
});

it('filter by a click in a row, beside what is asked for, and not any longer by another', async () => {
  tagOf(0, 'thesis').querySelector('button')?.click();
  await until(() => expect(location.hash).toBe('#/library?q=tag%3Athesis'));
  await until(() => expect(shown()).toBe(2));
  tagOf(0, 'method').querySelector('button')?.click();
  await until(() => expect(shown()).toBe(1));
  expect(location.hash).toBe(`#/library?q=${encodeURIComponent('tag:thesis tag:method')}`);
  tagOf(0, 'thesis').querySelector('button')?.click();
  await until(() => expect(shown()).toBe(2));
});

it('are taken off a paper by their cross, in a row and beside it, and come back', async () => {
  tagOf(0, 'thesis').querySelector<HTMLElement>('.remove')?.click();
  await until(() => expect(tagOf(0, 'thesis')).toBeUndefined());
  press('Ctrl+z', document.body);
  await until(() => expect(tagOf(0, 'thesis')).toBeDefined());
  named('Remove tag method', '.paper .remove').click();
  await until(() => expect(tagOf(0, 'method')).toBeUndefined());
  named('Undo').click();
  await until(() => expect(tagOf(0, 'method')).toBeDefined());
});

it('filter by their name beside the paper too', async () => {
  named('#method', '.paper .tag button').click();
  await until(() => expect(location.hash).toBe('#/library?q=tag%3Amethod'));
  await until(() => expect(shown()).toBe(2));
});

it('are counted on what is selected: a box gives its tag to all, or takes it off all', async () => {
  for (const box of findAll('.row input').slice(0, 3)) box.click();
  await until(() => find('.bulk'));
  await open('Tag the selection');
  const box = (tag: string) =>
    findAll('.tag-boxes label').find(({ textContent }) => textContent?.startsWith(`#${tag}`));
  const input = (tag: string) => box(tag)?.querySelector('input');
  await until(() => expect(box('method')?.textContent).toBe('#method2 of 3'));
  expect(input('method')).toMatchObject({ checked: false, indeterminate: true });
  input('method')?.click();
  await until(() => expect(box('method')?.textContent).toBe('#methodall 3'));
  expect(input('method')).toMatchObject({ checked: true, indeterminate: false });
  input('method')?.click();
  await until(() => expect(box('method')).toBeUndefined());
  expect(await library.tagsOn([madeUpRow(3).paper.id, madeUpRow(2).paper.id])).toEqual([]);
});

it('are listed with how many papers they have, and lead to the page of tags', async () => {
  await open('All papers: lists and tags');
  await until(() =>
    expect(findAll('.tag-links li').map((line) => line.textContent)).toEqual(['#method2', '#thesis2', 'ch11']),
  );
  expect(named('ch1', '.tag-links a').getAttribute('href')).toBe('#/library?q=tag%3Athesis%2Fch1');
  expect(named('Manage tags').getAttribute('href')).toBe('#/tags');
});

it('are given to papers that are dropped on them, and to none where the drag is given up', () => {
  const onDrop = vi.fn();
  const drag = createTagDrag((id) => [id, 'arxiv:2'], onDrop);
  document.body.innerHTML =
    '<div role="row" data-id="arxiv:1"><p>A</p><a>B</a></div><ul><li data-drop-tag="old"></li></ul>';
  find('[role="row"]').addEventListener('pointerdown', (event) => drag.start(event));
  vi.spyOn(document, 'elementFromPoint').mockImplementation((x) => (x > 50 ? find('li') : find('p')));
  const point = (type: string, x: number, more?: object): boolean =>
    find('p').dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 0, button: 0, bubbles: true, ...more }));

  point('pointerdown', 0);
  point('pointermove', 3);
  expect(drag.dragged.value).toBeUndefined();
  point('pointermove', 60);
  expect(drag.dragged.value).toMatchObject({ ids: ['arxiv:1', 'arxiv:2'], tag: 'old' });
  point('pointerup', 60);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith(['arxiv:1', 'arxiv:2'], 'old');
  expect(drag.dragged.value).toBeUndefined();

  point('pointerdown', 0);
  point('pointermove', 60);
  press('Escape', document.body);
  point('pointerup', 60);
  point('pointerdown', 0, { pointerType: 'touch' });
  point('pointermove', 60);
  point('pointerup', 60);
  find('a').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  point('pointermove', 60);
  point('pointerup', 60);
  expect(onDrop).toHaveBeenCalledTimes(1);
});
