import { describe, expect, it } from 'vitest';

import { arxiv, dumpAll, fresh, paper } from './fresh';

describe('a change that is refused half-way', () => {
  it('has given no name away', async () => {
    const { library } = fresh();
    const both = paper({ arxiv: '2601.00001', doi: '10.1000/x' });
    await expect(library.save([both], { addTags: ['x'.repeat(201)] })).rejects.toMatchObject({ code: 'too-long' });
    expect(await library.facts(['doi:10.1000/x'])).toMatchObject([{ id: 'doi:10.1000/x' }]);
  });

  it('leaves what was staged for the lines that are still to come', async () => {
    const other = fresh().library;
    await other.save([arxiv(1)]);
    const lines = await dumpAll(other);
    const { library } = fresh();
    await library.stage('s', lines.slice(0, -1));
    await expect(library.restore('s')).rejects.toMatchObject({ code: 'bad-input' });
    await library.stage('s', lines.slice(-1));
    expect(await library.restore('s')).toMatchObject({ added: 1 });
  });
});
