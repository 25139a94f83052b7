import type { Field, Highlight } from '../library';
import type { Format, Problem, ReadOptions, ReadResult } from './format';
import { gather, type Facts } from './gather';
import { asObjects, asText, asTexts, isObject, parseJson, type JsonObject } from './json';

/** Hypothesis: what its sidebar exports (`annotations`) and what its API answers (`rows`), also as a bare list. */
export const hypothesis = {
  id: 'hypothesis',
  name: 'Hypothesis',
  extension: 'json',
  mime: 'application/json',
  carries: ['tags', 'note', 'savedAt', 'highlights'],
  detect: (text) => /^\s*[[{]/.test(text) && /"TextQuoteSelector"/.test(text) && /"uri"\s*:/.test(text),
  read: readHypothesis,
} as const satisfies Format;

function readHypothesis(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  if (json === undefined) return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  const list = isObject(json) ? (json.annotations ?? json.rows ?? json) : json;
  const { rows, problems } = gather(asObjects(list).map(toFacts), options);
  // Many annotations of one paper are the rule here, not something to report.
  return { rows, problems: problems.filter(({ reason }) => reason !== 'repeated') };
}

function toFacts(annotation: JsonObject): Facts | Problem {
  const [title] = isObject(annotation.document)
    ? [annotation.document.title].flat().flatMap((one) => asText(one) ?? [])
    : [];
  const url = asText(annotation.uri);
  const quote = quoteOf(annotation);
  const about = title ?? url ?? asText(annotation.id) ?? '';
  if (Array.isArray(annotation.references) && annotation.references.length > 0) return { reason: 'unplaced', about };
  const created = toInstant(annotation.created);
  const tags = asTexts(annotation.tags);
  const text = asText(annotation.text) ?? '';
  const facts = { about, title: title ? paperTitle(title) : url, url, mentions: [url, title], savedAt: created };
  if (!quote) return { ...facts, tags, note: text };

  const highlight: Omit<Highlight, 'paper'> = {
    id: asText(annotation.id) ?? `hypothesis-${created}-${quote.exact.length}`,
    field: fieldOf(quote.exact, facts.title, url),
    selector: quote,
    colour: 'yellow',
    note: text,
    tags,
    created,
    modified: toInstant(annotation.updated, created),
    url: url && /^https?:/i.test(url) ? url : '',
  };
  return { ...facts, highlights: [highlight] };
}

/** Its offsets count from the beginning of the page, so that only the quotation is of use to us. */
function quoteOf(annotation: JsonObject): Highlight['selector'] | undefined {
  const selectors = asObjects(annotation.target).flatMap((target) => asObjects(target.selector));
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const exact = asText(quote?.exact);
  return exact ? { exact, prefix: asText(quote?.prefix) ?? '', suffix: asText(quote?.suffix) ?? '' } : undefined;
}

/** On a paper's own page most of what can be selected is its abstract; elsewhere it is the paper. */
function fieldOf(exact: string, title: string | undefined, url = ''): Field {
  if (title?.includes(exact)) return 'title';
  return /arxiv\.org\/abs\/|(?:huggingface|hf)\.co\/papers\//.test(url) ? 'abstract' : 'fulltext';
}

/** arXiv titles its pages `[2401.01234] Title`, Hugging Face `Paper page - Title`. */
function paperTitle(title: string): string {
  return title.replace(/^\[[^\]\s]+\]\s+|^Paper page - /, '');
}

function toInstant(value: unknown, otherwise = '1970-01-01T00:00:00.000Z'): string {
  const time = Date.parse(asText(value) ?? '');
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
}
