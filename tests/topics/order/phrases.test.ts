import { expect, it } from 'vitest';

import { phrasesOf } from '../../../utils/topics/order/phrases';

const texts = (title: string, abstract = ''): string[] => phrasesOf(title, abstract).map(({ text }) => text);

it('takes the names in a title', () => {
  expect(texts('Gaussian splatting of moving bees')).toEqual(
    expect.arrayContaining(['Gaussian splatting', 'splatting', 'bees']),
  );
});

it('takes from the abstract only what it says more than once, as it is written there', () => {
  const abstract = 'A hive scale weighs a hive. The hive scales report the pollen.';
  expect(texts('', abstract)).toEqual(expect.arrayContaining(['hive scales', 'hive']));
  expect(texts('', abstract)).not.toContain('pollen');
});

it.each([
  ['an end of a sentence and the beginning of the next', 'Such is a response. A bee', 'response. A'],
  ['an address', 'Bees at https://ann.github.io/bees and bees.github.io', 'github.io'],
  ['a part of an address', 'Bees at https://ann.github.io/bees and bees.github.io', 'github'],
  ['what a paper says of itself', 'We show how bees dance', 'We show'],
  ['a preposition at the end', 'Scales of hives', 'Scales of'],
  ['a word that says what something is like', 'Interactive hives', 'Interactive'],
  ['a number', 'Bees in 2024', '2024'],
])('takes no scraps: %s', (_, text, scrap) => {
  expect(texts(`${text} ${text}`, text).map((one) => one.toLowerCase())).not.toContain(scrap.toLowerCase());
});

it('keeps words that a hyphen joins, and names in capitals', () => {
  expect(texts('Bee-keeping with RNNs')).toEqual(expect.arrayContaining(['Bee-keeping', 'RNNs']));
});
