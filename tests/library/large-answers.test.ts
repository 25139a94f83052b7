/** What has to be quick in a large library: it is counted here what is read, and who waits for whom; no time is measured. */
import { describe, expect, it, vi } from 'vitest';

import type { Library } from '../../utils/library';
import { loadRarity, packRarity } from '../../utils/topics/order/rarity';
import { toBag } from '../../utils/topics/order/vectors';
import { arxiv, fresh } from './fresh';

const THINGS = ['honey bees', 'sea tides', 'pendulum clocks'];
const papers = Array.from({ length: 60 }, (_, n) => {
  const thing = THINGS[n % THINGS.length];
  return arxiv(n, { title: `Notes on ${thing}`, abstract: `We look at ${thing} again and again.`, categories: [] });
});
const bees = papers.filter(({ title }) => title.endsWith('bees')).map(({ id }) => id);
const bags = papers.map(({ title, abstract }) => toBag(title, abstract));
const rarity = async () => loadRarity(packRarity(bags).buffer as ArrayBuffer);

const totals = (library: Library, queries: readonly string[]): Promise<number[]> =>
  Promise.all(queries.map(async (query) => (await library.search({ query, limit: 0 })).total));

describe('counting what several queries match', () => {
  const queries = ['', 'tides', 'topic:Bees', 'topic:Clockwork', '-topic:Bees', 'is:starred'];

  it('says what searching each of them says, and keeps up with topics', async () => {
    const { library } = fresh({ rarity });
    await library.save(papers);
    expect(await library.countMatches(queries)).toEqual([60, 20, 0, 0, 60, 0]);
    const { topic } = await library.saveTopic({ name: 'Bees', rule: 'bees' });
    expect(await library.countMatches(queries)).toEqual([60, 20, 20, 0, 40, 0]);
    await library.labelExample(topic.id, bees.slice(0, 3), false);
    const rule = await library.saveTopic({ name: 'Clockwork', rule: '"pendulum clocks"' });
    expect(await library.countMatches(queries)).toEqual([60, 20, 17, 20, 43, 0]);
    await library.undo(rule.undo);
    expect(await library.countMatches(queries)).toEqual(await totals(library, queries));
  });

  it('refuses what is no query', async () => {
    const { library } = fresh();
    await expect(library.countMatches(['fine', '(broken'])).rejects.toMatchObject({ code: 'bad-query' });
  });
});

describe('a change of topics', () => {
  it('is seen by the search that comes next, though no paper is read again', async () => {
    const { library } = fresh({ rarity });
    await library.save(papers);
    const { topic } = await library.saveTopic({ name: 'Bees', examples: bees.slice(0, 8) });
    expect(await totals(library, ['topic:Bees'])).toEqual([8]);
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await library.labelExample(topic.id, bees.slice(0, 2), false);
    expect(await totals(library, ['topic:Bees'])).toEqual([6]);
    const read = getAll.mock.contexts.map((store) => (store as IDBObjectStore).name);
    getAll.mockRestore();
    expect(read).not.toContain('papers');
  });

  it('keeps nobody waiting who does not ask for topics of papers', async () => {
    let learn = (): void => undefined;
    const isDue = new Promise<void>((resolve) => (learn = resolve));
    const { library } = fresh({ rarity: () => isDue.then(rarity) });
    await library.meet(papers, 'arxiv');
    const { topic } = await library.saveTopic({ name: 'Bees', examples: bees.slice(0, 8) });
    const waiting = library.facts(bees);
    const isAnswered = vi.fn();
    void waiting.then(isAnswered);

    await library.labelExample(topic.id, bees.slice(10, 11), false);
    expect((await library.changes(0)).changes.map(({ kind }) => kind)).toContain('topics');
    expect((await library.topics()).map(({ id }) => id)).toContain(topic.id);
    expect(await library.tags()).toEqual([]);
    await library.save(papers.slice(0, 1));
    expect(isAnswered).not.toHaveBeenCalled();
    learn();
    expect((await waiting)[0]?.topics.map(({ id }) => id)).toEqual([topic.id]);
  });
});

describe('hundreds of papers', () => {
  it('are taken back with requests for many at once', async () => {
    const { library } = fresh();
    const many = Array.from({ length: 300 }, (_, n) => arxiv(n));
    const { undo } = await library.save(many);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const back = await library.undo(undo);
    const asked = get.mock.calls.length;
    get.mockRestore();
    expect(back?.ids).toHaveLength(300);
    expect(asked).toBeLessThan(50);
    expect((await library.search({})).total).toBe(0);
    await library.undo(back?.undo);
    expect((await library.search({})).total).toBe(300);
  });

  it('are redrawn without all others being read', async () => {
    const { library, reopen } = fresh();
    await library.save(papers);
    await library.edit(bees, { starred: true });
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const { rows, total } = await reopen().search({ ids: [...bees.slice(0, 3), arxiv(5_000).id], sort: 'title' });
    const read = getAll.mock.contexts.map((store) => (store as IDBObjectStore).name);
    getAll.mockRestore();
    expect(rows.map(({ paper, bookmark }) => [paper.id, bookmark.starred])).toEqual(
      bees.slice(0, 3).map((id) => [id, true]),
    );
    expect(total).toBe(3);
    expect(read).not.toContain('papers');
  });
});
