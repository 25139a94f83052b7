import type { Highlight, LibraryRow } from '../library';
import type { Format } from './format';
import { addressOf } from './kind';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const CSS =
  '.yellow{background:#fde68a}.green{background:#bbf7d0}.blue{background:#bfdbfe}.pink{background:#fbcfe8}.purple{background:#e9d5ff}';

/** An annotation a highlight, and a bookmarking one a paper. @see https://www.w3.org/TR/annotation-model/ */
export const jsonld = {
  id: 'jsonld',
  name: 'Web Annotations (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  carries: ['tags', 'note', 'savedAt', 'highlights'],
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
} as const satisfies Format;

function bookmarking({ paper, bookmark }: LibraryRow): object {
  return {
    '@context': CONTEXT,
    id: `urn:x-ibid:paper:${encodeURIComponent(paper.id)}`,
    type: 'Annotation',
    motivation: 'bookmarking',
    created: bookmark.savedAt,
    ...body(bookmark.note, 'describing', bookmark.tags),
    target: { id: source(paper), type: 'Text', 'dc:title': paper.title },
  };
}

function highlighting({ paper }: LibraryRow, highlight: Highlight): object {
  const { exact, prefix, suffix, start, end } = highlight.selector;
  // Offsets count from the beginning of the title or abstract, so they say nothing without it.
  const within = start !== undefined &&
    end !== undefined && {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: highlight.field,
      refinedBy: { type: 'TextPositionSelector', start, end },
    };
  return {
    '@context': CONTEXT,
    id: `urn:x-ibid:highlight:${encodeURIComponent(highlight.id)}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: highlight.created,
    modified: highlight.modified,
    stylesheet: { type: 'CssStylesheet', value: CSS },
    ...body(highlight.note, 'commenting', highlight.tags),
    target: {
      type: 'SpecificResource',
      source: source({ ...paper, url: highlight.url || paper.url }),
      styleClass: highlight.colour,
      selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...(within ? [within] : [])],
    },
  };
}

function body(note: string, purpose: 'describing' | 'commenting', tags: readonly string[]): object {
  const bodies = [
    ...(note ? [{ type: 'TextualBody', value: note, purpose, format: 'text/markdown' }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return bodies.length > 0 ? { body: bodies } : {};
}

/** A target needs an IRI, whatever is known. */
function source(paper: LibraryRow['paper']): string {
  const address = addressOf(paper);
  return address && URL.canParse(address) ? new URL(address).href : `urn:x-ibid:paper:${encodeURIComponent(paper.id)}`;
}
