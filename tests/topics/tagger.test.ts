import { describe, expect, it } from 'vitest';

import { createTagger } from '../../utils/topics/tagger';

const tagger = createTagger();
const ids = (title: string, abstract?: string) => tagger.tag({ title, abstract }).topics.map(({ id }) => id);

describe('tag', () => {
  it('reads the title', () => expect(ids('Gated recurrent neural networks for long records')).toContain('rnn-ssm'));

  it('counts what is said twice in the abstract, not a mention in passing', () => {
    const once = 'We sort shells in a conversation. A chatbot would help.';
    expect(ids('Sorting shells', once)).not.toContain('dialogue');
    expect(ids('Sorting shells', `${once} This chatbot is small.`)).toContain('dialogue');
  });

  it('wants something to support a phrase that the title does not hint at', () => {
    const twice = 'A chatbot would help. This chatbot is small.';
    expect(ids('Sorting shells', twice)).not.toContain('dialogue');
    expect(ids('Sorting shells', `${twice} We have a conversation.`)).toContain('dialogue');
    expect(ids('Sorting shells with a chatbot', twice)).toContain('dialogue');
    expect(ids('Sorting shells in conversation', twice)).toContain('dialogue');
  });

  it('lets phrases speak against a topic', () => {
    expect(ids('Long-term memory for agents')).toContain('agent-memory');
    expect(ids('Long short-term memory cells')).not.toContain('agent-memory');
  });

  it('is best first, and shows all that it calls', () => {
    const title =
      'Speech recognition with quantized diffusion models and LLM agents: federated learning, bandits and unlearning';
    const { topics } = tagger.tag({ title });
    expect(topics.length).toBeGreaterThan(5);
    expect(topics.map(({ score }) => score)).toEqual(topics.map(({ score }) => score).sort((a, b) => b - a));
    expect(topics.filter(({ shown }) => !shown)).toEqual([]);
  });

  it('puts what the title names first', () => {
    const abstract = 'Speech recognition with CTC, automatic speech recognition, speech recognition: so CTC it is.';
    expect(ids('A chatbot for dialogue', abstract)).toEqual(['dialogue', 'speech-recognition']);
    expect(ids('Speech recognition', `${abstract} A chatbot, the chatbot of dialogue.`)[0]).toBe('speech-recognition');
  });

  it('lets the area of the first stated category stand in where no topic is found', () => {
    const { topics, categories } = tagger.tag({ title: 'On doors', categories: ['cs.RO', 'cs.CY'] });
    expect(topics).toEqual([{ id: 'robotics', score: 0.75, shown: true }]);
    expect(categories).toEqual([
      { id: 'cs.RO', score: 1, shown: true },
      { id: 'cs.CY', score: 1, shown: true },
    ]);
  });

  it.each([
    ['a grid is no robot', 'On grids', ['eess.SY']],
    ['what is outside of computer science is not guessed', 'On doors', ['math.CO']],
    ['a cross-list says what else a paper is for', 'On doors', ['cs.AI', 'cs.RO']],
    ['neither is what no page states', 'On robots and doors', []],
  ])('has no area where none is sure: %s', (_, title, categories) => {
    expect(tagger.tag({ title, categories }).topics).toEqual([]);
  });

  it('keeps topics of computer science off papers all of whose categories lie outside', () => {
    const title = 'Large language model agents';
    const at = (...categories: string[]) => tagger.tag({ title, categories }).topics.map(({ id }) => id);
    expect(at('math.CO', 'hep-th')).toEqual([]);
    expect(at('math.CO', 'cs.AI')).toContain('llm-agents');
    expect(at('Oral')).toContain('llm-agents');
  });

  it.each([
    ['science', 'Spectroscopy of old stars', 'Spectroscopy of old stars by neural networks'],
    ['quantum', 'Quantum wells and quantum wires: a quantum of order', 'Quantum circuits of few qubits'],
    ['anomaly-detection', 'An anomaly of old ice', 'Detection of an anomaly in old ice'],
  ])('calls %s outside of computer science only where more is said than a word of the field', (id, field, both) => {
    const at = (title: string, ...categories: string[]) =>
      tagger.tag({ title, categories }).topics.map((topic) => topic.id);
    expect(at(field, 'physics.gen-ph')).not.toContain(id);
    expect(at(both, 'physics.gen-ph')).toContain(id);
    expect(at(field, 'physics.gen-ph', 'cs.LG')).toContain(id);
    expect(at(field)).toContain(id);
  });

  it.each([
    ['HiveBench: Counting Bees', true],
    ['HIVEBENCH Pro: Counting Bees', true],
    ['Counting Bees with HiveBench', false],
    ['Workbenches: Tables for Carpenters', false],
  ])('reads the name of a benchmark before the colon of “%s”: %s', (title, isBenchmark) => {
    expect(ids(title).includes('benchmark')).toBe(isBenchmark);
    const [mention] = tagger.explain({ title }, 'benchmark');
    if (isBenchmark) expect(title.slice(mention!.start, mention!.end).toLowerCase()).toBe('bench');
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
