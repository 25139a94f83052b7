/** Papers of which much is known, of each kind of identifier. */
import { paper } from './fresh';

export const RIVERS = paper(
  { arxiv: '2306.80001' },
  {
    title: 'Learning to Read Rivers',
    authors: [
      { family: 'Doe', given: 'Ann' },
      { family: 'Roe', given: 'Bob' },
    ],
    authorCount: 1200,
    abstract: 'Rivers write.\n\nWe read them with a network of $x^2$ and 5% noise.',
    published: '2023-06-13',
    url: 'https://arxiv.org/abs/2306.80001',
    pdf: 'https://arxiv.org/pdf/2306.80001',
    code: 'https://example.org/code/rivers',
    categories: ['cs.LG', 'stat.ML'],
  },
);

/** With accents, suffixes, groups, braces, formulas, and addresses with parameters. */
export const RICH = [
  RIVERS,
  paper(
    { doi: '10.5555/tides.2' },
    {
      title: 'Tides & Their {Memory}: A Survey',
      authors: [{ family: 'van der Berg', given: 'José', suffix: 'Jr.' }, { literal: 'Tide and Time Group' }],
      abstract: 'Tides -- they come and go.',
      published: '2019-05',
      venue: 'Journal of Water',
      volume: '12',
      issue: '3',
      pages: '1–20',
      publisher: 'Water Press',
      issn: '1234-5679',
      language: 'en',
      type: 'article-journal',
      citationKey: 'myTides',
      url: 'https://doi.org/10.5555/tides.2',
      categories: [],
      extra: { series: 'Waters' },
    },
  ),
  paper(
    { acl: '2023.acl-long.7', doi: '10.18653/v1/2023.acl-long.7' },
    {
      title: 'Words of the Sea',
      authors: [{ family: 'Mare', given: 'M.' }],
      published: '2023-07-01',
      venue: 'Proceedings of the 61st Annual Meeting',
      url: 'https://aclanthology.org/2023.acl-long.7/',
      categories: [],
    },
  ),
  paper(
    { openreview: 'aBcDeF1234' },
    {
      title: 'Open Waters',
      authors: [{ family: 'Li', given: 'Na' }],
      url: 'https://openreview.net/forum?id=aBcDeF1234',
      categories: ['rivers', 'lakes'],
      published: '2024',
    },
  ),
  paper(
    { url: 'https://example.org/a_b?x=1&y=2' },
    { title: 'A Page on Ponds', authors: [], url: 'https://example.org/a_b?x=1&y=2', categories: [] },
  ),
  paper(
    { arxiv: '2306.80002', doi: '10.5555/lakes.1' },
    {
      title: 'Lakes, Published',
      authors: [{ family: 'Doe', given: 'Ann' }],
      published: '2023-06-14',
      venue: 'Advances in Lakes',
      url: 'https://arxiv.org/abs/2306.80002',
      categories: ['cs.CL', 'cs.LG'],
      version: 2,
    },
  ),
];
