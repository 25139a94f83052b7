import { describe, expect, it } from 'vitest';

import { fresh } from './fresh';
import { A, B, C, stocked } from './tagged';

describe('all tags', () => {
  it('are told with their papers, those below them, and what names them', async () => {
    const { library } = await stocked();
    await library.saveSmartList({ name: 'Later', query: 'tag:todo OR tag:"to cite"' });
    const tree = Object.fromEntries((await library.tagTree()).map(({ tag, ...use }) => [tag, use]));
    expect(tree).toEqual({
      dissertation: { own: 1, all: 1, namedBy: [] },
      thesis: { own: 2, all: 3, namedBy: ['Chapters', 'Mine', 'tag:thesis'] },
      'thesis/ch1': { own: 1, all: 1, namedBy: ['Chapters'] },
      'to cite': { own: 1, all: 1, namedBy: ['Later'] },
      other: { own: 0, all: 0, namedBy: ['Mine'] },
      thesisx: { own: 0, all: 0, namedBy: ['Elsewhere'] },
      todo: { own: 0, all: 0, namedBy: ['Later'] },
    });
    expect(await library.countTagged(['thesis', 'dissertation'])).toBe(3);
    expect(await library.countTagged(['thesis/ch1', 'nothing'])).toBe(1);
  });

  it('are counted on some papers', async () => {
    const { library } = await stocked();
    expect(await library.tagsOn([A.id, B.id, C.id, 'arxiv:2601.09999'])).toEqual([
      { tag: 'thesis', count: 2 },
      { tag: 'dissertation', count: 1 },
      { tag: 'thesis/ch1', count: 1 },
      { tag: 'to cite', count: 1 },
    ]);
    expect(await library.tagsOn([])).toEqual([]);
  });

  it('have those above them, though no paper has these', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['a/b/c', '/odd', 'x//y'] });
    await library.save([B], { addTags: ['a/b/d'] });
    const tree = (await library.tagTree()).map(({ tag, own, all }) => [tag, own, all]);
    expect(tree.sort()).toEqual([
      ['/odd', 1, 1],
      ['a', 0, 2],
      ['a/b', 0, 2],
      ['a/b/c', 1, 1],
      ['a/b/d', 1, 1],
      ['x', 0, 1],
      ['x//y', 1, 1],
    ]);
  });
});
