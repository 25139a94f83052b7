import { describe, expect, it } from 'vitest';

import { withPeopleOf } from '../../utils/identity/people';
import { authorName, parseAuthor, type Author } from '../../utils/model/authors';
import { arxiv, fresh } from './fresh';

const people = (...names: readonly (string | Author)[]): Author[] =>
  names.map((name) => (typeof name === 'string' ? parseAuthor(name) : name));

describe('the same people', () => {
  it.each<[string, readonly Author[], readonly Author[], string]>([
    ['given names for initials', people('B. Sample'), people('Ben Sample'), 'Ben Sample'],
    ['initials for given names', people('Ben Sample'), people('B. Sample'), 'Ben Sample'],
    ['initials as MEDLINE has them', people('Ben Carl Sample'), [{ family: 'Sample', given: 'BC' }], 'Ben Carl Sample'],
    ['a middle initial more', people('Ben Sample'), people('Ben C. Sample'), 'Ben C. Sample'],
    ['a middle name less', people('Ben Carl Sample'), people('Ben Sample'), 'Ben Carl Sample'],
    ['a particle less', people('Ben van der Sample'), [{ family: 'Sample', given: 'B.' }], 'Ben van der Sample'],
    ['a particle elsewhere', people('Ben van Sample'), [{ family: 'Sample', given: 'Ben van' }], 'Ben van Sample'],
    ['a suffix more', people('Ben Sample'), [{ family: 'Sample', given: 'Ben', suffix: 'Jr.' }], 'Ben Sample Jr.'],
    ['a suffix less', [{ family: 'Sample', given: 'Ben', suffix: 'Jr.' }], people('Ben Sample'), 'Ben Sample Jr.'],
    ['no given name', people('Ben Sample'), [{ family: 'Sample' }], 'Ben Sample'],
    ['marks on letters', people('Bén Sämple'), people('Ben Sample'), 'Bén Sämple'],
    ['a hyphen', people('Jian-Wei Test'), people('Jianwei Test'), 'Jian-Wei Test'],
    ['hyphened initials', people('Jian-Wei Test'), people('J.-W. Test'), 'Jian-Wei Test'],
    ['one text', [{ literal: 'Ben Sample' }], people('B. Sample'), 'Ben Sample'],
    ['a group', [{ literal: 'The Test Team' }], [{ literal: 'The Test Team' }], 'The Test Team'],
    ['a name the wrong way round', people('Wei Test'), [{ family: 'Wei', given: 'Test' }], 'Test Wei'],
  ])('are told by %s', (_, was, is, name) => {
    expect(withPeopleOf(was, is)?.map(authorName)).toEqual([name]);
  });

  it.each<[string, readonly Author[], readonly Author[]]>([
    ['another given name', people('Ben Sample'), people('Carl Sample')],
    ['another initial', people('Ben Sample'), people('C. Sample')],
    ['another beginning', people('Jan Sample'), people('Jane Sample')],
    ['another family name', people('Ben Sample'), people('Ben Example')],
    ['another suffix', [{ family: 'Sample', suffix: 'Jr.' }], [{ family: 'Sample', suffix: 'III' }]],
    ['one of two of a name', people('J. Sample', 'J. Sample'), people('Jo Sample', 'Ada Example')],
    ['one missing', people('Ben Sample', 'Ada Example'), people('Ben Sample')],
  ])('are not told by %s', (_, was, is) => expect(withPeopleOf(was, is)).toBeUndefined());

  it('come in any order, each once, and those in full first', () => {
    const was = people('J. Sample', 'Jane Sample', 'Ada Example');
    const is = people('Ada Example', 'Jane Sample', 'John Sample', 'Carl Test');
    expect(withPeopleOf(was, is)).toEqual(is);
  });

  it('are told in time among many', () => {
    const many = Array.from({ length: 20_000 }, (_, n): Author => ({ family: `Name ${n % 5_000}`, given: `G${n}x` }));
    expect(withPeopleOf(many, many.toReversed())).toHaveLength(20_000);
  });
});

describe('a list of authors that a site tells', () => {
  const told = (...names: string[]) => arxiv(1, { authors: people(...names) });
  it.each([
    ['takes no given name away', ['Ben Sample'], ['B. Sample'], ['Ben Sample']],
    ['betters initials', ['B. Sample'], ['Ben Sample'], ['Ben Sample']],
    [
      'brings the order of its owner',
      ['Ben Sample', 'Ada Example'],
      ['A. Example', 'B. Sample'],
      ['Ada Example', 'Ben Sample'],
    ],
    ['does not bring other people', ['Ben Sample'], ['Carl Sample'], ['Ben Sample']],
    ['brings those who were missing', ['Ben Sample'], ['B. Sample', 'A. Example'], ['Ben Sample', 'A. Example']],
  ])('%s', async (_, before, site, after) => {
    const { library } = fresh();
    await library.save([told(...before)]);
    await library.meet([told(...site)], 'arxiv');
    expect((await library.get(arxiv(1).id))?.paper.authors.map(authorName)).toEqual(after);
  });
});
