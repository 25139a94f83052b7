/** Papers as a reader saves them over the years; the same for the same number. */
import type { Bookmark, Status } from '../../../utils/model/bookmark';
import { COLOURS, type Highlight } from '../../../utils/model/highlight';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { Paper } from '../../../utils/model/paper';
import { madeUpText, type Texts } from './texts';
import { randomOf, wordOf } from './words';

export interface Corpus {
  paper(n: number): Paper;
  /** The same as it stands in a library. Every other one has a highlight. */
  row(n: number): LibraryRow;
}

/** From this number on papers are not in the library. */
export const SPARE = 7_000_000;

const FIRST_YEAR = 2015;
const MONTHS = 132;
const FAMILIES = 20_000;
const GIVEN = 2_000;
const ENDINGS = ['sen', 'ov', 'ini', 'ez', 'ström', 'ley', 'ak', 'oglu'];
const TAGS = 200;
const AREAS = 12;
/** The first was saved then, and one more every fifty minutes. */
const FIRST_SAVED = Date.UTC(2016, 0, 1);
const BETWEEN = 3_000_000;
const YEARS = 100_000;

/** Papers of these texts. */
export function corpusOf(texts: Texts): Corpus {
  const paper = (n: number): Paper => paperOf(n, texts);
  return { paper, row: (n) => rowOf(n, paper(n)) };
}

/** A paper of made-up words. */
export function madeUp(n: number): Paper {
  return paperOf(n, madeUpText);
}

function paperOf(n: number, texts: Texts): Paper {
  const random = randomOf(n, 1);
  const month = n % MONTHS;
  const year = FIRST_YEAR + Math.floor(month / 12);
  const stamp = `${String(year).slice(2)}${twoDigits((month % 12) + 1)}`;
  const arxiv = `${stamp}.${String(Math.floor(n / MONTHS) + 1).padStart(5, '0')}`;
  const { title, abstract } = texts(n);
  return {
    id: `arxiv:${arxiv}`,
    ids: { arxiv },
    title,
    authors: Array.from({ length: 1 + Math.floor(random() * 7) }, () => ({
      family: familyOf(Math.floor(FAMILIES * random() ** 2)),
      given: capital(wordOf(Math.floor(GIVEN * random() ** 2))),
    })),
    abstract,
    published: `${year}-${twoDigits((month % 12) + 1)}-${twoDigits(1 + Math.floor(random() * 28))}`,
    url: `https://arxiv.org/abs/${arxiv}`,
    categories: [['cs.LG', 'cs.CL', 'cs.CV', 'stat.ML', 'math.OC'][Math.floor(random() * 5)] ?? 'cs.LG'],
  };
}

/** A family name; the lower its number, the more papers have it. */
export function familyOf(n: number): string {
  return capital(wordOf(n)) + ENDINGS[n % ENDINGS.length];
}

/** A tag; the lower its number, the more papers have it. */
export function tagOf(n: number): string {
  return `area-${n % AREAS}/tag-${n}`;
}

function rowOf(n: number, paper: Paper): LibraryRow {
  const bookmark = bookmarkOf(n);
  return { paper, bookmark, topics: [], highlights: n % 2 === 0 ? [highlightOf(n, paper, bookmark.savedAt)] : [] };
}

function bookmarkOf(n: number): Bookmark {
  const random = randomOf(n, 2);
  const tags = Array.from({ length: Math.floor(random() * 4) }, () => tagOf(Math.floor(TAGS * random() ** 2)));
  return {
    status: statusOf(random()),
    starred: random() < 0.05,
    tags: [...new Set(tags)],
    note: random() < 0.1 ? `Compare with ${wordOf(n % 5_000)} ${wordOf(n % 777)}.` : '',
    savedAt: new Date(FIRST_SAVED + (n % YEARS) * BETWEEN).toISOString(),
  };
}

function statusOf(share: number): Status {
  if (share < 0.05) return 'reading';
  return share < 0.4 ? 'read' : 'to read';
}

/** Some words of the abstract. */
function highlightOf(n: number, { id, url, abstract = '', title }: Paper, created: string): Highlight {
  const text = abstract || title;
  const start = text.indexOf(' ', text.length / 3) + 1;
  const after = text.indexOf(' ', start + 60);
  const end = after < 0 ? text.length : after;
  return {
    id: `highlight-${n}`,
    paper: id,
    field: abstract ? 'abstract' : 'title',
    selector: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      ...{ start, end },
    },
    colour: COLOURS[n % COLOURS.length] ?? 'yellow',
    note: '',
    tags: [],
    ...{ created, modified: created, url },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
