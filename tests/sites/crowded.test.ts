/** Papers of one author, of a thousand, and of authors whose names are in any script, on every site. */
import { describe, expect, it } from 'vitest';

import { authorName } from '../../utils/model/authors';
import { SITES } from '../../utils/sites/index';
import { isUnreadable } from '../../utils/sites/site';
import { lineOf, read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { AUTHOR_MARKUP } from './author-markup';
import { claimOf, FIXTURES } from './fixtures';

const LETTERS = [...'abcdefghij'];
const THOUSAND = LETTERS.flatMap((one) =>
  LETTERS.flatMap((two) => LETTERS.map((three) => `A ${one.toUpperCase()}${two}${three}son`)),
);

const CAST: Readonly<Record<string, readonly string[]>> = {
  'one author': ['A Exampleson'],
  'a thousand authors': THOUSAND,
  namesakes: ['A Exampleson', 'B Exampleson', 'A Exampleson'],
  'authors of many scripts': [
    '山田 見本',
    '예시 김',
    'Анна Примерова',
    'Άννα Παράδειγμα',
    'علي مثال',
    'दीपा उदाहरण',
    'Zoë Ñandú',
  ],
};

interface Line {
  readonly authors?: readonly string[];
  readonly authorCount?: number | null;
}

const CROWDED = FIXTURES.filter((fixture) => `${fixture.site}/${fixture.name}` in AUTHOR_MARKUP);

it('is tried on every site', () => {
  expect(new Set(CROWDED.map((fixture) => fixture.site))).toEqual(new Set(SITES.map((site) => site.id)));
  expect(CROWDED).toHaveLength(Object.keys(AUTHOR_MARKUP).length);
});

describe.each(Object.entries(CAST))('%s', (_, names) => {
  it.each(CROWDED)('$site/$name', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    const before = read(site, kind, page, fixture.address).map((result): Line => lineOf(result, site));
    const written = AUTHOR_MARKUP[`${fixture.site}/${fixture.name}`]?.(page, names);
    const after = read(site, kind, page, fixture.address);
    const one = after.findIndex(
      (result) =>
        !isUnreadable(result) && result.parts.some((part) => kind === 'paper' || part.contains(written ?? null)),
    );
    const found = after[one];
    if (!found || isUnreadable(found)) throw new Error(`Not read any more: ${found?.unreadable ?? 'the paper'}`);
    expect(found.paper.authors.map(authorName)).toEqual(names);
    // Nothing else on the page is read otherwise for it.
    const lines = after.map((result) => lineOf(result, site));
    expect(lines).toEqual(before.map((line, at) => (at === one ? recast(line, names) : line)));
  });
});

/** The line of a paper with other authors; those that the page counts but doesn't show are as many as they were. */
function recast(line: Line, names: readonly string[]): Line {
  const { authorCount, authors = [] } = line;
  return { ...line, authors: names, ...(authorCount && { authorCount: authorCount - authors.length + names.length }) };
}
