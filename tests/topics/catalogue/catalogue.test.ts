import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { CATALOGUE, summaries } from '../../../utils/topics/catalogue/catalogue';
import { tokenize } from '../../../utils/topics/matching/tokens';
import { createTagger } from '../../../utils/topics/tagger';
import { ANCHOR, AREA_IDS, type TopicData } from '../../../utils/topics/topic';

const topics: readonly TopicData[] = AREA_IDS.flatMap((area): readonly TopicData[] => CATALOGUE[area]);
const each = topics.map((topic) => [topic.id, topic] as const);
/** Ids that libraries, settings and backups may refer to. This list only grows. */
const KEPT = JSON.parse(readFileSync('tests/fixtures/topics/ids.json', 'utf8')) as readonly string[];
const LEAST_EXAMPLES = 2;
const LEAST_COUNTER_EXAMPLES = 1;

const tagger = createTagger();
const tagged = (title: string) => tagger.tag({ title }).topics.map(({ id }) => id);

describe('ids', () => {
  it('are each topic’s own, lower-case words joined by hyphens', () => {
    const ids = summaries().map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('are kept forever', () => {
    const ids = new Set(topics.map(({ id }) => id));
    const gone = KEPT.filter((id) => !ids.has(id));
    expect(gone, 'Libraries refer to these ids. Give the topic a new name if you like, but keep its id.').toEqual([]);
  });
});

describe('each topic', () => {
  it('says in one sentence what a paper with it is about', () => {
    const silent = topics.filter(({ meaning }) => !meaning?.trim()).map(({ id }) => id);
    expect(
      silent,
      'These have no `meaning`, so nobody can say whether a chip is right. Write one sentence each.',
    ).toEqual([]);
  });

  it('has examples', () => {
    const few = topics.filter(({ examples }) => examples.length < LEAST_EXAMPLES).map(({ id }) => id);
    expect(few, `These have fewer than ${LEAST_EXAMPLES} examples. Add titles of papers that are about them.`).toEqual(
      [],
    );
  });

  it('has counter-examples', () => {
    const few = topics
      .filter(({ counterExamples = [] }) => counterExamples.length < LEAST_COUNTER_EXAMPLES)
      .map(({ id }) => id);
    expect(
      few,
      'These have no counter-example. Add a title that looks as if it were of the topic, and is not.',
    ).toEqual([]);
  });

  it('has an anchor', () => {
    const adrift = topics.filter(({ phrases }) => !Object.values(phrases).some((weight) => weight >= ANCHOR));
    expect(
      adrift.map(({ id }) => id),
      `These have no phrase of weight ${ANCHOR} or more, so they are never called. Which phrase means the topic by itself?`,
    ).toEqual([]);
  });

  it.each(each)('%s has sensible weights, and no phrase twice', (_, { phrases, against = {} }) => {
    const weights = Object.values({ ...phrases, ...against });
    expect(weights.filter((weight) => weight <= 0 || weight > 2)).toEqual([]);
    expect(twice([...Object.keys(phrases), ...Object.keys(against)])).toEqual([]);
  });

  it.each(each.filter(([, { company }]) => company))('%s has company for phrases of its own', (_, topic) => {
    const { phrases, company = {} } = topic;
    const strange = Object.keys(company).filter((phrase) => !(phrase in phrases));
    expect(strange, 'These stand in `company`, but not, spelt like this, in `phrases`.').toEqual([]);
    const alone = Object.keys(company).filter((phrase) => company[phrase]!.every((one) => fold(one) === ''));
    expect(
      alone,
      'These have no companion, so they count only beside another anchor. Is that meant? Then name one.',
    ).toEqual([]);
    const within = Object.keys(company).filter((phrase) => company[phrase]!.some((one) => isWithin(one, phrase)));
    expect(within, 'These have a companion that is a part of themselves, so they never lack it.').toEqual([]);
  });
});

describe('phrases that stand alone in a title', () => {
  it.each(each.filter(([, { alone }]) => alone))('of %s only support, or need company, elsewhere', (_, topic) => {
    const { alone = [], phrases, company = {} } = topic;
    const strange = alone.filter((phrase) => !(phrases[phrase]! < ANCHOR || phrase in company));
    expect(
      strange,
      'These stand in `alone`, but are anchors without `company`. Are they spelt as in `phrases`? Do they need it?',
    ).toEqual([]);
  });
});

describe('titles', () => {
  it.each(topics.flatMap(({ id, examples }) => examples.map((title) => [id, title] as const)))(
    '%s is seen in “%s”. Is the title about it? yes: its phrases miss it. no: take it off the examples',
    (id, title) => expect(tagged(title)).toContain(id),
  );

  it.each(topics.flatMap(({ id, counterExamples = [] }) => counterExamples.map((title) => [id, title] as const)))(
    '%s is not seen in “%s”. Is the title about it? no: a phrase needs less weight, or company. yes: take it off the counter-examples',
    (id, title) => expect(tagged(title)).not.toContain(id),
  );
});

/** Phrases that fold to the same words as one before them. */
function twice(phrases: readonly string[]): string[] {
  const folded = phrases.map(fold);
  return phrases.filter((_, i) => folded.indexOf(folded[i]!) !== i);
}

function isWithin(part: string, phrase: string): boolean {
  return `,${fold(phrase)},`.includes(`,${fold(part)},`);
}

function fold(phrase: string): string {
  return tokenize(phrase).hash.join();
}
