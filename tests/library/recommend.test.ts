import { describe, expect, it } from 'vitest';

import type { Ranking } from '../../utils/library';
import { rankers } from '../workbench/rarity-table';
import { arxiv, fresh } from './fresh';

const makeRanker = await rankers();
const about = (subject: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    arxiv(from + i, { title: `${subject}, part ${i}`, abstract: `We study ${subject} once more.`, authors: [] }),
  );
const [memory, robots] = ['recurrent networks with memory', 'grasping with soft robot hands'];
const saved = about(memory!, 1, 8);
const listing = [...about(robots!, 100, 6), ...about(memory!, 200, 3)];
const ids = listing.map(({ id }) => id);

const first = (ranks: Ranking['ranks']) => new Set(ranks.slice(0, 3).map(({ asked }) => asked));

async function reader() {
  const made = fresh({ ranker: async () => makeRanker() });
  await made.library.meet([...listing, ...saved], 'arxiv');
  return made;
}

describe('the order for a reader', () => {
  it('begins with the first saved paper', async () => {
    const { library } = await reader();
    expect(await library.rank(ids)).toEqual({ saved: 0, ranks: [], alike: 0 });
    await library.save(saved.slice(0, 1));
    const { saved: count, ranks } = await library.rank(ids);
    expect([count, first(ranks)]).toEqual([1, new Set(ids.slice(-3))]);
  });

  it('ranks what is saved behind what is new and like it, what is hidden last, and says where likeness ends', async () => {
    const { library } = await reader();
    const others = about('kitchen robots and their pans', 300, 12);
    await library.meet(others, 'arxiv');
    await library.save(saved);
    await library.save(listing.slice(-1));
    await library.hide(listing.slice(-2, -1), true);
    const asked = [...ids, ...others.map(({ id }) => id)];
    const { ranks, alike } = await library.rank(asked);
    const order = ranks.map((one) => one.asked);
    expect([order[0], order[1], order.at(-1)]).toEqual([ids.at(-3), ids.at(-1), ids.at(-2)]);
    expect([alike, ranks.length]).toEqual([2, asked.length]);
  });

  it('is the same after the worker was stopped, and puts like papers first', async () => {
    const { library, reopen, wait } = await reader();
    // One at a time, each learned as it comes, and one edited late.
    for (const one of saved) {
      await library.save([one]);
      wait(1000);
      await library.rank(ids);
    }
    await library.edit([saved[0]!.id], { starred: true });
    const { ranks } = await library.rank(ids);
    expect(first(ranks)).toEqual(new Set(ids.slice(-3)));
    expect((await reopen().rank(ids)).ranks).toEqual(ranks);
  });

  it('forgets what was learned before a day, and remembers it again', async () => {
    const { library, wait } = await reader();
    await library.save(saved);
    const before = await library.rank(ids);
    wait(1000);
    await library.learnSince(new Date(Date.UTC(2026, 0, 31, 9)).toISOString());
    expect(await library.rank(ids)).toEqual({ saved: 0, ranks: [], alike: 0 });
    await library.learnSince(undefined);
    expect(await library.rank(ids)).toEqual(before);
  });
});

describe('more like a paper', () => {
  it('is found among the entries of a listing and in the library, with what they share, and is never the paper itself', async () => {
    const { library } = await reader();
    await library.save([...saved.slice(0, 2), listing[6]!]);
    const found = await library.similar(listing[6]!.id, ids);
    expect(
      found.listed
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.slice(7));
    expect(found.listed.map(({ id }) => id)).not.toContain(listing[6]!.id);
    expect(found.saved.map(({ id }) => id).toSorted()).toEqual(saved.slice(0, 2).map(({ id }) => id));
    expect(found.saved[0]).toMatchObject({ title: saved[0]!.title, url: saved[0]!.url });
    expect(found.saved[0]!.words).toContain('recurrent networks');
  });

  it('is nothing where the paper is unknown, and is found for saved ones that were not met', async () => {
    const { library } = fresh({ ranker: async () => makeRanker() });
    await library.save(saved);
    expect(await library.similar(arxiv(999).id, ids)).toEqual({ listed: [], saved: [] });
    expect((await library.similar(saved[0]!.id, [])).saved.length).toBeGreaterThan(0);
  });
});
