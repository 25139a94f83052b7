import { beforeEach, expect, it } from 'vitest';

import { tagTerm } from '../../../components/library/tag-term';
import { mergeSum } from '../../../components/library/tags/merge-sum';
import { cleanTag, foundIn, treeOf } from '../../../components/library/tags/tag-tree';
import { parseQuery } from '../../../utils/query';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

const uses = (...tags: readonly string[]) => tags.map((tag) => ({ tag, own: 1, all: 1, namedBy: [] }));
const shown = (...tags: readonly string[]): string[] =>
  treeOf(uses(...tags)).map(({ label, level }) => '  '.repeat(level - 1) + label);

it('stands each tag below the nearest one above it, by name', () => {
  expect(shown('thesis/ch10', 'Zebra', 'thesis', 'thesis/ch2', 'apple', 'thesis/ch2/a', 'thesisx')).toEqual([
    'apple',
    'thesis',
    '  ch2',
    '    a',
    '  ch10',
    'thesisx',
    'Zebra',
  ]);
});

it.each([
  [
    ['a//b', 'a'],
    ['a', '  /b'],
  ],
  [
    ['/x', 'x/'],
    ['/x', 'x/'],
  ],
  [
    ['x/', 'x'],
    ['x', '  /'],
  ],
  [['a/b/c'], ['a/b/c']],
])('draws %j though it is odd', (tags, expected) => {
  expect(shown(...tags)).toEqual(expected);
});

it('finds tags by a part of their name, and keeps those above them in sight', () => {
  const nodes = treeOf(uses('thesis', 'thesis/Über', 'thesis/ch1', 'other'));
  const found = (words: string): string[] => foundIn(nodes, words).map(({ tag }) => tag);
  expect(found('#ub')).toEqual(['thesis', 'thesis/Über']);
  expect(found(' ')).toHaveLength(4);
  expect(found('nothing')).toEqual([]);
});

it.each([
  ['  #to   cite ', 'to cite'],
  ['thesis / ch 1/', 'thesis/ch 1'],
  ['//', ''],
  ['u\u0308ber', 'über'],
])('reads %j as the tag %j', (typed, tag) => {
  expect(cleanTag(typed)).toBe(tag);
});

it.each<[readonly number[], number, string]>([
  [[36, 14], 46, '36 + 14 papers, 4 have both → 46'],
  [[36, 14], 49, '36 + 14 papers, 1 has both → 49'],
  [[36, 14], 50, '36 + 14 → 50 papers'],
  [[704, 12, 3], 716, '704 + 12 + 3 papers, 3 counted twice → 716'],
  [[1200, 0], 1200, '1,200 + 0 → 1,200 papers'],
])('says of %j that are %i together: %s', (counts, total, said) => {
  expect(mergeSum(counts, total)).toBe(said);
});

it.each([
  ['thesis', ['thesis', 'thesis/ch1', 'other'], 'tag:thesis'],
  ['to cite', ['to cite'], 'tag:"to cite"'],
  ['my thesis', ['my thesis', 'my thesis/ch1'], 'tag:my-thesis'],
  ['rl', ['rl', 'rlhf'], 'tag:"rl"'],
  ['a "b"', [], 'tag:"a  b "'],
  ['c++ (old)', [], 'tag:"c++ (old)"'],
])('asks for %s among %j by %s, and finds it', (tag, inUse, term) => {
  expect(tagTerm(tag, inUse)).toBe(term);
  const { matches } = parseQuery(term);
  expect(matches({ title: '', tags: [tag] })).toBe(true);
  expect(inUse.filter((other) => matches({ title: '', tags: [other] }) && !other.startsWith(tag))).toEqual([]);
});
