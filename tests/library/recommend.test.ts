import { describe, expect, it } from 'vitest';

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

async function reader() {
  const made = fresh({ ranker: async () => makeRanker() });
  await made.library.meet([...listing, ...saved], 'arxiv');
  return made;
}

describe('the order for a reader', () => {
  it('says how few papers are saved instead of giving an order', async () => {
    const { library } = await reader();
    await library.save(saved.slice(0, 4));
    expect(await library.rank(ids)).toEqual({ saved: 4, ranks: [] });
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
    const best = [...ranks].sort((a, b) => b.score - a.score).slice(0, 3);
    expect(new Set(best.map(({ asked }) => asked))).toEqual(new Set(ids.slice(-3)));
    expect((await reopen().rank(ids)).ranks).toEqual(ranks);
  });

  it('forgets what was learned before a day, and remembers it again', async () => {
    const { library, wait } = await reader();
    await library.save(saved);
    const before = await library.rank(ids);
    wait(1000);
    await library.learnSince(new Date(Date.UTC(2026, 0, 31, 9)).toISOString());
    expect(await library.rank(ids)).toEqual({ saved: 0, ranks: [] });
    await library.learnSince(undefined);
    expect(await library.rank(ids)).toEqual(before);
  });
});
