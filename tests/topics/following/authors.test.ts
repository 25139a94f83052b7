import { describe, expect, it } from 'vitest';

import { sameAuthor } from '../../../utils/topics/following/authors';
import { watchHits } from '../../../utils/topics/following/watch';

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
    ['Max Adams III', 'M. Adams', 'a suffix in capitals'],
    ['Adams Jr., Max', 'Adams, Max, Jr.', 'a suffix before or after'],
    ['J. Smith', 'Jane Smith', 'one reading of an initial'],
    ['J. Smith', 'John Smith', 'the other reading'],
    ['J.A. Smith', 'John Adam Smith', 'initials without a space'],
    ['Smith JA', 'John A. Smith', 'initials last, as medical indexes have them'],
    ['Jean-Pierre Dubois', 'Jean Pierre Dubois', 'a given name in two words'],
    ['Jean-Pierre Dubois', 'JP Dubois', 'its initials in one'],
    ['Xiao-Ming Li', 'Xiaoming Li', 'a given name written together'],
    ['Xiaoming Li', 'X.-M. Li', 'its two initials'],
    ['LI Xiaoming', 'Xiaoming Li', 'the family name first, in capitals'],
    ['LIANG Xiaoming', 'X. Liang', 'a longer family name in capitals'],
    ['王小明', '王 小明', 'signs with a space'],
    ['김민준', '김 민준', 'syllables with a space'],
    ['Weinan E', 'W. E', 'a family name of one letter'],
    ['Leo Mendes de Moura', 'Leo de Moura', 'a middle name before a particle'],
    ['Guy Van Den Broeck', 'G. van den Broeck', 'particles in capitals'],
    ['de la Cruz, Ana', 'Ana de la Cruz', 'several particles'],
    ['Yann LeMoine', 'Yann Le Moine', 'a particle written together'],
    ["Gerd 't Hoog", 'Hoog, Gerd ’t', 'nothing but the order'],
    ['María García-López', 'Maria Garcia Lopez', 'two family names'],
    ['Jürgen Groß', 'Juergen Gross', 'umlauts spelt out'],
    ['Işıl Yılmaz', 'Isil Yilmaz', 'letters without dots'],
    ['Þóra Björnsdóttir', 'Thora Bjornsdottir', 'Icelandic letters'],
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
    ['Jane Smith', 'John Smith', 'two names of one initial'],
    ['J. A. Smith', 'Jane B. Smith', 'initials that go apart in the middle'],
    ['J. Smith', 'J. Smithson', 'a family name that goes on'],
    ['Jo Smith', 'John Smith', 'a short name is no initial'],
    ['Xiaoming Li', 'Xiao Li', 'half a given name'],
    ['Xiaoming Li', 'Xiaoming Liu', 'a neighbouring family name'],
    ['Xu Li', 'Xue Li', 'vowels that are no umlaut'],
    ['Ada van der Berg', 'Ada Berg', 'a family name without its particle'],
    ['Anna Smith-Jones', 'Anna Jones', 'half a double name'],
    ['かな', 'がな', 'voiced signs'],
    ['王小明', '王小', 'a sign less'],
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
