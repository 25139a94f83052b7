import { dateIn, linkOf } from '../dom';
import { normalizeDoi } from '../model/doi';
import { idsFromUrl, normalizeArxivId, type IdScheme } from '../model/identifiers';
import { plainText } from '../model/plain-text';
import { foldSpace } from '../model/text';
import { addressIds } from './address-ids';

/** What a page says about its one paper in its head, where crawlers look. */
export interface Metadata {
  readonly title: string | undefined;
  readonly names: readonly string[];
  readonly abstract: string | undefined;
  readonly published: string | undefined;
  readonly venue: string | undefined;
  readonly pdf: string | undefined;
  readonly ids: Readonly<Partial<Record<IdScheme, string | undefined>>>;
  /** Whether any of it is in a vocabulary that only scholarly pages use. */
  readonly isScholarly: boolean;
}

type Json = Readonly<Record<string, unknown>>;

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
] as const;

const DOIS = [
  'citation_doi',
  'bepress_citation_doi',
  'doi',
  'prism.doi',
  'dc.identifier',
  'dc.identifier.doi',
  'dcterms.identifier',
] as const;

/**
 * Highwire (`citation_*`, also as bepress and EPrints write it), Dublin Core, PRISM, schema.org in JSON-LD and OpenGraph, in this order.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function metadataOf(page: Document, url: URL): Metadata {
  const meta = metasOf(page);
  const first = (...names: readonly string[]): string | undefined => names.flatMap((name) => meta.get(name) ?? [])[0];
  const article = articleIn(page);
  const listed = (meta.get('citation_authors') ?? []).flatMap((names) => names.split(';').map((name) => name.trim()));
  const creators = meta.get('dc.creator') ?? meta.get('dcterms.creator') ?? meta.get('dc.contributor');
  const names =
    meta.get('citation_author') ??
    meta.get('bepress_citation_author') ??
    meta.get('eprints.creators_name') ??
    (listed.length > 0 ? listed : (creators ?? namesOf(article?.author ?? article?.creator)));
  const identifiers = [
    ...DOIS.flatMap((name) => meta.get(name) ?? []),
    ...stringsIn(article?.['@id'], article?.sameAs, article?.identifier, article?.url),
  ];
  const title =
    first('citation_title', 'bepress_citation_title', 'eprints.title', 'dc.title', 'dcterms.title', 'prism.title') ??
    string(article?.headline ?? article?.name);
  const canonical = linkOf(page.querySelector('link[rel="canonical"]'), url);
  return {
    title: title && plainText(title),
    names: names.map(plainText).filter(Boolean),
    abstract: abstractOf(
      first(
        'citation_abstract',
        'eprints.abstract',
        'dc.description.abstract',
        'dcterms.abstract',
        'dc.description',
        'dcterms.description',
      ) ?? string(article?.abstract ?? article?.description),
    ),
    published: firstPublished([...DATES.map((name) => first(name)), string(article?.datePublished)].map(dateIn)),
    venue: plainText(
      first('citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'prism.publicationname') ??
        string(object(article?.isPartOf)?.name) ??
        '',
    ),
    pdf: linkTo(first('citation_pdf_url', 'bepress_citation_pdf_url', 'eprints.document_url'), url),
    ids: {
      ...addressIds(canonical ?? ''),
      ...addressIds(url.href),
      ...defined({ doi: identifiers.map(normalizeDoi).find(Boolean) }),
      ...defined({
        arxiv: first('citation_arxiv_id') ?? arxivIn(identifiers) ?? idsFromUrl(first('citation_pdf_url') ?? '').arxiv,
        pmid: first('citation_pmid'),
        url: undefined,
      }),
    },
    isScholarly:
      [...meta.keys()].some((name) => /^(?:(?:bepress_)?citation_|prism\.|eprints\.)|^dc.*creator/.test(name)) ||
      article !== undefined,
  };
}

/** `arXiv:2401.01234` among identifiers, or the address of its page. */
function arxivIn(identifiers: readonly string[]): string | undefined {
  return identifiers
    .map((one) => (/^arxiv:/i.test(one) ? normalizeArxivId(one) : idsFromUrl(one).arxiv))
    .find((id) => id !== undefined);
}

/** An abstract that metadata states: without markup and heading. */
export function abstractOf(text: string | undefined): string | undefined {
  return withoutHeading(plainText(text ?? ''));
}

/** An abstract without the heading that some put in front. Of a page's own text, whatever stands in angle brackets is text. */
export function withoutHeading(text: string): string | undefined {
  return foldSpace(text).replace(/^(?:abstract|summary)\b[:.]? ?(?=[A-Z"“$([])/i, '') || undefined;
}

function metasOf(page: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[name],meta[property]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = foldSpace(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (content) found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

/** The scholarly article that JSON-LD describes, also inside a page's `mainEntity` or a `@graph`. */
function articleIn(page: Document): Json | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = descend(parse(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return undefined;
}

function descend(value: unknown, depth: number): Json | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return value.map((one) => descend(one, depth + 1)).find(Boolean);
  const one = object(value);
  if (!one) return undefined;
  if (stringsIn(one['@type']).some((type) => /ScholarlyArticle$|^(?:Chapter|Thesis|Report)$/.test(type))) return one;
  return descend(one['@graph'], depth + 1) ?? descend(one.mainEntity, depth + 1);
}

function namesOf(authors: unknown): string[] {
  const list = object(authors)?.['@list'] ?? authors;
  return [list].flat().flatMap((author) => {
    const { name, givenName, familyName } = object(author) ?? {};
    return stringsIn(name ?? (familyName ? [givenName, familyName].filter(Boolean).join(' ') : author));
  });
}

function stringsIn(...values: readonly unknown[]): string[] {
  return values
    .flat()
    .map((value) => (typeof value === 'string' ? value : (string(object(value)?.value) ?? '')))
    .filter(Boolean);
}

/**
 * The first time that a paper is said to have appeared, as exactly as it is said: old ones were put online decades later. The
 * first of January stands for the whole year where something else is said of that year.
 */
function firstPublished(stated: readonly (string | undefined)[]): string | undefined {
  const dates = stated.filter((date) => date !== undefined);
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? foldSpace(value) : undefined;
}
