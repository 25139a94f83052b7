import { linkOf, textOf } from '../dom';
import { abstractText } from '../model/abstract';
import { dateIn } from '../model/dates';
import type { Author } from '../model/authors';
import { normalizeDoi } from '../model/doi';
import { normalizeArxivId } from '../model/arxiv-id';
import { idsFromUrl, type IdScheme } from '../model/identifiers';
import { citedAuthors } from '../model/medline-author';
import { splitNames } from '../model/name-list';
import { plainText } from '../model/plain-text';
import { severalNames } from '../model/several-names';
import { foldSpace } from '../model/text';
import { titleText, withoutRaisedMarks } from '../model/title';
import { addressIds } from './address-ids';
import { doiIn } from './doi-in';
import { linkedArticle, type LinkedArticle } from './json-ld';

/** What a page says about its one paper in its head, where crawlers look. */
export interface Metadata {
  readonly title: string | undefined;
  readonly names: readonly (string | Author)[];
  readonly abstract: string | undefined;
  readonly published: string | undefined;
  readonly venue: string | undefined;
  readonly pdf: string | undefined;
  readonly ids: Readonly<Partial<Record<IdScheme, string | undefined>>>;
  /** Whether any of it is in a vocabulary that only scholarly pages use. */
  readonly isScholarly: boolean;
}

const DATES = [
  'citation_date',
  'citation_online_date',
  'bepress_citation_date',
  'eprints.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_cover_date',
  'citation_year',
  'citation_issue_date',
] as const;

/** When the record or the page was made: where nothing better is said. */
const OTHER_DATES = ['dc.date.created', 'dcterms.created', 'article:published_time'] as const;

/** Highwire's vocabulary is American: `05/01/2006` is a day in May. */
const MONTH_FIRST = /^(\d\d?\/\d\d?)\/(\d{4})$/;

const TITLES = [
  'citation_title',
  'bepress_citation_title',
  'eprints.title',
  'dc.title',
  'dcterms.title',
  'prism.title',
] as const;

const NAMES = [
  'citation_author',
  'bepress_citation_author',
  'eprints.creators_name',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'author',
] as const;

const DOIS = [
  'citation_doi',
  'bepress_citation_doi',
  'doi',
  'prism.doi',
  'dc.identifier',
  'dc.identifier.doi',
  'dcterms.identifier',
  'publication_doi',
  'evt-doipage',
] as const;

/** Addresses of the paper's pages and files, which may hold its DOI. */
const ADDRESSES = [
  'citation_public_url',
  'citation_abstract_html_url',
  'citation_fulltext_html_url',
  'citation_pdf_url',
] as const;

/** What a template writes where it has nothing to say. */
const NOTHING = /^(?:undefined|null|nan|\[object \w{1,20}\]|\{\{[^{}]{0,80}\}\}|<%[^<>]{0,80}%>)$/i;

/**
 * Highwire (`citation_*`, also as bepress and EPrints write it), Dublin Core, PRISM, schema.org in JSON-LD and OpenGraph, in this order.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function metadataOf(page: Document, url: URL): Metadata {
  const meta = metasOf(page);
  const all = (name: string): readonly string[] => meta.get(name) ?? [];
  const first = (...names: readonly string[]): string | undefined => names.flatMap(all)[0];
  const stated = first(...TITLES);
  const canonical = linkOf(page.querySelector('link[rel="canonical"]'), url);
  const article = linkedArticle(page, {
    addresses: [url.href, ...(canonical ? [canonical] : [])],
    stated,
    shown: titlesShown(page, all('og:title')),
  });
  const identifiers = [...DOIS.flatMap(all), ...(article?.identifiers ?? [])];
  const title = stated ?? article?.title;
  const own = addressIds(url.href);
  return {
    title: title && titleText(plainText(withoutRaisedMarks(title))),
    names: namesOf(meta, article),
    abstract: abstractOf(
      first(
        'citation_abstract',
        'eprints.abstract',
        'dc.description.abstract',
        'dcterms.abstract',
        'dc.description',
        'dcterms.description',
      ) ?? article?.abstract,
    ),
    published:
      firstPublished(
        [...DATES.flatMap(all).map((date) => date.replace(MONTH_FIRST, '$2/$1')), article?.published].map(dateIn),
      ) ?? dateIn(first(...OTHER_DATES)),
    venue: plainText(
      first('citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'prism.publicationname') ??
        article?.venue ??
        '',
    ),
    pdf: linkTo(first('citation_pdf_url', 'bepress_citation_pdf_url', 'eprints.document_url'), url),
    ids: {
      ...defined({ doi: [...identifiers, ...ADDRESSES.flatMap(all)].map(doiIn).find(Boolean) }),
      ...addressIds(canonical ?? ''),
      ...own,
      ...defined({ doi: identifiers.map(normalizeDoi).find(Boolean) }),
      ...defined({
        arxiv: first('citation_arxiv_id') ?? arxivIn(identifiers) ?? idsFromUrl(first('citation_pdf_url') ?? '').arxiv,
        pmid: /\d+/.exec(first('citation_pmid') ?? '')?.[0],
        url: own.url,
      }),
    },
    isScholarly:
      [...meta.keys()].some((name) => /^(?:(?:bepress_)?citation_|prism\.|eprints\.)|^dc.*creator/.test(name)) ||
      article !== undefined,
  };
}

/** What a page is called where readers see it: nothing, where only the window has a name, which may be the site's. */
function titlesShown(page: Document, shared: readonly string[]): readonly string[] {
  const shown = [...shared, ...[...page.querySelectorAll('h1')].map(textOf)].filter(Boolean);
  return shown.length > 0 ? [...shown, foldSpace(page.title)] : [];
}

/** The authors as the first vocabulary that names any has them: one by one, or several in one text. */
function namesOf(
  meta: ReadonlyMap<string, readonly string[]>,
  article: LinkedArticle | undefined,
): readonly (string | Author)[] {
  const stated = NAMES.map((name) => meta.get(name) ?? []).find((names) => names.length > 0);
  const plain = (stated ?? article?.names ?? []).map((text) => ({ text, name: plainText(text) }));
  const names = plain.flatMap(({ text, name }): readonly (string | Author)[] =>
    article?.groups.has(text) ? [{ literal: name }] : eachIn(name),
  );
  const all = withoutRepetition(names.filter(Boolean));
  return citedAuthors(all.map((name) => (typeof name === 'string' ? name : ''))) ?? all;
}

function eachIn(text: string): readonly string[] {
  if (text.includes(';')) return splitNames(text);
  const several = severalNames(text);
  return several.length > 0 ? several : [text];
}

/** Some pages say everything twice. Two authors of one name are two. */
function withoutRepetition<Name>(names: readonly Name[]): readonly Name[] {
  const half = names.length / 2;
  return names.length > 0 && names.every((name, i) => name === names[(i + half) % names.length])
    ? names.slice(0, half)
    : names;
}

/** `arXiv:2401.01234` among identifiers, or the address of its page. */
function arxivIn(identifiers: readonly string[]): string | undefined {
  return identifiers
    .map((one) => (/^arxiv:/i.test(one) ? normalizeArxivId(one) : idsFromUrl(one).arxiv))
    .find((id) => id !== undefined);
}

/** An abstract that metadata states: without markup and heading. */
export function abstractOf(text: string | undefined): string | undefined {
  return abstractText(plainText(text ?? ''));
}

function metasOf(page: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[name],meta[property]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = foldSpace(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (content && !NOTHING.test(content)) found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

/** What a clock that was never set says. */
const ZERO = /^(?:1900|1970)-01-01$/;

/**
 * The first time that a paper is said to have appeared, as exactly as it is said: old ones were put online decades later. The
 * first of January stands for the whole year where something else is said of that year.
 */
function firstPublished(stated: readonly (string | undefined)[]): string | undefined {
  const known = stated.filter((date) => date !== undefined);
  const said = known.filter((date) => !ZERO.test(date));
  const dates = said.length > 0 ? said : known;
  const year = dates.map((date) => date.slice(0, 4)).toSorted()[0];
  const ofYear = dates.filter((date) => date.slice(0, 4) === year);
  const real = ofYear.filter((date) => date.length > 4 && !date.endsWith('-01-01'));
  const best = real.length > 0 ? real : ofYear;
  return best.reduce<string | undefined>((most, date) => (date.length > (most?.length ?? 0) ? date : most), undefined);
}

function linkTo(address: string | undefined, url: URL): string | undefined {
  return address && URL.canParse(address, url.href) ? new URL(address, url.href).href : undefined;
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
