import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { DuplicateGroup } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, named, press, setStage, until } from '../stage';

const TITLE = madeUpRow(1).paper.title;

/** The paper of another row as another place lists it. */
function listedAgain(n: number, tags: readonly string[] = []): LibraryRow {
  const { paper, ...row } = madeUpRow(n);
  const id = `dblp:conf/made/Up${n}` as const;
  const again = { ...paper, id, ids: { dblp: `conf/made/Up${n}` }, url: 'https://example.org/again' };
  return { ...row, paper: again, bookmark: { ...row.bookmark, tags } };
}

let close: () => void;

async function open(rows: readonly LibraryRow[], claims: readonly DuplicateGroup[] = []): Promise<void> {
  const library = setStage(rows);
  if (claims.length > 0) library.duplicates = async () => claims;
  history.replaceState(null, '', '#/library');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(library.calls).toContain('duplicates'));
}

afterEach(() => close());

const line = (): string => document.querySelector('.duplicates-line')?.textContent ?? '';
const groups = (): HTMLElement[] => findAll('.duplicate-group');

it('says nothing while no papers look like one', async () => {
  await open(madeUpRows(20));
  await until(() => expect(findAll('.row')).toHaveLength(20));
  expect(line()).toBe('');
});

it.each<[string, Partial<DuplicateGroup>, Partial<LibraryRow['paper']>, string]>([
  ['a site', { reason: { by: 'arxiv' } }, {}, 'arXiv says that these are one paper'],
  ['a file', { reason: { by: 'file:refs.bib' } }, {}, 'file refs.bib says that these are one paper'],
  ['a page of no known site', { reason: { by: '' } }, {}, 'A page says that these are one paper'],
  ['their words', {}, {}, 'Same title and authors'],
  ['their titles alone', {}, { authors: [] }, 'Same title'],
])('says why papers look like one: %s', async (_, claim, more, words) => {
  const again = listedAgain(1);
  const ids = [madeUpRow(1).paper.id, again.paper.id];
  await open([madeUpRow(1), { ...again, paper: { ...again.paper, ...more } }], [{ ids, ...claim }]);
  await until(() => named('Show').click());
  await until(() => expect(find('.duplicate-reason').textContent).toBe(words));
});

describe('papers that look like one', () => {
  beforeEach(async () => {
    await open([...madeUpRows(20), listedAgain(1, ['<i>twice</i>']), listedAgain(6)]);
    await until(() => expect(line()).toBe('4 possible duplicatesShow'));
  });

  async function show(): Promise<void> {
    named('Show').click();
    await until(() => expect(groups()).toHaveLength(2));
  }

  it('are shown side by side on demand, and put away again', async () => {
    expect(groups()).toHaveLength(0);
    expect(named('Show').getAttribute('aria-expanded')).toBe('false');
    await show();
    const panel = document.getElementById(named('Hide').getAttribute('aria-controls') ?? '');
    expect(panel?.getAttribute('aria-label')).toBe('Possible duplicates');
    expect(named('Hide').getAttribute('aria-expanded')).toBe('true');
    named('Hide').click();
    await until(() => expect(panel?.hidden).toBe(true));
  });

  it('are told apart by where they came from and what hangs on them, as text', async () => {
    await show();
    const group = groups().find((each) => each.textContent?.includes(TITLE));
    const [one, other] = [...(group?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
    expect(one).toContain(`arxiv:${madeUpRow(1).paper.ids.arxiv}`);
    expect(one).toContain('No tags, notes or highlights');
    expect(other).toContain('dblp:conf/made/Up1');
    expect(other).toContain('#<i>twice</i>');
    expect(group?.querySelector('i')).toBeNull();
    expect(groups().find((each) => each !== group)?.textContent).toContain('2 highlights');
  });

  it.each([
    ['merged', 'Merge:', 21, '2 papers merged'],
    ['kept separate', 'Keep separate:', 22, '2 papers kept separate'],
  ])('are %s, and it can be undone', async (_, button, left, notice) => {
    await show();
    named(new RegExp(`^${button} “${TITLE}”`)).click();
    await until(() => expect(line()).toContain('2 possible duplicates'));
    expect(groups()).toHaveLength(1);
    await until(() => expect(findAll('.row')).toHaveLength(left));
    expect(find('.notice').textContent).toContain(notice);
    expect(document.activeElement).toBe(find('.duplicates'));
    press('Ctrl+z', document.body);
    await until(() => expect(line()).toContain('4 possible duplicates'));
    await until(() => expect(findAll('.row')).toHaveLength(22));
  });

  it('leave the page when all is decided, and the keyboard goes to the list', async () => {
    await show();
    for (const count of [1, 0]) {
      named(/^Merge:/).click();
      await until(() => expect(groups()).toHaveLength(count));
    }
    await until(() => expect(line()).toBe(''));
    await until(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  });
});
