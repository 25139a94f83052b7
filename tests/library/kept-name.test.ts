import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { localKey } from '../../utils/formats/local-key';
import { dumpAll, fresh, paper } from './fresh';

const article = paper({ doi: '10.1000/one' });
const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' });

/** The lines of a backup, and those of the library that was made of it. The first says when. */
async function thereAndBack(library: Library): Promise<readonly [lines: string[], again: string[]]> {
  const lines = await dumpAll(library);
  const other = fresh().library;
  await other.stage('session', lines);
  await other.restore('session');
  return [lines.slice(1), (await dumpAll(other)).slice(1)];
}

it.each([true, false])('a backup holds the name that a saved paper goes by since, hidden: %s', async (hidden) => {
  const { library, wait } = fresh();
  await library.save([article], { status: 'to read' });
  wait(1);
  await library.hide([both], hidden);
  const [lines, again] = await thereAndBack(library);
  expect(again).toEqual(lines);
});

describe('a library made of a backup finds a paper by a name that it went by', () => {
  const preprint = paper({ arxiv: '2601.00001' });

  it.each<[string, (library: Library) => Promise<unknown>]>([
    [
      'before it was saved, from a page',
      async (library) => {
        await library.meet([both], 'arxiv');
        await library.save([preprint]);
      },
    ],
    [
      'before it was saved, as one that was hidden',
      async (library) => {
        await library.hide([both], true);
        await library.save([preprint]);
      },
    ],
    [
      'only after it was saved',
      async (library) => {
        await library.save([preprint]);
        await library.meet([both], 'arxiv');
      },
    ],
  ])('%s', async (_, act) => {
    const [{ library }, other] = [fresh(), fresh()];
    await act(library);
    await other.library.stage('session', await dumpAll(library));
    await other.library.restore('session');
    expect((await library.get(article.id))?.paper.id).toBe(preprint.id);
    expect((await other.library.get(article.id))?.paper.id).toBe(preprint.id);
  });
});

describe('a backup holds the name that a paper goes by since another one of an older backup has its own', () => {
  const VOLUME = { doi: '10.1000/volume' };
  const authors = [{ family: 'Brook', given: 'A.' }];
  const tokens = paper(VOLUME, { title: 'Tokens in sparse images', authors });
  const memory = paper(VOLUME, {
    title: 'Memory for recurrent networks',
    authors: [{ family: 'Sample', given: 'B.' }],
  });

  it.each([
    ['its title', { ...tokens, url: '' }, `local:${localKey(tokens.title, tokens)}`],
    ['its address', tokens, 'url:https://example.org/doi:10.1000/volume'],
  ])('%s', async (_, ours, name) => {
    const [older, { library, wait }] = [fresh(), fresh()];
    await older.library.save([memory]);
    wait(1_000);
    await library.save([ours]);
    await library.stage('older', await dumpAll(older.library));
    await library.restore('older');
    expect((await library.search({})).rows.map(({ paper: { id } }) => id)).toContain(name);
    const [lines, again] = await thereAndBack(library);
    expect(again).toEqual(lines);
  });
});
