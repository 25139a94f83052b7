import { describe, expect, it } from 'vitest';

import { createTagger } from '../../utils/topics/tagger';

const tagger = createTagger();
const ids = (title: string, abstract?: string) => tagger.tag({ title, abstract }).topics.map(({ id }) => id);

describe('tag', () => {
  it('reads the title', () => expect(ids('Gated recurrent neural networks for long records')).toContain('rnn-ssm'));

  it('counts what is said twice in the abstract, not a mention in passing', () => {
    const once = 'We sort shells. An ontology would help.';
    expect(ids('Sorting shells', once)).not.toContain('knowledge-graphs');
    expect(ids('Sorting shells', `${once} This ontology is small.`)).toContain('knowledge-graphs');
  });

  it('lets phrases speak against a topic', () => {
    expect(ids('Long-term memory for agents')).toContain('agent-memory');
    expect(ids('Long short-term memory cells')).not.toContain('agent-memory');
  });

  it('is best first, shows few, and puts an area beside its topics', () => {
    const { topics } = tagger.tag({
      title: 'Speech recognition with quantized diffusion transformers and LLM agents: a survey',
    });
    expect(topics.map(({ score }) => score)).toEqual(topics.map(({ score }) => score).sort((a, b) => b - a));
    expect(topics.filter(({ shown }) => shown).length).toBeLessThanOrEqual(5);
    expect(topics.map(({ id }) => id)).toContain('speech');
  });

  it('shows the stated category’s area when nothing finer is known', () => {
    const { topics, categories } = tagger.tag({ title: 'On doors', categories: ['cs.RO', 'cs.CY'] });
    expect(topics.filter(({ shown }) => shown).map(({ id }) => id)).toContain('robotics');
    expect(categories).toEqual([
      { id: 'cs.RO', score: 1, shown: true },
      { id: 'cs.CY', score: 1, shown: true },
    ]);
  });

  it.each(['', ' ', '\\', '$', "'s"])('bears the title %j', (title) => expect(ids(title, title)).toEqual([]));

  it('answers the same every time', () => {
    const document = { title: 'World models', abstract: 'A world model of speech, and a survey.' };
    const first = tagger.tag(document);
    tagger.tag({ title: 'Something else entirely about quantum chess' });
    expect(tagger.tag(document)).toEqual(first);
  });
});

describe('a user’s own topics', () => {
  const own = createTagger({
    topics: [{ id: 'shells', name: 'Shells', area: 'data', phrases: ['sea shell', 'conch'] }],
    off: ['survey'],
  });

  it('are found by a single mention', () =>
    expect(own.tag({ title: 'On beaches', abstract: 'With a sea-shell.' }).topics.map(({ id }) => id)).toContain(
      'shells',
    ));

  it('leave out what is switched off', () =>
    expect(own.tag({ title: 'A survey of conches' }).topics.map(({ id }) => id)).not.toContain('survey'));
});

describe('explain', () => {
  it('points at the words that did it, for and against', () => {
    const document = { title: 'Agent memory', abstract: 'Its memory footprint is small.' };
    const words = tagger.explain(document, 'agent-memory').map(({ field, start, end, weight }) => {
      return [document[field].slice(start, end), Math.sign(weight)];
    });
    expect(words).toContainEqual(['Agent memory', 1]);
    expect(words).toContainEqual(['memory footprint', -1]);
  });
});
