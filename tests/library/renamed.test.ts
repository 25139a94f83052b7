/** Papers that were kept under one of several addresses, from before all of a paper's were one name. */
import { openDB } from 'idb';
import { expect, it } from 'vitest';

import type { PaperId } from '../../utils/model/identifiers';
import { dumpAll, fresh, paper, type Fresh } from './fresh';

const HASH = '0123456789abcdef0123456789abcdef';
/** An address of before, and the same paper as pages name it today. */
const RENAMED: readonly (readonly [before: string, today: string])[] = [
  ['https://www.jmlr.org/papers/v24/22-0001.html', 'https://jmlr.org/papers/v24/22-0001.html'],
  ['https://jmlr.org/papers/volume24/22-0001/22-0001.pdf', 'https://www.jmlr.org/papers/v24/22-0001.html'],
  [
    `https://papers.nips.cc/paper/2020/hash/${HASH}-Abstract.html`,
    `https://proceedings.neurips.cc/paper_files/paper/2020/hash/${HASH}-Abstract.html`,
  ],
  [
    `https://proceedings.neurips.cc/paper/2021/file/${HASH}-Paper.pdf`,
    `https://papers.neurips.cc/paper/2021/hash/${HASH}-Abstract.html`,
  ],
  [
    `https://proceedings.iclr.cc/paper/2024/hash/${HASH}-Abstract-Conference.html`,
    `https://proceedings.iclr.cc/paper_files/paper/2024/hash/${HASH}-Abstract-Conference.html`,
  ],
  ['https://papers.neurips.cc/paper/1234-on-hedges.pdf', 'https://papers.nips.cc/paper/1234-on-hedges'],
];
const TITLE = 'On hedges that remember how they were cut';

const met = (today: string) => paper({ url: today }, { title: TITLE, url: today });

/** A library that holds the paper as it was kept before. */
async function keptBefore(before: string, today: string): Promise<Fresh> {
  const made = fresh();
  await made.library.save([met(today)], { status: 'read', starred: true });
  const lines = await dumpAll(made.library);
  const old = fresh();
  await old.library.stage(
    'session',
    lines.map((line) => line.replaceAll(met(today).id, `url:${before}`).replaceAll(met(today).ids.url ?? '', before)),
  );
  await old.library.restore('session');
  const db = await openDB(old.name);
  expect(await db.getAllKeys('papers')).toEqual([`url:${before}`]);
  db.close();
  return old;
}

it.each(RENAMED)('%s is the paper that %s shows', async (before, today) => {
  const { library, wait } = await keptBefore(before, today);
  const { id } = met(today);
  expect(id).not.toBe(`url:${before}`);
  expect((await library.facts([id]))[0]?.bookmark?.starred).toBe(true);
  wait(1);
  const [state] = await library.meet([met(today)], 'neurips');
  expect(state?.bookmark?.status).toBe('read');
  await library.save([met(today)], { status: 'reading' });
  const { rows } = await library.search({});
  expect(rows.map(({ bookmark }) => [bookmark.status, bookmark.starred])).toEqual([['reading', true]]);
  for (const name of [id, `url:${before}` as PaperId])
    expect((await library.facts([name]))[0]?.bookmark?.status).toBe('reading');
});

it('leaves papers that were kept under both names to the reader', async () => {
  const [before, today] = RENAMED[0]!;
  const { library, name } = await keptBefore(before, today);
  const { id } = met(today);
  const db = await openDB(name);
  await db.put('papers', { ...(await db.get('papers', `url:${before}`)), id });
  db.close();
  await library.edit([id], { status: 'to read' });
  const rows = (await library.search({})).rows.map(({ paper: { id: kept }, bookmark }) => [kept, bookmark.status]);
  expect(new Map(rows as [string, string][])).toEqual(
    new Map([
      [id, 'to read'],
      [`url:${before}`, 'read'],
    ]),
  );
});
