import { describe, expect, it, vi } from 'vitest';

import type { Library } from '../../utils/library';
import type { PaperId } from '../../utils/model/identifiers';
import { loadRarity, packRarity } from '../../utils/topics/order/rarity';
import type { Tags } from '../../utils/topics/tagger';
import { toBag } from '../../utils/topics/order/vectors';
import { arxiv, dumpAll, fresh, paper } from './fresh';

const THINGS = ['honey bees', 'sea tides', 'pendulum clocks', 'glass bottles', 'alpine roads'];
const about = (thing: string, n: number) =>
  arxiv(n, {
    title: `Notes on ${thing}, part ${n}`,
    abstract: `We look at ${thing} in old records and tell how ${thing} were seen by travellers.`,
    categories: [],
  });
const others = THINGS.slice(1).flatMap((thing, k) => Array.from({ length: 24 }, (_, i) => about(thing, k * 100 + i)));
const bees = [900, 901, 902, 903, 904].map((n) => about('honey bees', n));
const more = [950, 951].map((n) => about('honey bees', n));
const bags = [...others, ...bees, ...more].map((each) => toBag(each.title, each.abstract));
const rarity = async () => loadRarity(packRarity(bags).buffer as ArrayBuffer);
const rnn = arxiv(1, {
  title: 'Recurrent neural networks',
  abstract: 'A recurrent neural network with memory.',
  categories: [],
});

async function topicsOf(library: Library, id: PaperId): Promise<string[]> {
  return ((await library.facts([id]))[0]?.topics ?? []).map((hit) => hit.id);
}

async function withBees() {
  const stage = fresh({ rarity });
  const { library } = stage;
  await library.meet([...others, ...bees, ...more], 'arxiv');
  const { topic, undo } = await library.saveTopic({ name: 'Bees', examples: bees.map(({ id }) => id) });
  return { ...stage, topic, undo };
}

describe('a topic learned from examples', () => {
  it('is found in papers like them, at once and by a worker that starts anew', async () => {
    const { library, reopen, topic } = await withBees();
    for (const one of [library, reopen()]) {
      expect(await topicsOf(one, bees[0]?.id ?? 'url:')).toEqual([topic.id]);
      expect(await topicsOf(one, more[0]?.id ?? 'url:')).toEqual([topic.id]);
      expect(await topicsOf(one, others[0]?.id ?? 'url:')).not.toContain(topic.id);
    }
    await library.save([...more, ...others.slice(0, 3)]);
    expect((await library.search({ query: 'topic:bees' })).total).toBe(2);
  });

  it('is made in one step that can be taken back', async () => {
    const { library, topic, undo } = await withBees();
    await library.undo(undo);
    expect((await library.topics()).some(({ id }) => id === topic.id)).toBe(false);
    expect(await topicsOf(library, more[0]?.id ?? 'url:')).not.toContain(topic.id);
  });

  it('is corrected at once by a “no”, and back again', async () => {
    const { library, topic, ticks } = await withBees();
    const [first, second] = more.map(({ id }) => id);
    if (!first || !second) throw new Error('There are no more bees');
    const { undo } = await library.labelExample(topic.id, [first], false);
    expect(ticks.at(-1)).toEqual({ kind: 'topics', ids: [] });
    expect(await topicsOf(library, first)).not.toContain(topic.id);
    await library.undo(undo);
    expect(await topicsOf(library, first)).toContain(topic.id);
  });

  it('tells its examples and its words with their weights', async () => {
    const { library, topic } = await withBees();
    const [no] = others;
    if (!no) throw new Error('There are no others');
    await library.labelExample(topic.id, [no.id], false);
    const { examples, words } = await library.trainingExamples(topic.id);
    expect(examples).toContainEqual({ id: no.id, title: no.title, is: false });
    expect(examples.filter(({ is }) => is)).toHaveLength(5);
    expect(words[0]?.text).toMatch(/honey|bees/);
    expect(words[0]?.weight).toBeGreaterThan(0);
    await library.labelExample(topic.id, [no.id], undefined);
    expect((await library.trainingExamples(topic.id)).examples).toHaveLength(5);
  });

  it('offers papers that it is unsure about, until they are settled', async () => {
    const { library, topic } = await withBees();
    const mixed = [1, 2, 3, 4, 5, 6, 7].map((n) => {
      const text = about('honey bees', 3000 + n);
      return { ...text, title: `Sea tides and honey bees, part ${n}`, abstract: about('sea tides', n).abstract ?? '' };
    });
    await library.meet(mixed, 'arxiv');
    const { borderline } = await library.trainingExamples(topic.id);
    expect(borderline).toHaveLength(5);
    const offered = borderline.map(({ id }) => id);
    expect(mixed.map(({ id }) => id)).toEqual(expect.arrayContaining(offered));
    await library.labelExample(topic.id, offered.slice(0, 2), true);
    await library.labelExample(topic.id, offered.slice(2, 4), false);
    const left = (await library.trainingExamples(topic.id)).borderline.map(({ id }) => id);
    expect(left.filter((id) => offered.slice(0, 4).includes(id))).toEqual([]);
  });

  it('says nothing yet with fewer examples than are enough, but what was said holds', async () => {
    const { library } = fresh();
    await library.meet([...bees, ...more], 'arxiv');
    const { topic } = await library.saveTopic({ name: 'Bees', examples: [bees[0]?.id ?? 'url:'] });
    expect(await topicsOf(library, bees[0]?.id ?? 'url:')).toEqual([topic.id]);
    expect(await topicsOf(library, bees[1]?.id ?? 'url:')).toEqual([]);
    expect(await library.trainingExamples(topic.id)).toMatchObject({ words: [], borderline: [] });
  });

  it('costs the topic, not the library, when it cannot be learned', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { library } = fresh();
    await library.meet([...bees, ...more], 'arxiv');
    const { topic } = await library.saveTopic({ name: 'Bees', examples: bees.map(({ id }) => id) });
    expect(await topicsOf(library, bees[0]?.id ?? 'url:')).toEqual([topic.id]);
    expect(await topicsOf(library, more[0]?.id ?? 'url:')).toEqual([]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });

  it('goes into the backup with the texts it was learned from', async () => {
    const { library, topic } = await withBees();
    const target = fresh({ rarity }).library;
    await target.meet([...others, ...more], 'arxiv');
    await target.stage('s', await dumpAll(library));
    await target.restore('s');
    expect(await target.trainingExamples(topic.id)).toEqual(await library.trainingExamples(topic.id));
    expect(await topicsOf(target, more[1]?.id ?? 'url:')).toContain(topic.id);
  });
});

describe('a built-in topic', () => {
  it('is taken off and put on a paper by one word of the user’s', async () => {
    const { library } = fresh();
    await library.meet([rnn, arxiv(2)], 'arxiv');
    expect(await topicsOf(library, rnn.id)).toContain('rnn-ssm');
    const { undo } = await library.labelExample('rnn-ssm', [rnn.id], false);
    expect(await topicsOf(library, rnn.id)).not.toContain('rnn-ssm');
    await library.save([rnn]);
    expect((await library.search({ query: 'topic:rnn-ssm' })).total).toBe(0);
    await library.labelExample('rnn-ssm', [arxiv(2).id], true);
    expect((await topicsOf(library, arxiv(2).id))[0]).toBe('rnn-ssm');
    await library.undo(undo);
    expect(await topicsOf(library, rnn.id)).toContain('rnn-ssm');
  });

  it('forgets corrections when it is set back', async () => {
    const { library } = fresh();
    await library.meet([rnn], 'arxiv');
    await library.labelExample('rnn-ssm', [rnn.id], false);
    await library.removeTopic('rnn-ssm');
    expect(await topicsOf(library, rnn.id)).toContain('rnn-ssm');
    await library.labelExample('rnn-ssm', [arxiv(9).id], undefined);
    expect((await library.trainingExamples('rnn-ssm')).examples).toEqual([]);
  });

  it('keeps what was said when the paper gets another name', async () => {
    const { library } = fresh();
    const doi = paper({ doi: '10.1000/one' }, { title: rnn.title, abstract: rnn.abstract ?? '', categories: [] });
    await library.meet([doi], 'dblp');
    await library.labelExample('rnn-ssm', [doi.id], false);
    const both = paper(
      { doi: '10.1000/one', arxiv: '2601.00001' },
      { ...rnn, ids: { doi: '10.1000/one', arxiv: '2601.00001' } },
    );
    const [facts] = await library.meet([both], 'arxiv');
    expect(facts?.topics.map(({ id }) => id)).not.toContain('rnn-ssm');
  });

  it('keeps what was said on a page that tells only another name of the paper', async () => {
    const { library } = fresh();
    const { title, abstract = '' } = rnn;
    await library.meet(
      [paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title, abstract, categories: [] })],
      'arxiv',
    );
    await library.labelExample('rnn-ssm', [rnn.id], false);
    const [facts] = await library.meet([paper({ doi: '10.1000/one' }, { title, abstract, categories: [] })], 'dblp');
    expect(facts?.topics.map(({ id }) => id)).not.toContain('rnn-ssm');
  });

  it.each([
    ['papers of which nothing is known', 'rnn-ssm', arxiv(77).id],
    ['topics that are not there', 'my:none', rnn.id],
  ])('refuses %s', async (_, topic, id) => {
    const { library } = fresh();
    await library.meet([rnn], 'arxiv');
    await expect(library.labelExample(topic, [id], true)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('why a paper has a topic', () => {
  it('is told by the words of a built-in topic, as they stand in the text', async () => {
    const { library } = fresh();
    await library.meet([rnn], 'arxiv');
    const { mentions, categories, ...rest } = await library.explain(rnn.id, 'rnn-ssm');
    expect(mentions).toContainEqual(
      expect.objectContaining({ field: 'title', text: expect.stringMatching(/^Recurrent/) as string }),
    );
    expect(mentions.some(({ field }) => field === 'abstract')).toBe(true);
    expect([categories, rest]).toEqual([[], {}]);
  });

  it('is told by the rule, with the words that it found', async () => {
    const { library } = fresh();
    await library.meet([rnn], 'arxiv');
    const { topic } = await library.saveTopic({ name: 'Memory', rule: '"neural network" memory -survey' });
    expect(await library.explain(rnn.id, topic.id)).toMatchObject({
      rule: '"neural network" memory -survey',
      mentions: [{ text: 'neural networks' }, { text: 'neural network' }, { text: 'memory' }],
    });
    await library.labelExample(topic.id, [rnn.id], true);
    expect(await library.explain(rnn.id, topic.id)).toMatchObject({ said: true });
  });

  it('is told by the words that were learned', async () => {
    const { library, topic } = await withBees();
    const { mentions } = await library.explain(more[0]?.id ?? 'url:', topic.id);
    expect(mentions.map(({ text }) => text).join()).toMatch(/honey|bees/);
  });

  it('is told by the category of an area', async () => {
    const { library } = fresh();
    const bare = arxiv(5, { title: 'Something else', categories: ['cs.RO', 'cs.CL'] });
    await library.meet([bare], 'arxiv');
    expect(await library.explain(bare.id, 'robotics')).toMatchObject({ categories: ['cs.RO'], mentions: [] });
  });

  it('is not told by a category as if the page had stated it, where it was predicted', async () => {
    const tag = (): Tags => ({ topics: [], categories: [{ id: 'cs.RO', score: 0.9, shown: true }] });
    const { library } = fresh({ tagger: () => ({ tag }) });
    const bare = arxiv(5, { title: 'Something else', categories: [] });
    await library.meet([bare], 'dblp');
    expect(await library.explain(bare.id, 'robotics')).toMatchObject({ categories: ['cs.RO'], isPredicted: true });
  });

  it('is not known of a paper that was never met', async () => {
    expect(await fresh().library.explain(arxiv(8).id, 'rnn-ssm')).toEqual({ mentions: [], categories: [] });
  });
});
