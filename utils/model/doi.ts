/**
 * DOIs as pages, files and people write them, read to one normal form: bare, in lower case, nothing escaped.
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
import { decodePercent } from './percent';

/** Longer is none: the longest in use have about 200 characters. */
const LONGEST = 2_000;
/** So many times an address may have been escaped. */
const MOST_TIMES = 3;
/** Where a DOI begins. What stands before it may end in an escape (`%2F`) or in `DOI`, but in no other letter or digit. */
export const DOI_START =
  /(?:(?<=\bdoi)|(?<!(?<!%[\da-f])[a-z\d]|\d\.))10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%(?:25){0,3}2f)/i;
/** The words that are written before a DOI to say that it is one: parts of addresses, labels, commands of TeX. */
const LABELS =
  /^(?:doi|dx|www|org|https?|ftp|info|urn|nbn|hdl|handle|net|digital|object|identifier|crossref|article|number|no|url|href|path|texttt|lt|quot)$/;
/** Addresses of resolvers: behind them, a DOI is escaped as addresses are. */
const RESOLVER = /https?:\/\/(?:[\w-]{1,60}\.){0,5}[\w-]{0,60}doi(?:[.-][\w-]{1,60}){1,8}\/$/i;
/** The same, and what is no address but is escaped like one. */
const ADDRESS_LABEL = /(?:doi\.org\/{1,2}|info:doi\/|urn:doi:|hdl\.handle\.net\/)(?:doi:)?$/i;
const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S+$/;
/** Where it ends: before a query, an address, and East Asian punctuation, which no space parts from it. */
const END = /[?&][\w.-]{1,60}=|;jsessionid=|https?:\/\/|[、。〈-〟！（），．：；＜＞？［］｛｝]/i;
/** In a text that is said to be one: before another one, and before what is said about it. */
const NEXT =
  /[,;|]\s?(?=https?:|doi:|10\.\d{4,9}\/)|[,;]\s|\s(?=[([{–—|/&-]|and\s|PMC?ID|epub|ecoll|arxiv|doi|https?:|10\.\d{4,9}\/)/i;
/** What nobody sees. */
const INVISIBLE = /\p{Cf}/gu;
const ENTITY = /&(?:amp;){0,3}(lt|gt|amp|quot|nbsp|#\d{2,4}|#x[\da-f]{2,4});/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
/** A tag: item numbers hold a colon between their angle brackets. */
const TAG = /<\/|<[a-z]\w{0,20}(?:\s[^<>]{0,200})?\/?>/i;
/** bioRxiv and medRxiv: their addresses append a version that is no part of the DOI. */
const PREPRINT = /^(10\.(?:1101|64898)\/\d[\d.]*)v\d/;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** A bare lower-case DOI from a text that is said to be one, resolver addresses and labels included; undefined if it is none. */
export function normalizeDoi(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(INVISIBLE, '').trim();
  const at = bare.search(DOI_START);
  if (at < 0) return undefined;
  const label = decodePercent(bare.slice(0, at));
  if (!isLabel(label.replace(RESOLVER, ''))) return undefined;
  const isAddress = isResolver(label);
  const [rest = ''] = bare.slice(at).split(NEXT, 1);
  return readDoi(isAddress ? pathOf(rest) : rest, isAddress);
}

/** Whether what stands before a DOI makes it a part of an address that leads to its paper, and nowhere else. */
export function isResolver(label: string): boolean {
  return ADDRESS_LABEL.test(label) || RESOLVER.test(label);
}

function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => LABELS.test(word));
}

/** The DOI that a text begins with, up to its end; `isEscaped` where the text is a piece of an address. */
export function readDoi(text: string, isEscaped: boolean): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [whole = ''] = text.split(END, 1);
  let doi = isEscaped ? decodePercent(whole) : whole;
  // There is no DOI without a slash: where that one is escaped, all is.
  for (let time = 0; time < MOST_TIMES && /^[\d.]{6,40}%/.test(doi); time++) doi = decodePercent(doi);
  // BibTeX keeps them from being taken for something else.
  doi = doi
    .replace(INVISIBLE, '')
    .replace(/\{([<>])\}/g, '$1')
    .replace(ENTITY, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
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

/** Without tags, one that was not closed too, and what follows them. */
function withoutMarkup(text: string): string {
  const [plain = ''] = text.split(TAG, 1);
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
    if (!isStray && !/[\s.,;:!?'"`*…»”’″/\\([{<$&|~^·•†‡–—]/.test(last)) break;
    counts.set(last, (counts.get(last) ?? 1) - 1);
  }
  return text.slice(0, end);
}
