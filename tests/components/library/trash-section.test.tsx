/** The trash, by keys and by clicks. */
import { afterEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

/** Six papers, of which the first so many were removed one after the other. */
async function open(count: number): Promise<void> {
  const rows = madeUpRows(6);
  library = setStage(rows);
  for (const { paper } of rows.slice(0, count)) await library.remove([paper.id]);
  history.replaceState(null, '', '#/trash');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(rowIds()).toHaveLength(count));
}

afterEach(() => close());

const rowIds = (): string[] => findAll('.trash-row').map((row) => row.dataset.id ?? '');
const idOf = (n: number): string => madeUpRows(6)[n]!.paper.id;
const row = (n: number): HTMLElement => find(`.trash-row[data-id="${CSS.escape(idOf(n))}"]`);
const notice = (): string => document.querySelector('.notice > span')?.textContent ?? '';
const current = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.id;
const saved = async (): Promise<number> => (await library.search({})).total;

describe('the trash', () => {
  it('shows what was removed, the latest first, and how long it stays', async () => {
    await open(3);
    expect(rowIds()).toEqual([idOf(2), idOf(1), idOf(0)]);
    expect(row(2).querySelector('.trash-when')?.textContent).toBe('Moved today30 days left');
    expect(find('.trash-head [role="status"]').textContent).toBe('3 papers');
    expect(document.title).toContain('Trash');
  });

  it('says that it is empty', async () => {
    await open(0);
    await until(() => expect(find('.empty').textContent).toContain('The trash is empty'));
    expect(named('Go to the library').getAttribute('href')).toBe('#/library');
  });

  it('is reached from a library that has become empty', async () => {
    await open(6);
    location.hash = '#/library';
    dispatchEvent(new Event('hashchange'));
    await until(() => expect(named('Trash').getAttribute('href')).toBe('#/trash'));
  });

  it('puts one paper back at once, and goes on to the next; undo takes that back', async () => {
    await open(3);
    row(2).focus();
    press('s', row(2));
    await until(() => expect(rowIds()).toEqual([idOf(1), idOf(0)]));
    expect(current()).toBe(idOf(1));
    await until(() => expect(notice()).toBe('Put back in the library'));
    expect(await saved()).toBe(4);
    named('Undo').click();
    await until(() => expect(rowIds()).toHaveLength(3));
  });

  it('puts back what is selected, and all', async () => {
    await open(4);
    row(3).focus();
    press('x', row(3));
    press('j', row(3));
    press('x', row(2));
    await until(() => expect(find('.trash-selection').textContent).toContain('2 selected'));
    named('Put back', '.trash-selection button').click();
    await until(() => expect(notice()).toBe('2 papers put back in the library'));
    await until(() => expect(rowIds()).toHaveLength(2));
    named('Put all back').click();
    await until(() => expect(find('.empty').textContent).toContain('The trash is empty'));
    expect(await saved()).toBe(6);
  });

  it('asks before it deletes, with the sum of what is lost, and does nothing when left', async () => {
    await open(2);
    named('Empty trash…').click();
    const sum = (await library.trash()).highlights;
    await until(() => expect(find('dialog h2').textContent).toContain('Delete 2 papers'));
    if (sum > 0) expect(find('dialog h2').textContent).toContain(`${sum} highlight`);
    await until(() => expect(document.activeElement?.textContent).toBe('Cancel'));
    named('Cancel').click();
    await until(() => expect(findAll('dialog')).toHaveLength(0));
    expect(rowIds()).toHaveLength(2);
    expect(library.calls).not.toContain('deleteForever');
  });

  it('deletes one forever by its key, which cannot be undone', async () => {
    await open(3);
    row(1).focus();
    press('Delete', row(1));
    await until(() => expect(find('dialog h2').textContent).toContain('Delete 1 paper'));
    named('Delete forever').click();
    await until(() => expect(rowIds()).toEqual([idOf(2), idOf(0)]));
    expect(current()).toBe(idOf(0));
    await until(() => expect(notice()).toContain('Deleted 1 paper'));
    expect(findAll('.notice button')).toHaveLength(1);
  });
});
