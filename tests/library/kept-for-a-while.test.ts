import { openDB } from 'idb';
import { expect, it } from 'vitest';

import { arxiv, dumpAll, fresh, paper } from './fresh';

const DAY = 86_400_000;
const [A, B] = [arxiv(1), arxiv(2)];

async function count(name: string, store: string): Promise<number> {
  const db = await openDB(name);
  const found = await db.count(store);
  db.close();
  return found;
}

it('forgets lines of an import that was broken off after a day, without another import', async () => {
  const { library, name, wait } = fresh();
  await library.stage('left', (await dumpAll(library)).slice(0, 1));
  wait(DAY / 2);
  await library.save([A]);
  expect(await count(name, 'staged')).toBe(1);
  wait(DAY);
  await library.save([B]);
  expect(await count(name, 'staged')).toBe(0);
});

it('forgets entries that were met 90 days ago, and more than 5,000', async () => {
  const { library, name, wait } = fresh();
  await library.meet([A], 'arxiv');
  wait(91 * DAY);
  await library.meet([B], 'arxiv');
  expect(await library.tryRule('Paper')).toMatchObject({ of: 1 });
  for (let first = 0; first < 5_000; first += 500)
    await library.meet(
      Array.from({ length: 500 }, (_, n) => paper({ doi: `10.1000/${first + n}` })),
      'arxiv',
    );
  expect(await count(name, 'recent')).toBe(5_000);
});

it('forgets after 90 days how to take a change back, but not how to part papers', async () => {
  const { library, wait } = fresh();
  const article = paper({ doi: '10.1000/x' });
  await library.save([A, article]);
  const merged = await library.mergeDuplicates([A.id, article.id]);
  const edited = await library.edit([A.id], { note: 'Mine.' });
  wait(91 * DAY);
  await library.save([B]);
  expect(await library.undo(edited.undo)).toBeUndefined();
  expect((await library.get(A.id))?.bookmark.note).toBe('Mine.');
  expect(await library.undo(merged.undo)).toBeDefined();
  expect((await library.search({})).total).toBe(3);
});

it('parts papers after however many other changes', async () => {
  const { library } = fresh();
  const article = paper({ doi: '10.1000/x' });
  await library.save([A, article]);
  const merged = await library.mergeDuplicates([A.id, article.id]);
  for (let n = 0; n < 210; n++) await library.edit([A.id], { note: `${n}` });
  expect(await library.undo(merged.undo)).toBeDefined();
  expect((await library.search({})).total).toBe(2);
});
