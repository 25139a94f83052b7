import type { LibraryRow } from '../../utils/model/library-row';
import type { PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { PUBLICATION_TYPES, type PublicationType } from '../../utils/model/publication-type';
import { NASTY, row } from '../formats/nasty';

let number = 100;

/** A preprint of its own, dated: what lacks a date is rightly complained of. */
function preprint(facts: Parameters<typeof row>[0], bookmark?: Parameters<typeof row>[1]): LibraryRow {
  const ids = { arxiv: `2404.${String(number++).padStart(5, '0')}` };
  return row({ ids, published: '2024-04-02', authors: ['Ada Gull'], ...facts }, bookmark);
}

const CODE = [
  'Run it:',
  '',
  '```sh',
  'train --lr 1e-4 --out "$HOME/a_b" | tee log.txt  # 100%',
  '```',
  '',
  '- `x = {"a": [1, 2]}` and \\alpha, $x_1$, <b>no markup</b>',
].join('\n');

const SIGNS: Readonly<Record<string, LibraryRow>> = {
  'angle brackets': preprint({ title: '<think> Twice: p<0.05, List<T> and a > b', abstract: 'If x<y then <i>z</i>.' }),
  'every sign of TeX': preprint({
    title: '# $ % & _ { } ~ ^ \\ | < > " @ =',
    abstract: '100% of R&D for $5, to_read & C#',
  }),
  'dashes and quotation marks': preprint({ title: '“Em—dash”, ‘en–dash’, «guillemets», „low“ and … more' }),
  'two hyphens': preprint({ title: "Using --flag and ---more for ``code'' " }),
  formulas: preprint({
    title: 'Norms $\\|x\\|_2 \\leq 5\\%$ over $\\{0,1\\}^n$',
    abstract: 'Costs $5 and $10; $E = mc^2$.',
  }),
  'a comment’s sign': preprint({ title: '50% of what follows is not a comment', abstract: '% not a comment' }),
  'commands as words': preprint({ title: 'On \\write18{rm} and \\end{document}', abstract: '\\newpage' }),
  'an entry in a title': preprint({ title: '@misc{evil, title={x}}, and on', abstract: '}\n@article{x,' }),
  'lower case that stays': preprint({ title: 'iPhone, mRNA, eBPF and pH in macOS' }),
};

const SCRIPTS: Readonly<Record<string, LibraryRow>> = {
  Cyrillic: preprint({ title: 'Река и море: обзор', authors: ['Иван Рекин', 'Анна Морская'], venue: 'Журнал рек' }),
  Greek: preprint({ title: 'Περί ποταμών και θαλασσών', authors: ['Γιώργος Ποταμός'] }),
  Korean: preprint({ title: '강과 바다', authors: [{ family: '강', given: '바다' }] }),
  Japanese: preprint({ title: '川と海：調査', authors: [{ literal: '川の会' }, { family: '海野', given: '幸' }] }),
  Thai: preprint({ title: 'แม่น้ำและทะเล', authors: ['Nara Gull'] }),
  'accents of every kind': preprint({
    title: 'Čeština, Tiếng Việt, Ñandú, Ærø, ĳ, ŋ, þorn, ð, ı and ß',
    authors: ['Đorđe Đoković', 'Nguyễn Thị Ánh', 'Ólafur Þórsson', 'Łukasz Żuraw'],
  }),
  'accents without a letter of their own': preprint({ title: 'x\u0304 and q\u0303 in a\u0308\u0301 row' }),
  'mathematical letters': preprint({ title: 'ℝⁿ, ∞, ≤, α-β, 𝒪(n²) and CO₂' }),
};

/** All letters and signs of some blocks of Unicode: what TeX draws of them, and what it has none of. */
function block(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at)).join(' ');
}
const BLOCKS = {
  'Latin-1': preprint({ title: block(0xa1, 0x100) }),
  'Latin Extended-A and B': preprint({ title: block(0x100, 0x250) }),
  'Latin Extended Additional': preprint({ title: block(0x1e00, 0x1f00) }),
  'Greek letters': preprint({ title: `${block(0x3b1, 0x3ca)} Γ Δ Θ Λ Ξ Π Φ Ψ Ω ά ώ ϊ` }),
  'Cyrillic letters': preprint({ title: block(0x410, 0x460) }),
  'punctuation, currencies, letterlike signs': preprint({
    title: `${block(0x2010, 0x2028)} ${block(0x2030, 0x205f)} ${block(0x20a0, 0x2190)}`,
  }),
  'arrows and mathematics': preprint({ title: block(0x2190, 0x2300) }),
};

const NAMES: Readonly<Record<string, LibraryRow>> = {
  'three hundred authors': preprint({
    title: 'Seen by Many',
    authors: Array.from({ length: 300 }, (_, at) => ({ family: `Family${at}`, given: `Given${at} A.` })),
  }),
  nobody: preprint({ title: 'Written by Nobody', authors: [] }),
  groups: preprint({
    title: 'Written by Groups',
    authors: [
      { literal: 'Barn and Mill, Inc.' },
      { literal: 'others' },
      { literal: 'The R&D Team #1' },
      { literal: 'smith and sons' },
    ],
  }),
  'names that are traps': preprint({
    title: 'Written by Traps',
    authors: [
      { family: 'And', given: 'Ann' },
      { family: 'Others', given: 'Bo' },
      { family: "O'Neil-Doe", given: "D'Arcy" },
      { family: 'de la Cruz y Mar', given: 'José María', suffix: 'III' },
      { family: 'von Gull', given: 'A.-B.', suffix: 'Jr.' },
    ],
  }),
  'others, not named': preprint({ title: 'Written by Twelve', authors: ['Ada Gull', 'Bo Doe'], authorCount: 12 }),
};

const BOOKMARKS: Readonly<Record<string, LibraryRow>> = {
  'a note with code': preprint(
    { title: 'With Code in its Note' },
    { note: CODE, tags: ['to_read', 'R&D', 'C#', '100%'] },
  ),
  'tags of every kind': preprint(
    { title: 'Tagged' },
    { tags: ['a/b', 'Café', 'to read', 'β-VAE', 'x=y', '"q"', '<t>'], status: 'read', starred: true },
  ),
};

const DATES: Readonly<Record<string, LibraryRow>> = {
  'a year': preprint({ title: 'Dated to a Year', published: '1999' }),
  'a month': preprint({ title: 'Dated to a Month', published: '2001-11' }),
  'a day': preprint({ title: 'Dated to a Day', published: '2012-02-29' }),
};

/** The fields that a type has beside author, title and date: what it appeared in, or who published it. */
function detailsOf(type: PublicationType): Partial<Paper> {
  if (/^(?:article|manuscript|patent|post-weblog|webpage|speech)$/.test(type)) return {};
  const place = { venue: `The ${type} of Rivers & Seas`, volume: '7', pages: '10–19' };
  if (/^(?:article-|review)/.test(type)) return { ...place, issue: '2', issn: '1234-5679' };
  const published = { publisher: 'House of Rivers', language: 'en-US' };
  if (!/^(?:chapter|entry|paper)/.test(type)) return published;
  return { ...place, ...published, editors: [{ family: 'Gull', given: 'Ada' }] };
}

/** One of each type, with all that says where something was published. */
const TYPES = Object.fromEntries(
  PUBLICATION_TYPES.map((type, at) => [
    `of type ${type}`,
    row({
      ids: { doi: `10.5555/type.${at}` },
      type,
      title: `On the Type ${type}`,
      authors: ['Tristan Doe'],
      published: '2020-10-05',
      ...detailsOf(type),
      ...(type === 'patent' && { extra: { number: 'US 1,234,567' } }),
    }),
  ]),
);

const IDENTIFIERS: readonly PaperIds[] = [
  { openreview: 'AbC_d-9' },
  { acl: 'p19-1001' },
  { pmlr: 'v97/gull19a' },
  { pmid: '31415926' },
  { pmcid: 'PMC2718281' },
  { iacr: '2024/0123' },
  { dblp: 'conf/x/gull19', url: 'https://dblp.org/rec/conf/x/gull19' },
  { hal: 'hal-01234567', url: 'https://hal.science/hal-01234567' },
  { arxiv: 'math.gt/0309136' },
  { local: '1x2y3z' },
];

const SCHEMES = Object.fromEntries(
  IDENTIFIERS.map(({ url, ...ids }) => [
    `known as ${Object.entries(ids).join()}`,
    row({
      ids,
      url: url ?? (ids.local ? '' : `https://example.org/${Object.values(ids)[0]}`),
      title: `Known as ${Object.keys(ids)[0]}`,
      authors: ['Bo Gull'],
      published: '2019-06',
    }),
  ]),
);

/** What other people's programs got wrong, and one of each type, identifier, name, date and script. */
export const LIBRARY: Readonly<Record<string, LibraryRow>> = {
  ...NASTY,
  ...SIGNS,
  ...SCRIPTS,
  ...BLOCKS,
  ...NAMES,
  ...BOOKMARKS,
  ...DATES,
  ...TYPES,
  ...SCHEMES,
};
