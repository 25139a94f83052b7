import { beforeEach, describe, expect, it } from 'vitest';

import { isWebAddress } from '../../../components/shared/web-address';
import { size } from '../../../components/shared/byte-size';
import { allAuthors, byline, parseTags, stateWords } from '../../../components/library/labels';
import type { Paper } from '../../../utils/model/paper';
import { madeUpPaper, madeUpRow } from '../made-up';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

const paper = (change: Partial<Paper>): Paper => ({ ...madeUpPaper(1), ...change });
const ada = { family: 'Example', given: 'Ada' };

describe('bylines', () => {
  it.each<[string, Partial<Paper>]>([
    ['Example · NeurIPS 2024', { authors: [ada], venue: 'NeurIPS 2024', published: '2024-12-01' }],
    ['Example · A Journal · 2024', { authors: [ada], venue: 'A Journal', published: '2024' }],
    ['Example and Group', { authors: [ada, { literal: 'Group' }], venue: '', published: '' }],
    ['12 authors', { authors: [], authorCount: 12, venue: '', published: '' }],
  ])('%s', (words, change) => {
    expect(byline(paper(change))).toBe(words);
  });

  it('counts the authors that a page did not name', () => {
    expect(allAuthors(paper({ authors: [ada], authorCount: 3 }))).toBe('Ada Example, and 2 more');
  });
});

describe('tags as typed', () => {
  it.each([
    ['a, #b ,, # c', ['a', 'b', 'c']],
    ['two words, two words', ['two words']],
    [' , #', []],
    ['c#', ['c#']],
  ])('%j', (text, tags) => {
    expect(parseTags(text)).toEqual(tags);
  });
});

describe('state', () => {
  it('says what sets a paper apart, and nothing of one to be read', () => {
    const row = madeUpRow(1);
    expect(stateWords({ ...row, bookmark: { ...row.bookmark, status: 'to read', note: '' }, highlights: [] })).toEqual(
      [],
    );
    expect(stateWords({ ...madeUpRow(6), bookmark: { ...row.bookmark, status: 'read', note: 'n' } })).toEqual([
      'Read',
      '2 highlights',
      'note',
    ]);
  });
});

describe('figures', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [42_000, '42 kB'],
    [10_551_220, '10.6 MB'],
    [83_420_360_628, '83.4 GB'],
  ])('%i is %s', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });

  it.each([
    ['https://a.b/c', true],
    ['HTTP://a.b', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    [' https://a.b', false],
    ['', false],
    [undefined, false],
  ])('%j may be a link: %j', (address, may) => {
    expect(isWebAddress(address)).toBe(may);
  });
});
