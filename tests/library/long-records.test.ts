import { expect, it } from 'vitest';

import { callNamed } from '../../utils/library/calls';
import { arxiv, dumpAll, fresh } from './fresh';

const LONGEST_LINE = 1_000_000;

it('a record too long for a line takes several, and is one again when it is restored', async () => {
  const { library } = fresh();
  const people = Array.from({ length: 9_000 }, (_, n) => ({ family: `Family ${n} ${'x'.repeat(60)}`, given: 'Jane' }));
  await library.save([arxiv(1, { authors: people, abstract: 'x'.repeat(90_000) })], { note: 'n'.repeat(100_000) });
  const lines = await dumpAll(library);
  const ofPaper = lines.filter((line) => line.startsWith('{"in":"papers"'));
  expect(ofPaper.length).toBeGreaterThan(1);
  expect(Math.max(...ofPaper.map(({ length }) => length))).toBeLessThan(LONGEST_LINE + 1_000);

  const other = fresh().library;
  await other.stage('s', lines);
  expect(await other.restore('s')).toMatchObject({ added: 1, problems: [] });
  expect((await dumpAll(other)).slice(1)).toEqual(lines.slice(1));
});

it('a note longer than anybody types can be edited, and one out of all measure is refused in words of its own', async () => {
  const { library } = fresh();
  const [long, more] = ['n'.repeat(400_000), `${'n'.repeat(400_000)} more`];
  const paper = arxiv(1);
  const atTheDoor = callNamed('save').args.safeParse([[paper], { note: more, base: long, span: 's' }]);
  expect(atTheDoor.error?.issues[0]?.message).toBeUndefined();
  await library.save([paper], { note: long });
  await library.save([paper], { note: more, base: long, span: 's' });
  expect((await library.get(paper.id))?.bookmark.note).toBe(more);
  const most = callNamed('save').args.safeParse([[paper], { note: 'n'.repeat(10_000_001) }]);
  expect(most.error?.issues[0]?.message).toMatch(/too long/);
  await expect(library.save([paper], { note: 'n'.repeat(10_000_001) })).rejects.toMatchObject({ code: 'too-long' });
  expect((await library.get(paper.id))?.bookmark.note).toBe(more);
});
