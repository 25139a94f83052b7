import { describe, expect, it } from 'vitest';

import { FORMATS, formatOf } from '../../utils/formats';
import { cleanLine } from '../../utils/formats/clean';
import { losses, type Format, type Loss } from '../../utils/formats/format';
import type { LibraryRow } from '../../utils/model/library-row';
import { primaryClass, typeOf } from '../../utils/formats/kind';
import { authorName } from '../../utils/model/authors';
import { NASTY, row } from './nasty';

const NOW = '2027-01-01T00:00:00.000Z';

/** More records that no format carries whole. */
const ROWS: Readonly<Record<string, LibraryRow>> = {
  ...NASTY,
  'PubMed alone': row({ ids: { pmid: '123' }, url: 'https://pubmed.ncbi.nlm.nih.gov/123/', title: 'A Trial' }),
  'an address that hides the identifier': row({
    ids: { openreview: 'AbC', iacr: '2024/1' },
    url: 'https://example.org/p',
    title: 'Elsewhere',
  }),
  'an institution among names': row({
    ids: { arxiv: '2403.00030' },
    title: 'Health',
    authors: [{ literal: 'World Health Organization' }, 'Ada Gull'],
  }),
  'tags with commas': row({ ids: { arxiv: '2403.00031' }, title: 'Tagged' }, { tags: ['a, b', 'c; d', 'e'] }),
  'a note that looks like a field': row(
    { ids: { arxiv: '2403.00032' }, title: 'Noted', categories: ['cs.LG'] },
    { note: 'Comment: worth it\n\nTY  - JOUR\n@misc{x, }' },
  ),
  'a note that names another paper': row({ ids: { doi: '10.1000/d' }, title: 'Noted' }, { note: 'arXiv:2401.00001' }),
  'a note that is another DOI': row({ ids: { doi: '10.1000/e' }, title: 'Noted' }, { note: '10.1000/f' }),
  'a name with a sign of BibLaTeX’s': row({
    ids: { doi: '10.1000/g' },
    title: 'Named',
    authors: [{ family: 'family=x', given: 'Ada' }],
  }),
  'pages in letters': row({ ids: { doi: '10.1000/h' }, title: 'Paged', pages: '九' }),
  'a tag with an entity': row({ ids: { doi: '10.1000/i' }, title: 'Tagged' }, { tags: ['Sand &amp; Water', 'R&D'] }),
  'categories that are not arXiv’s': row({ ids: { doi: '10.1000/c' }, title: 'Filed', categories: ['Computing'] }),
};

type Told = ReadonlySet<Loss['part']>;

const LETTERS = new Set([
  'title',
  'authors',
  'abstract',
  'venue',
  'pages',
  'publisher',
  'editors',
  'extra',
  'tags',
  'note',
  'citationKey',
]);

/** Each part as it can be compared, less what was said to be lost of it. */
const VIEWS: Readonly<Record<string, (row: LibraryRow, told: Told) => unknown>> = {
  title: ({ paper }) => text(paper.title),
  authors: ({ paper }, told) =>
    told.has('authors') ? [] : paper.authors.map((one) => line(authorName(one), told.has('nameCommas'))),
  institutions: ({ paper }, told) => paper.authors.map((one) => !told.has('authors') && 'literal' in one),
  authorCount: ({ paper }, told) =>
    told.has('authorCount') || told.has('authors') || (paper.authorCount ?? 0) > paper.authors.length,
  published: ({ paper: { published } }, told) =>
    told.has('published') ? '' : told.has('day') ? published?.slice(0, 7) : published,
  abstract: ({ paper }, told) => told.has('abstract') || text(paper.abstract ?? '', told),
  venue: ({ paper }, told) => told.has('venue') || paper.venue,
  ...Object.fromEntries(
    (
      [
        'volume',
        'issue',
        'pages',
        'publisher',
        'isbn',
        'issn',
        'editors',
        'language',
        'citationKey',
        'version',
      ] as const
    ).map((part) => [part, ({ paper }: LibraryRow, told: Told) => told.has(part) || paper[part]]),
  ),
  // What identifiers tell of the type goes with them.
  type: ({ paper }, told) => told.has('type') || told.has('ids') || typeOf(paper),
  extra: ({ paper: { extra } }, told) => {
    // A type of entry is BibTeX's own.
    const { entrytype: _, ...others } = extra ?? {};
    return told.has('extra') || others;
  },
  ids: ({ paper }, told) => (told.has('ids') ? '' : { ...paper.ids, url: undefined, local: undefined }),
  categories: ({ paper }, told) =>
    told.has('categories') || (told.has('furtherCategories') ? [primaryClass(paper) ?? []].flat() : paper.categories),
  pdf: ({ paper }, told) => told.has('pdf') || paper.pdf,
  code: ({ paper }, told) => told.has('code') || paper.code,
  tags: ({ bookmark }, told) => told.has('tags') || (told.has('commas') ? bookmark.tags.length : bookmark.tags),
  note: ({ bookmark }, told) => told.has('note') || text(bookmark.note, told),
  status: ({ bookmark }, told) => told.has('status') || bookmark.status,
  starred: ({ bookmark }, told) => told.has('starred') || bookmark.starred,
  savedAt: ({ bookmark: { savedAt } }, told) =>
    told.has('savedAt') || (told.has('time') ? savedAt.slice(0, 10) : savedAt),
};

function text(words: string, told: Told = new Set(['lines'])): string {
  return (told.has('lines') ? [words] : words.split('\n')).map((each) => line(each)).join('\n');
}

function line(words: string, withoutCommas = false): string {
  const clean = cleanLine(words).replace(/\u200d/g, '');
  return withoutCommas ? clean.replaceAll(',', '') : clean;
}

/** Formats that are read as another one is. */
const READERS: Readonly<Record<string, string>> = { biblatex: 'bibtex', 'bibtex-ascii': 'bibtex' };
const readerOf = (format: Format): Format['read'] => formatOf(READERS[format.id] ?? format.id)?.read;
const both = FORMATS.filter((format) => format.write && readerOf(format) && format.id !== 'backup');

describe.each(both.map((format) => [format.id, format] as const))('%s', (_, format: Format) => {
  it.each(Object.entries(ROWS))('brings back all of “%s” that it is not said to lose', async (_name, record) => {
    const file = [...(format.write?.([record], { now: NOW }) ?? [])].join('');
    const read = await readerOf(format)?.(file, { now: NOW });
    const back = read?.rows[0];
    expect(read?.problems).toEqual([]);
    expect([...(read?.unkept?.keys() ?? [])]).toEqual([]);
    const told: Told = new Set(losses(format, [record]).map(({ part }) => part));
    for (const [part, view] of Object.entries(VIEWS).filter(([part]) => !told.has('letters') || !LETTERS.has(part)))
      expect([part, back && view(back, told)]).toEqual([part, view(record, told)]);
  });
});

it('a paper without an address is said to be missing from bookmarks', () => {
  const record = row({ ids: { iacr: '2024/1' }, url: 'about:blank', title: 'Nowhere' });
  const netscape = formatOf('netscape');
  expect(netscape && losses(netscape, [record])[0]).toEqual({ part: 'papers', papers: 1 });
});
