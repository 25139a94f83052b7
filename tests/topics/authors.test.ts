import { describe, expect, it } from 'vitest';

import { sameAuthor } from '../../utils/topics/authors';
import { watchHits } from '../../utils/topics/watch';

describe('sameAuthor', () => {
  it.each([
    ['Zoë Müller', 'Zoe Muller', 'accents'],
    ['Zoë Müller', 'Z. Müller', 'an initial'],
    ['Zoë Anna Müller', 'Z. A. Müller', 'initials'],
    ['Zoë Anna Müller', 'ZA Müller', 'initials run together'],
    ['Zoë Anna Müller', 'Zoë Müller', 'a middle name left out'],
    ['Müller, Zoë', 'Zoë Müller', 'the family name first'],
    ['Jean-Pierre Dubois', 'J.-P. Dubois', 'hyphened initials'],
    ['Ada van der Berg', 'A. van der Berg', 'particles'],
    ['Søren Østergård', 'Soren Ostergard', 'Nordic letters'],
    ['Ann O’Neal', "Ann O'Neal", 'apostrophes'],
    ['Max Adams Jr.', 'Max Adams', 'a suffix'],
  ])('%s is %s: %s', (one, other) => {
    expect(sameAuthor(one, other)).toBe(true);
    expect(sameAuthor(other, one)).toBe(true);
  });

  it.each([
    ['Li Wang', 'Li Wangsa', 'a name within a name'],
    ['Ann Lee', 'Anna Lee', 'a longer given name'],
    ['Ann Lee', 'B. Lee', 'another initial'],
    ['Ann B. Lee', 'Ann C. Lee', 'another middle initial'],
    ['Lee', 'Ann Lee', 'a lone family name'],
    ['', 'Ann Lee', 'nothing'],
    ['Ann Lee', 'Lee Ann', 'the other way round'],
  ])('%s is not %s: %s', (one, other) => {
    expect(sameAuthor(one, other)).toBe(false);
    expect(sameAuthor(other, one)).toBe(false);
  });

  it('takes parsed authors as well', () =>
    expect(sameAuthor({ family: 'van der Berg', given: 'Ada' }, 'A. van der Berg')).toBe(true));
});

describe('watchHits', () => {
  const watches = [
    { kind: 'author', id: 'a', name: 'Zoë Müller' },
    { kind: 'topic', id: 't', topic: 'rag' },
    { kind: 'query', id: 'q', name: 'Shells', matches: (item: unknown) => item === 'shell' },
  ] as const;

  it('finds authors, shown topics and queries', () =>
    expect(
      watchHits(watches, {
        authors: ['Ann Lee', 'Z. Muller'],
        topics: [{ id: 'rag', score: 0.9, shown: true }],
        item: 'shell',
      }),
    ).toEqual([
      { watch: 'a', kind: 'author', author: 1 },
      { watch: 't', kind: 'topic' },
      { watch: 'q', kind: 'query' },
    ]));

  it('finds nothing in what is not there or not shown', () =>
    expect(
      watchHits(watches, { authors: ['Z. Mullerson'], topics: [{ id: 'rag', score: 0.6, shown: false }] }),
    ).toEqual([]));
});
