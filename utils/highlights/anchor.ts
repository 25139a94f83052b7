import search from 'approx-string-match';

import type { QuoteSelector } from '../library';
import { normalize, type Normalized } from './normalize';
import type { Span } from './project';

/**
 * Where a quotation is in a text. `exact`: its words stand there; `changed`: they were edited; `orphan`: it is not there.
 * Several spans when its sentences have been moved apart, in the text's order.
 */
export interface Anchoring {
  readonly state: 'exact' | 'changed' | 'orphan';
  readonly spans: readonly Span[];
  /** 0 … 1. */
  readonly score: number;
}

const ORPHAN: Anchoring = { state: 'orphan', spans: [], score: 0 };

/** Hypothesis' published weights. @see https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const SHORT = 20;
/** The least score at which a quotation counts as found; absent ones were seen to reach 0.62 and 0.55. */
const LEAST = { short: 0.66, long: 0.6 };
const MOST_ERRORS = 256;

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Expected place in the normalised text. */
  readonly start: number | undefined;
}

interface Candidate extends Span {
  readonly errors: number;
}

/** Finds a quotation in a text, as it stands or edited, or says that it is not there. Offsets are UTF-16 units of `text`. */
export function anchor(text: string, selector: QuoteSelector): Anchoring {
  const target = normalized(text);
  const exact = normalize(selector.exact).text.trim();
  if (!exact || !target.text) return ORPHAN;
  const quote: Quote = {
    exact,
    prefix: normalize(selector.prefix).text.trimStart(),
    suffix: normalize(selector.suffix).text.trimEnd(),
    start: selector.start === undefined ? undefined : selector.start,
  };
  const found = best(target.text, quote);
  if (!found) return ORPHAN;
  const { start, end, errors, score } = found;
  const span = { start: target.starts[start]!, end: target.ends[end - 1]! };
  return { state: errors === 0 ? 'exact' : 'changed', spans: [span], score };
}

function best(text: string, quote: Quote): (Candidate & { readonly score: number }) | undefined {
  let top: (Candidate & { readonly score: number }) | undefined;
  for (const candidate of candidates(text, quote.exact)) {
    const score = scoreOf(text, quote, candidate);
    if (!top || score > top.score) top = { ...candidate, score };
  }
  const least = quote.exact.length < SHORT ? LEAST.short : LEAST.long;
  return top && top.score >= least ? top : undefined;
}

function candidates(text: string, exact: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found.length > 0 ? found : search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
}

function scoreOf(text: string, quote: Quote, { start, end, errors }: Candidate): number {
  const { exact, prefix, suffix } = quote;
  const scores = {
    quote: 1 - errors / exact.length,
    prefix: prefix ? similarity(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1,
    suffix: suffix ? similarity(text.slice(end, end + suffix.length), suffix) : 1,
    position: quote.start === undefined ? 1 : 1 - Math.min(1, Math.abs(start - quote.start) / text.length),
  };
  const sum =
    WEIGHTS.quote * scores.quote +
    WEIGHTS.prefix * scores.prefix +
    WEIGHTS.suffix * scores.suffix +
    WEIGHTS.position * scores.position;
  return sum / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
}

function similarity(text: string, context: string): number {
  if (text === context) return 1;
  const [match] = text ? search(text, context, context.length) : [];
  return match ? 1 - match.errors / context.length : 0;
}

const CACHED = 64;
const cache = new Map<string, Normalized>();

function normalized(text: string): Normalized {
  const known = cache.get(text);
  if (known) return known;
  const fresh = normalize(text);
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value!);
  cache.set(text, fresh);
  return fresh;
}
