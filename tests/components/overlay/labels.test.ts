import { beforeEach, describe, expect, it } from 'vitest';

import { ago, stateWords } from '../../../components/overlay/labels';
import { row } from '../../listing/rows-for-tests';
import { setStage } from '../stage';

const NOW = new Date(2026, 5, 15, 8, 30).getTime();
const at = (...date: [number, number, number, number?]): string => new Date(...date).toISOString();

describe('ago', () => {
  it.each([
    ['this morning', at(2026, 5, 15, 1), 'today'],
    ['a clock that runs ahead', at(2026, 5, 15, 23), 'today'],
    ['late last night', at(2026, 5, 14, 23), 'yesterday'],
    ['two days', at(2026, 5, 13, 9), '2 days ago'],
    ['a season', at(2026, 2, 15), '3 months ago'],
    ['years', at(2023, 5, 15), '3 years ago'],
  ])('%s', (_, instant, words) => expect(ago(instant, NOW)).toBe(words));
});

describe('a row’s state', () => {
  beforeEach(() => void setStage([]));

  it('begins with what is followed, by its names', () => {
    const hit = (text: string) => ({ kind: 'author', text, watch: text }) as const;
    const words = stateWords(row('arxiv:1', { followed: [hit('Sepp Hochreiter'), hit('RNNs')] }));
    expect(words.map(({ text, kind }) => [kind, text])).toEqual([
      ['followed', 'you follow Sepp Hochreiter, RNNs'],
      ['new', 'new'],
    ]);
  });

  it('says what reviewers and the venue said', () => {
    const words = stateWords(row('openreview:1', {}, {}, { rating: 6.33, decision: 'Accept (oral)' }));
    expect(words.map(({ text }) => text)).toEqual(['new', 'decision: Accept (oral)', 'rated 6.33']);
  });
});
