import { describe, expect, it } from 'vitest';

import { arxiv, dumpAll, fresh } from './fresh';

const rnn = arxiv(1, {
  title: 'Recurrent neural networks',
  abstract: 'A recurrent neural network with memory.',
  authors: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Shell Collaboration' }],
  categories: [],
});
const other = arxiv(2, { title: 'On tides', authors: [{ family: 'Doering', given: 'Jan' }], categories: [] });

describe('what is followed', () => {
  it.each([
    ['an author, however written', { kind: 'author', value: 'J. Doe' }, 'J. Doe'],
    ['a group of authors', { kind: 'author', value: 'the shell collaboration' }, 'the shell collaboration'],
    ['a topic', { kind: 'topic', value: 'rnn-ssm' }, 'RNNs'],
    ['an area, by one of its topics', { kind: 'topic', value: 'systems' }, 'Systems'],
    ['a query', { kind: 'query', value: 'memory topic:rnn -survey' }, 'memory topic:rnn -survey'],
  ] as const)('is found in what is met: %s', async (_, what, name) => {
    const { library } = fresh();
    await library.watch(what);
    const [hit, miss] = await library.meet([rnn, other], 'arxiv');
    expect(hit?.followed).toMatchObject([{ kind: what.kind, text: expect.stringContaining(name) as string }]);
    expect(miss).not.toHaveProperty('followed');
    expect((await library.facts([rnn.id]))[0]?.followed).toEqual(hit?.followed);
  });

  it('never matches an author by a part of the name', async () => {
    const { library } = fresh();
    await library.watch({ kind: 'author', value: 'Jan Doe' });
    const facts = await library.meet([other, arxiv(3, { authors: [{ family: 'Doe', given: 'Jana' }] })], 'arxiv');
    expect(facts.map(({ followed }) => followed)).toEqual([undefined, undefined]);
  });

  it('is not a topic that was deleted, until that is taken back', async () => {
    const { library } = fresh();
    const { topic } = await library.saveTopic({ name: 'Tides', rule: 'tides' });
    await library.watch({ kind: 'topic', value: topic.id });
    const { undo } = await library.removeTopic(topic.id);
    expect(await library.watches()).toEqual([]);
    await library.undo(undo);
    expect(await library.watches()).toMatchObject([{ name: 'Tides' }]);
  });

  it('is said in few words in a row, however long it is', async () => {
    const { library } = fresh();
    await library.watch({ kind: 'query', value: 'memory OR '.repeat(100) + '𝕄' });
    const [hit] = await library.meet([rnn], 'arxiv');
    expect(hit?.followed?.[0]?.text).toMatch(/^memory OR memory .*…$/u);
    expect(hit?.followed?.[0]?.text.length).toBeLessThan(100);
  });

  it('is asked for as is:followed in the library', async () => {
    const { library } = fresh();
    await library.save([rnn, other]);
    await library.watch({ kind: 'author', value: 'Jane Doe' });
    const found = async () => (await library.search({ query: 'is:followed' })).rows.map(({ paper }) => paper.id);
    expect(await found()).toEqual([rnn.id]);
    await library.unwatch('author:jane doe');
    expect(await found()).toEqual([]);
  });

  it('is followed once, given up, taken back, and told to every page', async () => {
    const { library, reopen, ticks, wait } = fresh();
    await library.watch({ kind: 'author', value: ' Jane  Doe ' });
    wait(1);
    await library.watch({ kind: 'author', value: 'jane doe' });
    const ids = async () => (await reopen().watches()).map(({ id, name }) => [id, name]);
    expect(await ids()).toEqual([['author:jane doe', 'Jane Doe']]);
    expect(ticks).toEqual([{ kind: 'topics', ids: [] }]);
    const { undo } = await library.unwatch('author:jane doe');
    expect(await ids()).toEqual([]);
    await library.undo(undo);
    expect(await ids()).toEqual([['author:jane doe', 'Jane Doe']]);
    expect(ticks.map(({ kind }) => kind)).toEqual(['topics', 'topics', 'topics']);
  });

  it('refuses a query that cannot be read', async () => {
    await expect(fresh().library.watch({ kind: 'query', value: '"open' })).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('says how many recent entries each would match', async () => {
    const { library, wait } = fresh();
    await library.meet([rnn], 'arxiv');
    wait(86_400_000);
    await library.meet([other], 'arxiv');
    await library.watch({ kind: 'author', value: 'Jane Doe' });
    await library.watch({ kind: 'query', value: 'paper OR recurrent OR tides' });
    await library.watch({ kind: 'topic', value: 'robotics' });
    expect(await library.tryWatches()).toEqual({
      counts: { 'author:jane doe': 1, 'query:paper OR recurrent OR tides': 2 },
      of: 2,
      days: 2,
    });
  });

  it('goes into the backup, and what was given up is not followed again by an older one', async () => {
    const { library, wait } = fresh();
    await library.watch({ kind: 'author', value: 'Jane Doe' });
    await library.watch({ kind: 'topic', value: 'rnn-ssm' });
    const lines = await dumpAll(library);
    const target = fresh().library;
    await target.stage('s', lines);
    const { undo } = await target.restore('s');
    expect(await target.watches()).toEqual(await library.watches());
    await target.undo(undo);
    expect(await target.watches()).toEqual([]);
    wait(1_000);
    await library.unwatch('topic:rnn-ssm');
    await library.stage('s', lines);
    await library.restore('s');
    expect((await library.watches()).map(({ id }) => id)).toEqual(['author:jane doe']);
  });
});
