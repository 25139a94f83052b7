import { decodeHTMLStrict } from 'entities/decode';

import { TAG } from './html-markup';

const BLOCK = /^(?:p|br|div|jats:p|jats:sec)$/i;
/** A heading that says no more than where it stands. */
const HEADING = /<((?:jats:)?title)>\s{0,20}(?:abstract|summary)\s{0,20}<\/\1>/gi;
/** HTML's text: tags that mark words are left out, those of paragraphs end a line, and entities are the signs they stand for. */
export function plainText(html: string): string {
  const text = html.replace(HEADING, ' ').replace(TAG, (tag: string, _, name: string, attributes?: string) => {
    // `x <p and q> y` compares, and marks nothing.
    if (attributes?.replace('/', '').trim() && !attributes.includes('=')) return tag;
    return BLOCK.test(name) ? '\n' : /title$/i.test(name) ? ' ' : '';
  });
  return decodeHTMLStrict(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
