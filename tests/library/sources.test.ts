import { describe, expect, it } from 'vitest';

import { arxiv, dumpAll, fresh, paper } from './fresh';

const printed = paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title: 'One paper', venue: 'Journal of Tests' });
const preprint = arxiv(1, { title: 'One paper' });

describe('sources of facts', () => {
  it('are the sites that told them', async () => {
    const { library } = fresh();
    await library.meet([preprint], 'arxiv');
    await library.save([preprint]);
    await library.meet([printed], 'dblp');
    const found = await library.sources(preprint.id);
    expect(found?.told).toMatchObject({ title: 'arxiv', authors: 'arxiv', venue: 'dblp' });
    expect(found?.edited).toEqual([]);
  });

  it('are the files that told them, by any name of the paper', async () => {
    const { library } = fresh();
    const source = fresh().library;
    await source.save([printed]);
    const [header = '', ...lines] = await dumpAll(source);
    const from = JSON.stringify({ ...(JSON.parse(header) as object), from: 'refs.bib' });
    await library.stage('s', [from, ...lines]);
    await library.restore('s');
    expect((await library.sources('doi:10.1000/one'))?.told).toMatchObject({ venue: 'file:refs.bib' });
  });

  it('give way to the reader, until that is undone', async () => {
    const { library } = fresh();
    await library.meet([printed], 'dblp');
    await library.save([printed]);
    const { undo } = await library.editPaper(printed.id, { venue: 'Tests', volume: '7', code: '' });
    const found = await library.sources(printed.id);
    expect(found?.edited).toEqual(['venue', 'volume']);
    expect(found?.told).not.toHaveProperty('venue');
    await library.undo(undo);
    expect(await library.sources(printed.id)).toMatchObject({ told: { venue: 'dblp' }, edited: [] });
  });

  it('are nothing of a paper that is not saved', async () => {
    const { library } = fresh();
    await library.meet([preprint], 'arxiv');
    expect(await library.sources(preprint.id)).toBeUndefined();
    await library.save([preprint]);
    await library.remove([preprint.id]);
    expect(await library.sources(preprint.id)).toBeUndefined();
  });
});
