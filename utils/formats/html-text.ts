/** The little HTML that titles, names and abstracts hold in CSL and at Crossref: read, and written so that it is read again. */
import { decodeHTMLStrict } from 'entities/decode';

import { markupIn, withoutMarkup } from '../model/plain-text';

/** A heading that says no more than where it stands. */
const HEADING = /<((?:jats:)?title)>\s{0,20}(?:abstract|summary)\s{0,20}<\/\1>/gi;
/** The sign that begins an entity. */
const ENTITY = /&(?=#?\w{1,31};)/g;

/** HTML's text: tags that mark words are left out, those of paragraphs end a line, and entities are the signs they stand for. */
export function plainText(html: string): string {
  return decodeHTMLStrict(withoutMarkup(html.replace(HEADING, ' '), '\n'))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text in which a reader of HTML finds what is there: only what it would take for markup is escaped. */
export function escapeMarkup(text: string): string {
  let escaped = '';
  let at = 0;
  for (const start of markupIn(text)) {
    escaped += text.slice(at, start).replace(ENTITY, '&amp;') + (text[start] === '<' ? '&lt;' : '&#93;');
    at = start + 1;
  }
  return escaped + text.slice(at).replace(ENTITY, '&amp;');
}
