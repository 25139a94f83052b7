import { expect, it, vi } from 'vitest';

import type { TopicFinder } from '../../utils/library/queries/tagging';
import type { Ranker } from '../../utils/topics/order/ranker';
import { arxiv, dumpAll, fresh } from './fresh';

const A = arxiv(1, { abstract: 'A memory of its own.' });
const tagger = (): TopicFinder => ({
  tag: () => ({ topics: [{ id: 'rnn-ssm', score: 1, shown: true }], categories: [] }),
});

it('leave nothing of what they show', async () => {
  const { library, ticks } = fresh({ tagger });
  const before = await dumpAll(library);
  const inPrivate = library.as({ isPrivate: true });
  const [met] = await inPrivate.meet([A], 'arxiv');
  await inPrivate.see([A.id], 'arxiv');
  expect(met).toMatchObject({ asked: A.id, hidden: false, topics: [{ id: 'rnn-ssm' }] });
  expect(met?.seen).toBeUndefined();
  expect(await dumpAll(library)).toEqual(before);
  expect(await library.stats()).toMatchObject({ seen: 0 });
  expect(await library.tryRule('memory')).toMatchObject({ of: 0 });
  expect(ticks).toEqual([]);
});

it('complete nothing that is saved', async () => {
  const { library } = fresh();
  await library.save([arxiv(1)]);
  const both = { ...A, ids: { ...A.ids, doi: '10.1000/x' } };
  await library.as({ isPrivate: true }).meet([both], 'arxiv');
  expect((await library.get(A.id))?.paper).toEqual(arxiv(1));
  expect(await library.get('doi:10.1000/x')).toBeUndefined();
});

it('know what they show, and what is saved of it, as long as they show it', async () => {
  const { library } = fresh({ tagger });
  const inPrivate = library.as({ isPrivate: true });
  await inPrivate.meet([A], 'arxiv');
  expect(await inPrivate.facts([A.id])).toMatchObject([{ topics: [{ id: 'rnn-ssm' }] }]);
  expect(await library.facts([A.id])).toMatchObject([{ topics: [] }]);
});

it('are put in order by what is saved, and teach nothing', async () => {
  const ranked = vi.fn((listing: readonly { readonly id: string }[]) => listing.map(({ id }) => ({ id, score: 1 })));
  const learn = vi.fn();
  const ranker = { saved: 9, learn, forget: () => undefined, rank: ranked, reasons: () => [] } as unknown as Ranker;
  const { library, wait } = fresh({ ranker: async () => ranker });
  const inPrivate = library.as({ isPrivate: true });
  await inPrivate.meet([A], 'arxiv');
  await inPrivate.see([A.id], 'arxiv');
  wait(86_400_000);
  expect((await inPrivate.rank([A.id])).ranks).toEqual([{ asked: A.id, score: 1 }]);
  expect((await library.rank([A.id])).ranks).toEqual([]);
  expect(learn).not.toHaveBeenCalled();
});

it('keep what their reader does on purpose', async () => {
  const { library } = fresh();
  const inPrivate = library.as({ isPrivate: true });
  await inPrivate.meet([A], 'arxiv');
  await inPrivate.save([A], { starred: true });
  await inPrivate.hide([arxiv(2)], true);
  expect((await library.search({ query: 'is:starred' })).total).toBe(1);
  expect((await library.facts([arxiv(2).id]))[0]?.hidden).toBe(true);
});
