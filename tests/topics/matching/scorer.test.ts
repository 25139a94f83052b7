import { describe, expect, it } from 'vitest';

import { CATALOGUE } from '../../../utils/topics/catalogue/catalogue';
import type { Document } from '../../../utils/topics/document';
import type { UserTopic } from '../../../utils/topics/matching/lexicon';
import { createTagger } from '../../../utils/topics/tagger';

const off = Object.values(CATALOGUE).flatMap((topics) => topics.map(({ id }) => id));

/** A tagger that knows one topic. */
function knowing(topic: Pick<UserTopic, 'phrases' | 'against' | 'company' | 'alone'>) {
  return createTagger({ topics: [{ id: 'it', name: 'It', area: 'data', ...topic }], off });
}

const SHELLS = knowing({
  phrases: {
    'sea shell': 2,
    conch: 1,
    'giant conch': 1,
    shell: 0.4,
    beach: 0.3,
    sand: 0.4,
    shore: 0.4,
    'sea shell art': 2,
  },
  against: { 'shell script': 1, 'conch republic': 1.5 },
});
const isCalled = (document: Document, tagger = SHELLS) => tagger.tag(document).topics.length > 0;
const inAbstract = (abstract: string, tagger = SHELLS) => isCalled({ title: 'Of things', abstract }, tagger);
const score = (abstract: string) => SHELLS.candidates({ title: 'Of things', abstract })[0]?.score ?? 0;

describe('anchors and supports', () => {
  it.each([
    ['an anchor of 1 in the title', { title: 'The conch' }, true],
    ['an anchor of 1 once in the abstract', { title: 'Of things', abstract: 'A conch is here.' }, false],
    ['an anchor of 1 twice in the abstract', { title: 'Of things', abstract: 'A conch. The conch.' }, true],
    ['an anchor of 2 once in the abstract', { title: 'Of things', abstract: 'A sea shell is here.' }, true],
    [
      'an anchor of 1 once, and supports',
      { title: 'On the beach', abstract: 'A conch in sand, in sand by the shore.' },
      true,
    ],
    [
      'supports alone, however many',
      { title: 'Shell, beach, sand, shore', abstract: 'Shell, beach, sand, shore.' },
      false,
    ],
  ])('%s', (_, document, expected) => expect(isCalled(document)).toBe(expected));

  it('lets all supports together add no more than a half', () => {
    const weak = knowing({ phrases: { conch: 1, sand: 0.9, shore: 0.9 }, against: { dune: 0.2 } });
    expect(isCalled({ title: 'Sand and shore', abstract: 'A conch on a dune: a dune.' }, weak)).toBe(false);
    expect(isCalled({ title: 'Sand and shore', abstract: 'A conch.' }, weak)).toBe(true);
  });

  it('takes off what speaks against it', () =>
    expect(isCalled({ title: 'The conch of the conch republic' })).toBe(false));

  it('is surer the more is said, and never wholly', () => {
    const more = [
      'A conch.',
      'Conch, sand.',
      'A conch, a conch.',
      'A sea shell and a conch.',
      'Sea shells. Sea shells, conch, conch.',
    ];
    const scores = more.map(score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(more.length);
    expect(Math.max(...scores)).toBeLessThan(1);
  });
});

describe('nested phrases', () => {
  it('count once, as the longest', () => {
    expect(score('A giant conch.')).toBe(score('A conch.'));
    expect(score('Sea shell art.')).toBe(score('A sea shell.'));
  });

  it('count each where they stand apart', () => expect(inAbstract('A giant conch is a conch.')).toBe(true));

  it('hide what lies in what speaks against it', () =>
    expect(SHELLS.explain({ title: 'A shell script' }, 'it').map(({ weight }) => weight)).toEqual([-1]));

  it.each([
    ['A stop', 'It lies in the sea. Shells are few.', false],
    ['A colon', 'A sea: shells are few.', false],
    ['A comma', 'It lies in the sea, shell by shell.', true],
    ['An initial', 'The conch of J. Sea shells.', true],
  ])('are none where one sentence ends and another begins: %s', (_, abstract, expected) =>
    expect(inAbstract(abstract, knowing({ phrases: { 'sea shell': 2, 'conch of j sea': 2 } }))).toBe(expected),
  );

  it('keep what only touches a phrase that is hidden itself', () => {
    const chain = knowing({ phrases: { 'a b c': 1, 'c d': 1, 'd e': 1 } });
    expect(chain.explain({ title: 'a b c d e' }, 'it').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 9],
    ]);
  });

  it('are not a second mention as a short form in brackets', () => {
    const rag = knowing({ phrases: { 'wide net': 1, wn: 1 } });
    expect(inAbstract('We use a wide net (WN).', rag)).toBe(false);
    expect(inAbstract('We use a wide net (WN). The WN holds.', rag)).toBe(true);
    expect(inAbstract('We use WN (wide nets).', rag)).toBe(false);
  });
});

describe('company', () => {
  const bank = knowing({
    phrases: { 'memory bank': 2, 'agent memory': 2 },
    company: { 'memory bank': ['agent', 'llm'] },
  });

  it.each([
    ['alone', 'A memory bank of a chip.', false],
    ['with a companion', 'A memory bank for LLMs.', true],
    ['with another anchor', 'A memory bank is agent memory.', true],
    ['twice, still alone', 'Memory banks. The memory bank of a chip.', false],
  ])('%s', (_, abstract, expected) => expect(inAbstract(abstract, bank)).toBe(expected));

  it('need not be a phrase of the topic, and is not told as a reason', () => {
    const document = { title: 'A memory bank for LLMs', abstract: 'It is small.' };
    expect(bank.explain(document, 'it').map(({ start, end }) => document.title.slice(start, end))).toEqual([
      'memory bank',
    ]);
    expect(bank.explain({ title: 'A memory bank', abstract: 'It is small.' }, 'it')).toEqual([]);
  });

  it.each([
    ['a clear phrase of several words', 'A memory bank', true],
    ['one word', 'A cache', false],
    ['a phrase that is less clear', 'A memory cell', false],
    ['one word that the topic lets stand alone', 'A register', true],
  ])('is not asked of a title alone for %s only', (_, title, expected) => {
    const phrases = { 'memory bank': 1.2, cache: 1.2, 'memory cell': 1.1, register: 1 };
    const company = { 'memory bank': ['llm'], cache: ['llm'], 'memory cell': ['llm'], register: ['llm'] };
    const memory = knowing({ phrases, company, alone: ['register'] });
    expect(isCalled({ title }, memory)).toBe(expected);
    expect(isCalled({ title, abstract: 'It is small.' }, memory)).toBe(false);
    expect(isCalled({ title, abstract: 'It is for an LLM.' }, memory)).toBe(true);
  });

  it.each([
    ['a title alone', { title: 'A register' }, true],
    ['a title with an abstract', { title: 'A register', abstract: 'Registers, and a register.' }, false],
  ])('lets what only supports elsewhere be enough in %s, if the topic says so', (_, document, expected) => {
    const memory = knowing({ phrases: { 'memory bank': 1.2, register: 0.2 }, alone: ['register'] });
    expect(isCalled(document, memory)).toBe(expected);
  });
});

describe('a text with more mentions than any', () => {
  const abstract = 'A conch on the sand. '.repeat(900);

  it('is read to its end, and only the first mentions of a topic count', () => {
    const evidence = SHELLS.explain({ title: 'Of things', abstract }, 'it');
    expect(evidence).toHaveLength(64);
    expect(evidence.slice(0, 2).map(({ start, end }) => abstract.slice(start, end))).toEqual(['conch', 'sand']);
    expect(isCalled({ title: 'Of things', abstract })).toBe(true);
  });

  it('leaves nothing to the next', () => {
    isCalled({ title: 'Of things', abstract });
    expect(isCalled({ title: 'Of stones', abstract: 'They sink.' })).toBe(false);
  });
});

describe('mentions in passing', () => {
  it.each([
    ['such as', 'It helps with things such as stones, sea shells, and cups.', false],
    ['as varied as', 'It helps with things as varied as stones, sea shells, and cups.', false],
    ['including', 'Many things, including sea shells and stones, are here.', false],
    ['e.g.', 'Many things (e.g., sea shells) are here.', false],
    ['like, behind a plural', 'Things like sea shells are here.', false],
    ['like, as “to look like”', 'It looks like sea shells.', true],
    ['-like', 'A snail-like sea shell.', true],
    ['unlike', 'Unlike sea shells, stones sink.', false],
    ['compared with', 'It is faster compared with sea shells.', false],
    ['rather than', 'It takes stones rather than sea shells.', false],
    ['code', 'Stones sink. Code of our sea shell is at https://github.com/stones/stones.', false],
    ['what it is tried on', 'It is better on sea shell benchmarks.', false],
    ['what others are tried on', 'It beats giant sea-shell baselines.', false],
    ['a test of its own', 'A sea shell benchmark is here.', true],
    ['what a comma parts from a test', 'Of a sea shell, benchmarks are many.', true],
    ['behind the clause', 'For things such as stones, we study the sea shell.', true],
    ['behind the comma', 'Unlike stones, sea shells float.', true],
    ['behind the bracket', 'Things (e.g. stones) as the sea shell.', true],
    ['in the next sentence', 'There are things such as stones. The sea shell is one.', true],
    ['before the code', 'The sea shell is studied. Code is available at https://example.org/a.b.', true],
  ])('%s', (_, abstract, expected) => expect(inAbstract(abstract)).toBe(expected));

  it('only support', () => {
    const passing = 'Things such as sand, a giant conch, sea shells.';
    expect(inAbstract(passing)).toBe(false);
    expect(inAbstract(`The shore. A conch. ${passing}`)).toBe(true);
  });

  it('forget the paper before', () => {
    inAbstract('Many things, including sea shells and stones.');
    expect(inAbstract('Many things, and sea shells and stones.')).toBe(true);
  });
});
