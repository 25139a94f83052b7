import { expect, it } from 'vitest';

import { LONGEST_NOTE } from '../../utils/model/bookmark';
import { arxiv, dumpAll, fresh } from './fresh';

const LONGEST_LINE = 1_000_000;

it('a record too long for a line takes several, and is one again when it is restored', async () => {
  const { library } = fresh();
  const people = Array.from({ length: 9_000 }, (_, n) => ({ family: `Family ${n} ${'x'.repeat(60)}`, given: 'Jane' }));
  await library.save([arxiv(1, { authors: people, abstract: 'x'.repeat(90_000) })], { note: 'n'.repeat(LONGEST_NOTE) });
  const lines = await dumpAll(library);
  const ofPaper = lines.filter((line) => line.startsWith('{"in":"papers"'));
  expect(ofPaper.length).toBeGreaterThan(1);
  expect(Math.max(...ofPaper.map(({ length }) => length))).toBeLessThan(LONGEST_LINE + 1_000);

  const other = fresh().library;
  await other.stage('s', lines);
  expect(await other.restore('s')).toMatchObject({ added: 1, problems: [] });
  expect((await dumpAll(other)).slice(1)).toEqual(lines.slice(1));
});
