import type { LibraryRow } from '../model/library-row';
import type { Highlight } from '../model/highlight';
import { authorName, parseAuthor, type Author } from '../model/authors';
import { aliases } from '../model/identifiers';
import type { Paper } from '../model/paper';
import { PUBLICATION, type Format } from './format';
import { writePublication } from './jsonld-publication';
import { addressOf } from './kind';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const CSS =
  '.yellow{background:#fde68a}.green{background:#bbf7d0}.blue{background:#bfdbfe}.pink{background:#fbcfe8}.purple{background:#e9d5ff}';
/** What a path, a query or a fragment may not hold as it is. */
const UNSAFE = /%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** An annotation a highlight, and a bookmarking one a paper. @see https://www.w3.org/TR/annotation-model/ */
export const jsonld = {
  id: 'jsonld',
  name: 'Web Annotations (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  carries: [...PUBLICATION, 'extra', 'ids', 'tags', 'note', 'savedAt', 'highlights'],
  blurs: ['authorCount'],
  *write(rows) {
    const all = [...rows];
    const total = all.reduce((sum, { highlights }) => sum + highlights.length + 1, 0);
    const head = { '@context': CONTEXT, id: 'urn:x-ibid:library', type: 'AnnotationCollection', label: 'Ibid', total };
    const page = { id: 'urn:x-ibid:library:1', type: 'AnnotationPage', partOf: 'urn:x-ibid:library', startIndex: 0 };
    yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    let separator = '\n';
    for (const row of all)
      for (const annotation of [bookmarking(row), ...row.highlights.map((highlight) => highlighting(row, highlight))]) {
        yield separator + JSON.stringify(annotation);
        separator = ',\n';
      }
    yield '\n]}}\n';
  },
  detect: (text) =>
    /^\ufeff?\s*[[{]/.test(text) && /ns\/anno\.jsonld|"(?:oa:)?Annotation(?:Page|Collection)?"/.test(text),
  read: async (text, options) => (await import('./jsonld-reader')).readJsonld(text, options),
} as const satisfies Format;

function bookmarking({ paper, bookmark }: LibraryRow): object {
  const creators = paper.authors.map(creator);
  const editors = (paper.editors ?? []).map(creator);
  return {
    '@context': CONTEXT,
    id: `urn:x-ibid:paper:${encodeURIComponent(paper.id)}`,
    type: 'Annotation',
    motivation: 'bookmarking',
    created: bookmark.savedAt,
    ...body(bookmark.note, 'describing', bookmark.tags),
    target: {
      id: source(paper),
      type: 'Text',
      'dc:title': paper.title,
      ...(creators.length > 0 && { 'dc:creator': creators }),
      ...(editors.length > 0 && { 'schema:editor': editors }),
      ...(paper.published && { 'dc:date': paper.published }),
      ...writePublication(paper),
      'dc:identifier': aliases(paper.ids),
    },
  };
}

/** A name as it is read aloud; in its parts where it could not be taken apart again. */
function creator(author: Author): string | object {
  const name = authorName(author);
  if (JSON.stringify(sorted(parseAuthor(name))) === JSON.stringify(sorted(author))) return name;
  if ('literal' in author) return { type: 'Organization', name };
  const { given, family, suffix } = author;
  return {
    ...{ type: 'Person', name, 'foaf:familyName': family },
    ...(given && { 'foaf:givenName': given }),
    ...(suffix && { 'schema:honorificSuffix': suffix }),
  };
}

function sorted(author: Author): readonly (readonly [string, unknown])[] {
  return Object.entries(author).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function highlighting({ paper }: LibraryRow, highlight: Highlight): object {
  const { id, selector, field, url, created, modified } = highlight;
  const { exact, prefix, suffix, start, end } = selector;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  // Offsets count from the beginning of the title or abstract, so they say nothing without it.
  const within = {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: field,
    refinedBy: start !== undefined && end !== undefined ? { type: 'TextPositionSelector', start, end } : quote,
  };
  return {
    '@context': CONTEXT,
    id: UUID.test(id) ? `urn:uuid:${id}` : `urn:x-ibid:highlight:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified,
    // An annotation that came from elsewhere keeps the name it has there.
    ...(isName(id) && { canonical: id }),
    stylesheet: { type: 'CssStylesheet', value: CSS },
    ...body(highlight.note, 'commenting', highlight.tags),
    target: {
      type: 'SpecificResource',
      source: source(paper),
      ...(URL.canParse(url) && { scope: iri(url) }),
      state: { type: 'TimeState', sourceDate: created },
      styleClass: highlight.colour,
      selector: [quote, within],
    },
  };
}

/** Whether an annotation that came from elsewhere has a name that others know it by. */
function isName(id: string): boolean {
  return /^(?:https?:\/\/|urn:)/.test(id) && URL.canParse(id) && iri(id) === id;
}

function body(note: string, purpose: 'describing' | 'commenting', tags: readonly string[]): object {
  const bodies = [
    ...(note ? [{ type: 'TextualBody', value: note, purpose, format: 'text/markdown' }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return bodies.length > 0 ? { body: bodies } : {};
}

/** A target needs an IRI, whatever is known. */
function source(paper: Paper): string {
  const address = addressOf(paper);
  return address && URL.canParse(address) ? iri(address) : `urn:x-ibid:paper:${encodeURIComponent(paper.id)}`;
}

/** An address without what browsers bear with and RFC 3986 does not: signs that need an escape, halves of one, a second fragment. */
function iri(address: string): string {
  const { href, host, pathname, search, hash } = new URL(address);
  if (!host) return escaped(href);
  const place = href.slice(0, href.indexOf(host) + host.length);
  return place + escaped(pathname + search) + (hash && `#${escaped(hash.slice(1))}`);
}

function escaped(text: string): string {
  return text.replace(UNSAFE, encodeURIComponent);
}
