/** When papers were read, which a query can ask for, is told by the stamp of the status that the reader gave them. */
import { expect, it } from 'vitest';

import { bookmarkOf } from '../../utils/library/records/read-records';
import { makeStamp } from '../../utils/model/stamp';
import { arxiv, dumpAll, fresh, START } from './fresh';

const A = arxiv(1);
const DAY = 86_400_000;

it('is the moment of that act, and of no later one', async () => {
  const { library, wait } = fresh();
  await library.save([A]);
  expect((await library.get(A.id))?.bookmark.readAt).toBeUndefined();
  wait(DAY);
  await library.edit([A.id], { status: 'read' });
  const readAt = (await library.get(A.id))?.bookmark.readAt;
  expect(readAt).toBe(new Date(START + DAY).toISOString());
  wait(DAY);
  await library.edit([A.id], { starred: true, addTags: ['x'] });
  await library.edit([A.id], { status: 'read' });
  expect((await library.get(A.id))?.bookmark.readAt).toBe(readAt);
  const found = async (query: string): Promise<number> => (await library.search({ query })).total;
  expect([await found(`read:${readAt?.slice(0, 7)}`), await found('read:1999')]).toEqual([1, 0]);
});

it('is forgotten with the status, and comes back when that is undone', async () => {
  const { library, wait } = fresh();
  await library.save([A], { status: 'read' });
  const readAt = (await library.get(A.id))?.bookmark.readAt;
  wait(DAY);
  const receipt = await library.edit([A.id], { status: 'reading' });
  expect((await library.get(A.id))?.bookmark.readAt).toBeUndefined();
  await library.undo(receipt.undo);
  expect((await library.get(A.id))?.bookmark.readAt).toBe(readAt);
  const other = fresh().library;
  await other.stage('s', await dumpAll(library));
  await other.restore('s');
  expect((await other.get(A.id))?.bookmark.readAt).toBe(readAt);
});

it('is not known of what bears no time', () => {
  const t = makeStamp(0, 0, 'device00');
  const registers = { saved: { v: '2026-01-01T00:00:00.000Z', t }, status: { v: 'read', t } };
  expect(bookmarkOf(registers)).toMatchObject({ status: 'read' });
  expect(bookmarkOf(registers)).not.toHaveProperty('readAt');
});
