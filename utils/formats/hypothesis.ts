import type { Highlight } from '../model/highlight';
import { decodePercent } from '../model/percent';
import {
  fieldOf,
  gatherAnnotations,
  ownership,
  paperAt,
  pastInstant,
  stableId,
  webAddress,
  type Annotation,
} from './annotation';
import type { Format, Problem, ReadOptions, ReadResult } from './format';
import { asObjects, asText, asTexts, briefly, isObject, parseJson, type JsonObject } from './json';
import { withScheme } from './measure';

/** Hypothesis: what its sidebar exports (`annotations`) and what its API answers (`rows`), also as a bare list. @see https://h.readthedocs.io/en/latest/api-reference/v1/ */
export const hypothesis = {
  id: 'hypothesis',
  name: 'Hypothesis',
  extension: 'json',
  mime: 'application/json',
  carries: ['tags', 'note', 'savedAt', 'highlights'],
  detect: (text) =>
    /^\ufeff?\s*[[{]/.test(text) &&
    (/"export_userid"\s*:/.test(text) || (/"TextQuoteSelector"/.test(text) && /"uri"\s*:/.test(text))),
  read: readHypothesis,
} as const satisfies Format;

function readHypothesis(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  const list = isObject(json) ? (json.annotations ?? json.rows ?? json) : json;
  if (!isObject(list) && !Array.isArray(list))
    return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  const annotations = asObjects(list);
  const reader = (isObject(json) ? exporterOf(json) : undefined) ?? readerOf(annotations);
  const isOwn = ownership(annotations.map(makerOf), reader);
  const found = annotations.map((annotation) => toAnnotation(annotation, isOwn(makerOf(annotation)), options));
  const broken = (Array.isArray(list) ? list : []).filter((one) => !isObject(one));
  const problems = broken.map((one): Problem => ({ reason: 'syntax', about: briefly(one) }));
  return gatherAnnotations([...found, ...problems], options);
}

/** Where it is; a copy of a PDF on disk has a name of its own, and says where it came from. */
function addressOf(annotation: JsonObject): string | undefined {
  const uri = asText(annotation.uri) ?? asText(asObjects(annotation.target)[0]?.source);
  if (!/^(?:urn|file):/i.test(uri ?? '')) return uri && behindProxy(uri.trim());
  const { document, links } = annotation;
  const hrefs = isObject(document) ? asObjects(document.link).map(({ href }) => asText(href)) : [];
  const shared = isObject(links) ? asText(links.incontext) : undefined;
  return [...hrefs, shared && behindProxy(shared)].find((href) => /^(?:https?|doi):/i.test(href ?? '')) ?? uri;
}

/** Hypothesis's proxies and its viewer of PDFs have the page's address behind their own. */
const PROXY =
  /^(?:https?:\/\/(?:via\d?\.hypothes\.is|hyp\.is(?:\/[\w-]{1,50}(?=\/))?)|chrome-extension:\/\/[a-z]{1,50})\/(?:[\w./]{0,50}[?&](?:file|url)=)?([^?].*)$/i;

function behindProxy(address: string): string {
  const [, page] = PROXY.exec(address) ?? [];
  if (!page) return address;
  const plain = /^https?%3a/i.test(page) ? decodePercent(page) : page;
  return /^https?:/i.test(plain) ? plain : (withScheme(plain) ?? plain);
}

function makerOf(annotation: JsonObject): string | undefined {
  return userOf(annotation.user);
}

/** `acct:name@hypothes.is`, or the name alone; capitals make no difference in it. */
function userOf(value: unknown): string | undefined {
  const name = asText(value)
    ?.trim()
    .toLowerCase()
    .replace(/^acct:/, '');
  return name?.replace(/@hypothes\.is$/, '');
}

/** Who exported it; of somebody who was not signed in none of it can be told to be theirs. */
function exporterOf({ export_userid }: JsonObject): string | undefined {
  return export_userid === '' ? '' : userOf(export_userid);
}

/** The API answers what only its maker may read to that maker alone. */
function readerOf(annotations: readonly JsonObject[]): string | undefined {
  const isPrivate = ({ user, permissions }: JsonObject): boolean =>
    isObject(permissions) && asTexts(permissions.read).length === 1 && asTexts(permissions.read)[0] === user;
  const found = annotations.find(isPrivate);
  return found && makerOf(found);
}

function toAnnotation(annotation: JsonObject, isOwn: boolean, options?: ReadOptions): Annotation | Problem {
  const url = addressOf(annotation);
  const title = titleOf(annotation);
  const quote = quoteOf(annotation);
  const text = asText(annotation.text) ?? '';
  const about = quote?.exact ?? (text || title || url || asText(annotation.id) || '');
  if (Array.isArray(annotation.references) && annotation.references.length > 0) return { reason: 'reply', about };
  if (!isOwn) return { reason: 'not-own', about, ...(url && { url }) };
  const ids = paperAt(url, options);
  if (!ids) return { reason: 'no-paper', about, ...(url && { url }) };

  const created = pastInstant(annotation.created, '1970-01-01T00:00:00.000Z', options?.now);
  const tags = asTexts(annotation.tags);
  const facts = { about, ids, title, url, savedAt: created };
  // A note on the page as a whole is one on the paper. What has a place but no words cannot be found again.
  if (!quote && !hasPlace(annotation) && (text || tags.length > 0)) return { ...facts, tags, note: text };
  if (!quote) return { reason: 'no-quote', about };

  const highlight: Omit<Highlight, 'paper'> = {
    id: stableId(asText(annotation.id), created, url ?? '', quote.exact, text),
    field: fieldOf(quote.exact, title, url),
    selector: quote,
    colour: 'yellow',
    note: text,
    tags,
    created,
    modified: pastInstant(annotation.updated, created, options?.now),
    url: webAddress(url),
  };
  return { ...facts, highlights: [highlight] };
}

function selectorsOf(annotation: JsonObject): readonly JsonObject[] {
  return asObjects(annotation.target).flatMap((target) => asObjects(target.selector));
}

function hasPlace(annotation: JsonObject): boolean {
  return selectorsOf(annotation).length > 0;
}

/** Its offsets count from the beginning of the page, so that only the quotation is of use to us. */
function quoteOf(annotation: JsonObject): Highlight['selector'] | undefined {
  const quotes = selectorsOf(annotation).flatMap(({ type, exact, prefix, suffix, text }) => {
    // A rectangle says which words are in it.
    const quoted = type === 'TextQuoteSelector' ? asText(exact) : type === 'ShapeSelector' ? asText(text) : undefined;
    return quoted ? { exact: quoted, prefix: asText(prefix) ?? '', suffix: asText(suffix) ?? '' } : [];
  });
  return quotes[0];
}

/** arXiv titles its pages `[2401.01234] Title`, Hugging Face `Paper page - Title`. */
function titleOf({ document }: JsonObject): string | undefined {
  const titles = isObject(document) ? [document.title].flat() : [];
  const [title] = titles.flatMap((one) => asText(one) ?? []);
  return title?.replace(/^\[[^\]\s]+\]\s+|^Paper page - /, '');
}
