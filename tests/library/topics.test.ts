import { describe, expect, it, vi } from 'vitest';

import { arxiv, dumpAll, fresh } from './fresh';

const rnn = arxiv(1, {
  title: 'Recurrent neural networks',
  abstract: 'A recurrent neural network with memory.',
  categories: [],
});

describe('topics', () => {
  it('starts with the built-in ones, each with its area and colour', async () => {
    const topics = await fresh().library.topics();
    expect(topics.find(({ id }) => id === 'rnn-ssm')).toMatchObject({
      area: 'systems',
      colour: 'systems',
      builtIn: true,
      enabled: true,
    });
    expect(topics.find(({ id }) => id === 'systems')).toMatchObject({ area: 'systems' });
  });

  it('keeps changes to built-in ones, and takes them back when removed', async () => {
    const { library, reopen } = fresh();
    const original = (await library.topics()).find(({ id }) => id === 'rnn-ssm');
    const { topic } = await library.saveTopic({ id: 'rnn-ssm', name: 'Recurrence', colour: '#aa0000' });
    expect(topic).toEqual({ ...original, name: 'Recurrence', colour: '#aa0000' });
    expect((await reopen().topics()).find(({ id }) => id === 'rnn-ssm')).toEqual(topic);
    await library.removeTopic('rnn-ssm');
    expect((await library.topics()).find(({ id }) => id === 'rnn-ssm')).toEqual(original);
    expect((await library.saveTopic({ id: 'rnn-ssm', name: 'R' })).topic).toMatchObject({
      name: 'R',
      colour: original?.colour,
    });
  });

  it('does not keep the name of a built-in one that was not renamed', async () => {
    const { library } = fresh();
    const name = (await library.topics()).find(({ id }) => id === 'rnn-ssm')?.name ?? '';
    await library.saveTopic({ id: 'rnn-ssm', name, rule: 'title:gru' });
    const kept = (await dumpAll(library)).filter((line) => line.includes('"rnn-ssm"')).join();
    expect(kept).toContain('title:gru');
    expect(kept).not.toContain(name);
    await library.saveTopic({ id: 'rnn-ssm', name: 'Recurrence' });
    const { topic } = await library.saveTopic({ id: 'rnn-ssm', name });
    expect(topic.name).toBe(name);
  });

  it.each([
    ['a topic', 'rnn-ssm'],
    ['its area', 'systems'],
  ])('shows no hits of %s that is switched off', async (_, id) => {
    const { library } = fresh();
    const hits = async () => (await library.meet([rnn], 'arxiv'))[0]?.topics.map((hit) => hit.id);
    expect(await hits()).toContain('rnn-ssm');
    await library.saveTopic({ id, name: 'Off', enabled: false });
    expect(await hits()).not.toContain('rnn-ssm');
  });

  it('applies rules of the user, on what is met and on what is saved', async () => {
    const { library } = fresh();
    const { topic } = await library.saveTopic({ name: 'Memory', rule: 'abstract:memory -survey' });
    await library.saveTopic({ id: 'data', name: 'Data', rule: 'topic:rnn-ssm' });
    const [met] = await library.meet([rnn, arxiv(2)], 'arxiv');
    expect(
      met?.topics
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['data', topic.id]);
    await library.save([rnn, arxiv(2)]);
    expect((await library.search({ query: 'topic:memory' })).rows.map(({ paper }) => paper.id)).toEqual([rnn.id]);
    await library.saveTopic({ ...topic, rule: 'nothing-like-it' });
    expect((await library.search({ query: 'topic:memory' })).total).toBe(0);
    await library.removeTopic(topic.id);
    expect((await library.topics()).some(({ id }) => id === topic.id)).toBe(false);
  });

  it('refuses a rule that cannot be read', async () => {
    const { library } = fresh();
    await expect(library.saveTopic({ name: 'X', rule: '"open' })).rejects.toMatchObject({ code: 'bad-query' });
    await expect(library.tryRule('nofield:x')).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('changes only topics that are there', async () => {
    await expect(fresh().library.saveTopic({ id: 'my:none', name: 'X' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not look twice at the same text', async () => {
    let looks = 0;
    const tag = () => ({ topics: (looks++, [{ id: 'rnn-ssm', score: 0.9, shown: true }]), categories: [] });
    const { library, reopen } = fresh({ tagger: () => ({ tag }) });
    await library.meet([rnn], 'arxiv');
    await reopen().meet([rnn], 'arxiv');
    await reopen().facts([rnn.id]);
    expect(looks).toBe(1);
    await library.meet([{ ...rnn, abstract: 'Another one.' }], 'arxiv');
    expect(looks).toBe(2);
  });

  it('does without a tagger that cannot be loaded, until it can', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let fails = true;
    const { library } = fresh({
      tagger: () => {
        if (fails) throw new Error('no file');
        return { tag: () => ({ topics: [{ id: 'rnn-ssm', score: 0.9, shown: true }], categories: [] }) };
      },
    });
    expect((await library.meet([rnn], 'arxiv'))[0]?.topics).toEqual([]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
    fails = false;
    expect((await library.meet([rnn], 'arxiv'))[0]?.topics).toEqual([{ id: 'rnn-ssm', score: 0.9 }]);
  });

  it('forgets the oldest of more than five thousand entries', async () => {
    const { library, wait } = fresh({ tagger: () => ({ tag: () => ({ topics: [], categories: [] }) }) });
    for (let page = 0; page < 11; page++) {
      await library.meet(
        Array.from({ length: 500 }, (_, i) => arxiv(page * 500 + i)),
        'arxiv',
      );
      wait(86_400_000);
    }
    const trial = await library.tryRule('paper');
    expect(trial).toMatchObject({ count: 5_000, of: 5_000, days: 10 });
    expect(trial.matched[0]?.id).toBe(arxiv(5_499).id);
  });
});
