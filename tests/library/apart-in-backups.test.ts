import { expect, it } from 'vitest';

import { dumpAll, fresh, paper } from './fresh';

const people = [{ family: 'Sample', given: 'A.' }];
const article = paper({ doi: '10.1000/one', acl: '2023.acl-long.1' }, { title: 'Memory for recurrent networks' });
const other = paper({ acl: '2023.acl-long.1' }, { title: 'Memory for recurrent networks', authors: people });

/** Two papers that share a name, of which neither is in the library any more. */
async function removed() {
  const { library, wait } = fresh();
  await library.save([{ ...article, authors: people }], { note: 'mine' });
  await library.editPaper(article.id, { title: 'Proofs by descent on curves' });
  wait(1_000);
  await library.save([other]);
  await library.remove([article.id]);
  await library.remove([other.id]);
  return library;
}

it('removed papers that a backup holds apart stay apart', async () => {
  const library = await removed();
  const lines = (await dumpAll(library)).slice(1);
  expect(lines.filter((line) => line.startsWith('{"in":"papers"'))).toHaveLength(2);
  const second = fresh().library;
  for (const each of [second, library]) {
    await each.stage('session', ['{"ibid":"backup","format":3,"made":"2026-01-31T08:00:00.000Z"}', ...lines]);
    await each.restore('session');
    expect((await dumpAll(each)).slice(1)).toEqual(lines);
  }
});
