/**
 * DOIs as pages, files and people write them, read to one normal form: bare, in lower case, nothing escaped.
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
import { decodePercent } from './percent';

/** Longer is none: the longest in use have about 200 characters. */
const LONGEST = 2_000;
/** Where a DOI begins. What stands before it may end in an escape (`%2F`) or in `DOI`, but in no other letter or digit. */
export const DOI_START = /(?:(?<=\bdoi)|(?<!(?<!%[\da-f])[a-z\d]|\d\.))10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2f)/i;
/** What is written before a DOI to say that it is one. */
const LABEL = /^(?:[\s:/<([{$：（「『【《]|doi\.org|doi|dx\.|www\.|https?:|info:|urn:)*$/i;
/** After these it is a part of an address, and escaped as addresses are. */
export const ADDRESS_LABEL = /(?:doi\.org\/|info:doi\/|urn:doi:)(?:doi:)?$/i;
const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S+$/;
/** Where it ends: before a query, and before East Asian punctuation, which no space parts from it. */
const END = /[?&][\w.-]{1,60}=|[、。〈-】！（），：；？]/;
/** What nobody sees. */
const INVISIBLE = /\p{Cf}/gu;
const ENTITY = /&(?:amp;){0,3}(lt|gt|amp);/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
/** bioRxiv and medRxiv: their addresses append a version that is no part of the DOI. */
const PREPRINT = /^(10\.(?:1101|64898)\/\d[\d.]*)v\d/;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** A bare lower-case DOI from a text that is said to be one, resolver addresses and labels included; undefined if it is none. */
export function normalizeDoi(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(INVISIBLE, '').trim();
  const at = bare.search(DOI_START);
  const label = bare.slice(0, Math.max(at, 0));
  if (at < 0 || !LABEL.test(label)) return undefined;
  const isAddress = ADDRESS_LABEL.test(label);
  const rest = bare.slice(at);
  return readDoi(isAddress ? pathOf(rest) : rest, isAddress);
}

/** The DOI that a text begins with, up to its end; `isEscaped` where the text is a piece of an address. */
export function readDoi(text: string, isEscaped: boolean): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [whole = ''] = text.split(END, 1);
  // There is no DOI without a slash: where that one is escaped, all is.
  let doi = isEscaped ? decodePercent(whole) : whole;
  if (/^[\d.]{6,40}%2f/i.test(doi)) doi = decodePercent(doi);
  // BibTeX keeps them from being taken for something else.
  doi = doi
    .replace(INVISIBLE, '')
    .replace(/\{([<>])\}/g, '$1')
    .replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '');
  if (isEscapedSici(doi)) doi = decodePercent(doi);
  // MEDLINE says so behind it.
  doi = withoutEnd(withoutMarkup(doi).replace(/\s?\[doi\]$/i, '')).toLowerCase();
  const known = PREPRINT.exec(doi)?.[1] ?? doi;
  return DOI.test(known) ? known : undefined;
}

/** An address up to its query or fragment. The check character of a SICI may be a `#`. */
export function pathOf(address: string): string {
  const query = address.search(/[?#]/);
  if (query < 0) return address;
  const path = address.slice(0, query);
  return address[query] === '#' && path.endsWith(';2-') ? `${path}#` : path;
}

/**
 * An item number by the standard of 1996 has angle brackets: where there are none but escaped ones, it was copied from an
 * address. In any other DOI `%3C` is what it says. @see https://www.niso.org/publications/ansiniso-z3956-1996-r2002
 */
function isEscapedSici(doi: string): boolean {
  return !doi.includes('<') && /%3c/i.test(doi) && /%3e/i.test(doi) && /(?:;|%3b)2(?:-.|-%23)?$/i.test(doi);
}

/** Without a tag that was not closed, or that closes something, and what follows it. */
function withoutMarkup(text: string): string {
  const closing = text.indexOf('</');
  const plain = closing < 0 ? text : text.slice(0, closing);
  const open = plain.lastIndexOf('<');
  return open > plain.lastIndexOf('>') ? plain.slice(0, open) : plain;
}

/** Without punctuation behind it, and brackets that were opened before it. */
export function withoutEnd(text: string): string {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1] ?? '';
    const opening = OPENING[last];
    const isStray = opening !== undefined && (counts.get(last) ?? 0) > (counts.get(opening) ?? 0);
    if (!isStray && !/[\s.,;:!?'"`*…»”’/\\([{<$]/.test(last)) break;
    counts.set(last, (counts.get(last) ?? 1) - 1);
  }
  return text.slice(0, end);
}
