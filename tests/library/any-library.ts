/** Libraries of all that can be known and written, much of it odd. */
import fc from 'fast-check';

import { STATUSES } from '../../utils/model/bookmark';
import { COLOURS, FIELDS } from '../../utils/model/highlight';
import type { PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { PUBLICATION_TYPES } from '../../utils/model/publication-type';
import { addressOf } from '../../utils/formats/kind';
import { paper, type Fresh } from './fresh';

/** What means something to one of the formats, or to the readers of dates, names and identifiers. */
const ODD = [
  ...'R&D C# 100% a_b x^2 ~ {braces} \\alpha $x^2$ $5 <b> &amp; "quoted" ‘single’ it’s -- --- `` \'\' | @misc naïve e\u0301'.split(
    ' ',
  ),
  ...'Größe 量子 🦜 ① N/A ; , : [12] (2019) ER TY 2024 doi:10.5555/other arXiv:2401.99999 https://example.org/x #tag'.split(
    ' ',
  ),
  ...'* - 1. > “q” and others et al. %% = + ! ? \\( ]] }'.split(' '),
  'two  spaces',
  'non\u00a0breaking',
  'word',
  'Word',
  'several plain words',
];
const text = fc.array(fc.constantFrom(...ODD), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
/** In most fields an identifier that stands alone is the paper's. */
const aside = text.filter((one) => !/arxiv|doi/i.test(one));
const lines = fc
  .array(fc.oneof(text, fc.constantFrom('', '- item', '> quote', '    code', '```')), { maxLength: 5 })
  .map((all) => all.join('\n').trim());
const tag = fc.oneof(
  fc.constantFrom(...'plain to_read R&D water/flow C# über 2024 {x} d’eau 50% $5 @home a~b'.split(' '), 'a b'),
  text.map((one) => one.slice(0, 200).trim()).filter(Boolean),
);
const family = fc.constantFrom(
  ...'Doe O’Neil D’Arc Müller-Lüdenscheidt 李 Ng MacDonald al-Haytham And Jr'.split(' '),
  'van der Berg',
  'García López',
  'de la Cruz',
  'Ó Sé',
);
const given = fc.constantFrom('Ann', 'B.', 'José María', 'Jean-Luc', 'Ann B.', '明', 'A', 'J. R. R.', 'Vo');
const author = fc.oneof(
  fc.record({ family, given }),
  fc.record({ family, given, suffix: fc.constantFrom('Jr.', 'III', 'Sr.') }),
  fc.record({
    literal: fc.constantFrom(
      'Team Rivers',
      'R&D Group',
      'Plato',
      'Institute of Rivers and Lakes',
      'Barnes, Noble, Inc.',
      '{Braced} Lab',
    ),
  }),
);
const address = fc.constantFrom(
  'https://example.org/a_b?x=1&y=%20z',
  'http://example.org/~me/p.pdf',
  'https://example.org/a(b)[c]{d}',
  'https://example.org/ü#frag',
  'https://example.org/a;b,c|d',
);

const facts = fc.record(
  {
    abstract: lines.filter(Boolean),
    published: fc.constantFrom('2024', '1999-12', '2024-02-29', '0999', '2023-06-13'),
    type: fc.constantFrom(...PUBLICATION_TYPES),
    venue: fc.oneof(aside, fc.constantFrom('Journal of Water', 'Proceedings of the Rivers', 'arXiv', 'NeurIPS')),
    volume: fc.constantFrom('12', 'A', '3--4', '2024'),
    issue: fc.constantFrom('3', '1-2', 'Suppl. 1'),
    pages: fc.constantFrom('1–20', 'e12345', '7', 'A1–A9', '1, 3–5'),
    publisher: aside,
    isbn: fc.constantFrom('978-3-16-148410-0', '9783161484100'),
    issn: fc.constantFrom('1234-5679'),
    editors: fc.array(author, { minLength: 1, maxLength: 2 }),
    language: fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hans'),
    citationKey: fc.constantFrom('myKey', 'doe2024', 'DBLP:conf/x/1', 'key_with-signs+1', 'ключ'),
    version: fc.integer({ min: 1, max: 9 }),
    extra: fc.dictionary(fc.constantFrom(...'series edition keywords-plus note2 C1 address'.split(' ')), aside, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
    pdf: address,
    code: address,
    authorCount: fc.integer({ min: 4, max: 1_200 }),
  },
  { requiredKeys: [] },
);

const mark = fc.record({
  exact: text,
  note: lines,
  tags: fc.uniqueArray(tag, { maxLength: 2 }),
  colour: fc.constantFrom(...COLOURS),
  field: fc.constantFrom(...FIELDS),
});

/** A paper as it was saved, and what the reader made of it. */
export const SAVED = fc.record({
  kind: fc.constantFrom(...'arxiv old doi both acl openreview pmid pmlr url s2'.split(' ')),
  site: fc.constantFrom('arxiv', 'hf', 'acl', 'generic'),
  title: text,
  authors: fc.array(author, { maxLength: 3 }),
  categories: fc.constantFrom([], ['cs.LG'], ['cs.LG', 'stat.ML'], ['rivers & lakes']),
  facts,
  // A note that is a DOI and nothing else is taken for the paper's.
  note: lines.filter((note) => !/^doi:\S+$/.test(note)),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  starred: fc.boolean(),
  status: fc.constantFrom(...STATUSES),
  marks: fc.array(mark, { maxLength: 2 }),
});
export type Saved = typeof SAVED extends fc.Arbitrary<infer T> ? T : never;

function idsFor(kind: string, n: number): PaperIds {
  const serial = String(n + 1).padStart(5, '0');
  const schemes: Readonly<Record<string, PaperIds>> = {
    arxiv: { arxiv: `2401.${serial}` },
    old: { arxiv: `hep-th/99010${serial.slice(-2)}` },
    doi: { doi: `10.5555/a(b);c_${serial}` },
    both: { arxiv: `2402.${serial}`, doi: `10.5555/both.${serial}` },
    acl: { acl: `2023.acl-long.${n + 1}`, doi: `10.18653/v1/2023.acl-long.${n + 1}` },
    openreview: { openreview: `aB_-cD${serial}` },
    pmid: { pmid: `3000${serial}`, pmcid: `PMC4000${serial}`, doi: `10.5555/med.${serial}` },
    pmlr: { pmlr: `v139/doe21${'abcdefgh'[n]}` },
    url: { url: `https://example.org/a_b?x={${n}}&y=|` },
    s2: { s2: serial.padStart(40, 'a') },
  };
  return schemes[kind] ?? {};
}

/** The paper; the nth of its library, of which no two are alike. */
export function paperOf(
  { kind, title, authors, categories, facts: { authorCount, ...known } }: Saved,
  n: number,
): Paper {
  const ids = idsFor(kind, n);
  return paper(ids, {
    title: `Paper ${'abcdefghij'[n]?.repeat(4)} ${title}`,
    authors,
    categories,
    ...known,
    ...(authors.length > 0 && authorCount !== undefined && { authorCount }),
    url: ids.s2 ? `https://www.semanticscholar.org/paper/${ids.s2}` : (addressOf({ url: '', ids }) ?? ''),
  });
}

/** Saves them as pages do, and writes what the reader writes. */
export async function fill({ library, wait }: Fresh, all: readonly Saved[]): Promise<void> {
  for (const [n, each] of all.entries()) {
    const one = paperOf(each, n);
    await library.meet([one], each.site);
    await library.save([one]);
    wait(1_000);
    await library.edit([one.id], { addTags: each.tags, starred: each.starred, status: each.status, note: each.note });
    for (const { exact, ...written } of each.marks) {
      const selector = { exact, prefix: 'a ', suffix: ' b' };
      await library.highlight(one, { ...written, selector, url: 'https://example.org/x' });
    }
    wait(1_000);
  }
}

/** Whether a fact says something. */
export function isTold(fact: unknown): boolean {
  return fact !== undefined && fact !== '' && !(Array.isArray(fact) && fact.length === 0);
}
