import { linkOf } from '../dom';
import { dateIn } from '../model/dates';
import type { Found } from './entry';
import { plainText } from '../model/plain-text';
import { abstractOf } from './metadata';

const START = 'xplGlobal.document.metadata=';

/** What IEEE's server says of a paper, in a script that its own page draws from. It is read as JSON, never run. */
export function ieeeMetadata(page: Document, url: URL): Partial<Found> {
  for (const script of page.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const at = text.indexOf(START);
    const said = at < 0 ? undefined : parse(objectAt(text, at + START.length));
    if (said) return read(said, page, url);
  }
  return {};
}

function read(said: Readonly<Record<string, unknown>>, page: Document, url: URL): Partial<Found> {
  const text = (key: string): string => (typeof said[key] === 'string' ? (said[key] as string) : '');
  const authors: readonly unknown[] = Array.isArray(said.authors) ? said.authors : [];
  const link = page.createElement('a');
  link.setAttribute('href', text('pdfUrl'));
  return {
    title: plainText(text('title') || text('displayDocTitle') || text('formulaStrippedArticleTitle')),
    names: authors.map((author) => {
      const name = (author as { readonly name?: unknown } | null)?.name;
      return typeof name === 'string' ? name : undefined;
    }),
    // "true" says that there is one, elsewhere.
    abstract: abstractOf(text('abstract').replace(/^(?:true|false)$/, '')),
    published: dateIn(text('displayPublicationDate') || text('publicationDate') || text('publicationYear')),
    venue: plainText(text('publicationTitle') || text('displayPublicationTitle')),
    pdf: linkOf(link, url),
    ids: { doi: text('doi') || text('doiLink') },
  };
}

/** The text of an object literal from its opening bracket to the one that closes it; braces in strings are none. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return '';
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
