import type { LibraryRow } from '../../utils/model/library-row';
import type { Status } from '../../utils/model/bookmark';
import type { Colour, Field, Highlight } from '../../utils/model/highlight';
import { parseAuthor, type Author } from '../../utils/model/authors';
import { identify, normalizeIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';

const DASHES = { ids: { arxiv: '2403.00001' }, categories: ['cs.LG'] } as const;

/** A saved paper from a few facts. */
export function row(
  facts: Partial<Omit<Paper, 'id' | 'authors'>> & { readonly authors?: readonly (string | Author)[] },
  bookmark: Partial<LibraryRow['bookmark']> = {},
  highlights: readonly Partial<Highlight>[] = [],
): LibraryRow {
  const ids = normalizeIds(facts.ids ?? { url: facts.url });
  const id = identify(ids) ?? 'url:https://example.org/';
  const url = facts.url ?? (ids.arxiv ? `https://arxiv.org/abs/${ids.arxiv}` : `https://doi.org/${ids.doi}`);
  return {
    paper: {
      title: 'Untitled',
      categories: [],
      ...facts,
      id,
      ids,
      url,
      authors: (facts.authors ?? []).map((name) => (typeof name === 'string' ? parseAuthor(name) : name)),
    },
    bookmark: {
      status: 'to read' as Status,
      starred: false,
      tags: [],
      note: '',
      savedAt: '2026-03-05T12:00:00.000Z',
      ...bookmark,
    },
    topics: [],
    highlights: highlights.map((highlight, index) => ({
      id: `h${index}`,
      paper: id,
      field: 'abstract' as Field,
      selector: { exact: 'selective state spaces', prefix: 'with ', suffix: ', we', start: 5, end: 27 },
      colour: 'yellow' as Colour,
      note: '',
      tags: [],
      created: '2026-03-05T12:00:00.000Z',
      modified: '2026-03-05T12:00:00.000Z',
      url,
      ...highlight,
    })),
  };
}

const arxiv = (number: number): Pick<Paper, 'ids'> => ({ ids: { arxiv: `2403.${String(number).padStart(5, '0')}` } });

/** Records that other people's writers got wrong, by what is nasty about them. */
export const NASTY: Readonly<Record<string, LibraryRow>> = {
  plain: row(
    {
      ...DASHES,
      title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
      authors: ['Ada Gull', 'Tristan Doe'],
      published: '2024-03-05',
      abstract: 'A line.\nAnother line with 50% & more_less.',
      code: 'https://example.org/code',
      pdf: 'https://arxiv.org/pdf/2403.00001',
    },
    { tags: ['ssm', 'to try'], note: '# Idea\n\n- compare *this*', status: 'reading', starred: true },
    [
      { note: 'Important', tags: ['method'] },
      { colour: 'blue', selector: { exact: 'x < y & $z$', prefix: '', suffix: '' } },
    ],
  ),
  accents: row({
    ...arxiv(2),
    title: 'Über naïve Façades in Łódź',
    authors: ['Zoë Ångström', 'Paul Erdős', 'Øyvind Åse'],
    published: '2024',
  }),
  formula: row({
    ...arxiv(3),
    title: 'An $O(n^2)$ Bound, and $\\mathcal{L}_{\\infty}$ too',
    authors: ['A. B. Cole'],
    published: '2024-01',
  }),
  money: row({
    ...arxiv(4),
    title: 'From $5 to $10: What Training Costs',
    authors: ['C. Penny'],
    published: '2024-01-09',
  }),
  specials: row({
    ...arxiv(5),
    title: 'R&D at 50%: C# _and_ ~tilde^caret \\ back|bar <tag> {set}',
    authors: ['D. Ee'],
    published: '2024',
  }),
  unbalanced: row({
    ...arxiv(6),
    title: 'Closing } before { opening, and $x} y$',
    authors: ['E. Ff'],
    published: '2024',
  }),
  emoji: row({ ...arxiv(7), title: 'Language Models 🦜 and 👩‍🔬 Friends', authors: ['F. Gg'], published: '2024' }),
  cjk: row({
    ...arxiv(8),
    title: '大语言模型综述',
    authors: [{ family: '李', given: '明' }, { literal: '山田太郎' }],
    published: '2024',
  }),
  rtl: row({ ...arxiv(9), title: 'مقدمة في \u202bالتعلم\u202c العميق', authors: ['ليلى منصور'], published: '2024' }),
  decomposed: row({
    ...arxiv(10),
    title: 'Re\u0301sume\u0301 of E\u0301tudes',
    authors: ['Ame\u0301lie Noe\u0308l'],
    published: '2024',
  }),
  'zero width': row({
    ...arxiv(11),
    title: 'Zero\u200bwidth\u2060 and\u0007 bells\ufeff',
    authors: ['G. Hh'],
    published: '2024',
  }),
  particles: row({
    ...arxiv(12),
    title: 'On Names',
    authors: ['Laurens van der Waal', 'Jean de la Fontaine', 'Anna dos Santos'],
    published: '2024',
  }),
  suffixes: row({
    ...arxiv(13),
    title: 'On Suffixes',
    authors: ['Robert L. Lang IV', 'Sam Dower Jr.'],
    published: '2024',
  }),
  corporate: row({
    ...arxiv(14),
    title: 'A Report by Many',
    authors: [{ literal: 'Barn and Noble, Inc.' }, { literal: 'Team R&D' }, { family: 'Doe', given: 'Jan' }],
    published: '2024',
  }),
  mononym: row({ ...arxiv(15), title: 'One Name', authors: ['Plato'], published: '2024' }),
  'a thousand authors': row({
    ...arxiv(16),
    title: 'Observation of Something Large',
    authors: Array.from({ length: 1000 }, (_, index) => `Given${index} Family${index}`),
    published: '2024',
  }),
  'a long title': row({
    ...arxiv(17),
    title: `Long ${'very '.repeat(400)}title`,
    authors: ['H. Ii'],
    published: '2024',
  }),
  'a hostile title': row({
    ...arxiv(18),
    title: 'Attack \\input{/etc/passwd} and $\\input{/etc/passwd}$ and $a%b$',
    authors: ['I. Jj'],
    published: '2024',
  }),
  'a strange DOI': row({
    ids: { doi: '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID_SIM968>3.0.CO;2-2' },
    title: 'Old Wiley',
    venue: 'Journal of Strange Identifiers',
    authors: ['J. Kk'],
    published: '1998-08',
  }),
  'a strange address': row({
    url: 'https://example.org/p?a=1&b=50%25&c={x}#top_of',
    title: '=HYPERLINK("https://example.org")',
    authors: ['+K. Ll', '@M'],
  }),
  'quotes and commas': row({
    ...arxiv(20),
    title: '"To be, or not", it\'s {{double}} `ticks`',
    authors: ["Flann O'Hara", { family: 'Smith, Esq', given: 'A and B' }],
    published: '2024-12-31',
  }),
  proceedings: row({
    ids: { acl: '2024.acl-long.1', doi: '10.18653/v1/2024.acl-long.1', arxiv: '2403.00022' },
    url: 'https://aclanthology.org/2024.acl-long.1',
    title: 'LLMs, BERT and GPT-4o on 3D ImageNet',
    venue: 'Proceedings of ACL 2024 & Workshops',
    authors: ['N. Mm'],
    authorCount: 7,
    categories: ['cs.CL', 'cs.AI'],
    published: '2024-08-01',
  }),
  'a book of its own key': row({
    ids: { local: '10r74ivyfg8' },
    url: '',
    title: 'Rivers & Their Readers',
    authors: ['Ada Gull'],
    editors: [{ family: 'van der Doe', given: 'Tristan' }, { literal: 'Team R&D' }],
    type: 'book',
    published: '1999',
    publisher: 'Gull and Doe_Sons',
    isbn: '978-0-00-000000-2',
    language: 'de',
    citationKey: 'Gull:rivers_99',
    extra: { address: 'Ängelholm', edition: 'Second {revised}', series: 'A -- B' },
  }),
  'a thesis': row({
    url: 'https://example.org/thesis',
    title: 'A Thesis on 5% of {Everything}',
    authors: ['Bo Doe'],
    type: 'thesis',
    published: '2020-05-06',
    publisher: 'University of Examples',
    extra: { entrytype: 'mastersthesis', school_code: 'x' },
  }),
  'a journal’s article': row({
    ids: { doi: '10.1000/journal.1' },
    title: 'An Article',
    authors: ['C. Cole'],
    venue: 'Journal of Examples',
    volume: '12(B)',
    issue: '3/4',
    pages: '1–12',
    issn: '1234-5679',
    language: 'en-GB',
    published: '2021-03',
  }),
  'a preprint seen in a version': row({ ...arxiv(40), title: 'Second Thoughts', published: '2024', version: 2 }),
  'a data set': row({ ids: { doi: '10.1000/data' }, title: 'Measurements', type: 'dataset', published: '2022' }),
  'several repositories': row({
    ids: { arxiv: '2403.00041', pmid: '123', pmcid: 'PMC9', hal: 'hal-01234567' },
    title: 'Everywhere',
    published: '2021',
  }),
  'dashes and quotes': row(
    { ...arxiv(42), title: "From A--B to C---D, ``quoted'' ?`", published: '2024', abstract: 'a -- b | c' },
    { tags: ['$\\alpha$', '100%', 'C#', 'Café', 'R&D', '\\o', 'to_read', '{\\"u}'], note: 'run --lr 0.1 `x` ```y```' },
  ),
};
