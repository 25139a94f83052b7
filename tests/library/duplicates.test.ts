import { describe, expect, it } from 'vitest';

import { findDuplicates } from '../../utils/library/queries/find-duplicates';
import type { Paper } from '../../utils/model/paper';
import { arxiv, paper } from './fresh';

const TITLE = 'A long title about recurrent memory';
const preprint = arxiv(1, { title: TITLE, published: '2025-11-02' });
const printed = (more: Partial<Paper>): Paper =>
  paper({ doi: '10.1000/one' }, { title: TITLE, published: '2026', ...more });

describe('findDuplicates', () => {
  it.each<[string, Partial<Paper>, readonly string[]]>([
    ['the same title, author and about the same year', {}, ['title', 'authors', 'year']],
    ['another spelling', { title: 'A Long Title: About {R}ecurrent-Memory' }, ['title', 'authors', 'year']],
    [
      'given names shortened',
      { authors: [{ literal: 'X' }, { family: 'Doe', given: 'J.' }] },
      ['title', 'authors', 'year'],
    ],
    ['no authors known', { authors: [] }, ['title', 'year']],
  ])('suspects %s', (_, more, reasons) =>
    expect(findDuplicates([arxiv(2), preprint, printed(more)])).toEqual([
      { ids: [preprint.id, 'doi:10.1000/one'], reasons },
    ]),
  );

  it.each<[string, Partial<Paper>]>([
    ['another title', { title: `${TITLE} and more` }],
    ['other authors', { authors: [{ family: 'Roe', given: 'Jane' }] }],
    ['years far apart', { published: '2019' }],
  ])('does not suspect %s', (_, more) => expect(findDuplicates([preprint, printed(more)])).toEqual([]));

  it('wants more than a short title', () => {
    const short = (n: number, more: Partial<Paper>): Paper => arxiv(n, { title: 'Attention', ...more });
    expect(findDuplicates([short(1, { published: '2025' }), short(2, {})])).toEqual([]);
    expect(findDuplicates([short(1, { published: '2025' }), short(2, { published: '2025' })])).toHaveLength(1);
  });

  it('keeps namesakes apart', () => {
    const by = (n: number, family: string): Paper => arxiv(n, { title: TITLE, authors: [{ family }] });
    expect(findDuplicates([by(1, 'A'), by(2, 'B'), by(3, 'A'), by(4, 'B')])).toEqual([
      { ids: [by(1, 'A').id, by(3, 'A').id], reasons: ['title', 'authors'] },
      { ids: [by(2, 'B').id, by(4, 'B').id], reasons: ['title', 'authors'] },
    ]);
  });
});
