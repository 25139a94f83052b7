/**
 * What a page may say of a paper, so that it can be kept: longer texts are cut, and what is no name, address or code is left
 * out. Far above what is real, and below what the library takes.
 */
import type { Author } from '../model/authors';
import type { Paper } from '../model/paper';

const MOST = {
  title: 2_000,
  abstract: 50_000,
  venue: 900,
  name: 400,
  suffix: 100,
  authors: 15_000,
  categories: 100,
} as const;
const LONGEST_ADDRESS = 4_000;

/** The paper with every value in measure; undefined if it has no address that can be opened. */
export function inMeasure(paper: Paper): Paper | undefined {
  const { title, abstract, venue, pdf, code, authors, authorCount, categories, published, ...rest } = paper;
  if (!isAddress(paper.url)) return undefined;
  const listed = authors.filter(isName).slice(0, MOST.authors);
  const count = listed.length < authors.length ? Math.max(authors.length, authorCount ?? 0) : authorCount;
  return {
    ...rest,
    title: cut(title, MOST.title),
    authors: listed,
    categories: categories.filter((code) => code.length <= MOST.categories).slice(0, MOST.categories),
    ...(count !== undefined && Number.isSafeInteger(count) && count >= 0 && { authorCount: count }),
    ...(abstract && { abstract: cut(abstract, MOST.abstract) }),
    ...(venue && { venue: cut(venue, MOST.venue) }),
    ...(published && /^\d{4}(?:-\d\d){0,2}$/.test(published) && { published }),
    ...(isAddress(pdf) && { pdf }),
    ...(isAddress(code) && { code }),
  };
}

/** Up to the last word that is whole, with the dots that say so. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), most - 100)).trimEnd()}…`;
}

function isAddress(address: string | undefined): address is string {
  return address !== undefined && address.length <= LONGEST_ADDRESS && /^https?:\/\/./i.test(address);
}

/** Of whom a name is longer than this, it is none. */
function isName(author: Author): boolean {
  if ('literal' in author) return author.literal.length <= MOST.name;
  const { family, given = '', suffix = '' } = author;
  return family.length <= MOST.name && given.length <= MOST.name && suffix.length <= MOST.suffix;
}
