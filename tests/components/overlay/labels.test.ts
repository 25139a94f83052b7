import { beforeEach, describe, expect, it } from 'vitest';

import { stateWords } from '../../../components/overlay/labels';
import { BOOKMARK, row } from '../../listing/rows-for-tests';
import { setStage } from '../stage';

describe('a row’s state', () => {
  beforeEach(() => void setStage([]));

  it('begins with what is followed, by its names', () => {
    const hit = (text: string) => ({ kind: 'author', text, watch: text }) as const;
    const words = stateWords(row('arxiv:1', { followed: [hit('Sepp Hochreiter'), hit('RNNs')] }));
    expect(words.map(({ text, kind }) => [kind, text])).toEqual([
      ['followed', 'You follow Sepp Hochreiter, RNNs'],
      ['new', 'New'],
    ]);
  });

  it('says which tags a saved paper has, and that there is a note, not what it holds', () => {
    const words = stateWords(row('arxiv:1', { bookmark: { ...BOOKMARK, tags: ['thesis'], note: 'nobody else’s' } }));
    expect(words.slice(1).map(({ text }) => text)).toEqual(['#thesis', 'Note']);
  });

  it('says what reviewers and the venue said', () => {
    const words = stateWords(row('openreview:1', {}, {}, { rating: 6.33, decision: 'Accept (oral)' }));
    expect(words.map(({ text }) => text)).toEqual(['New', 'Decision: Accept (oral)', 'Rated 6.33']);
  });
});
