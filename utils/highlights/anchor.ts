import type { QuoteSelector } from '../library';
import { refineEdges, snapToWords } from './edges';
import { bestMatch, type Candidate, type Quote } from './match';
import { normalize, type Normalized } from './normalize';
import type { Span } from './project';
import { sentences } from './sentences';

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
const SHORT = 20;
/** The least score at which a quotation counts as found; absent ones were seen to reach 0.62 and 0.60. */
const LEAST = { short: 0.66, long: 0.6 };
const LONG = 40;
/** A quotation that differs more than this is looked for sentence by sentence, too. */
const MUCH = 0.12;
const HALF = 0.5;
/** Sentences that score this are not improved upon by looking for the whole. */
const SURE = 0.85;
/** How much of a quotation its sentences that are left must make up. */
const ENOUGH = 0.6;

/** Finds a quotation in a text, as it stands or edited, or says that it is not there. Offsets are UTF-16 units of `text`. */
export function anchor(text: string, selector: QuoteSelector): Anchoring {
  const target = normalized(text);
  const quote: Quote = {
    exact: normalize(selector.exact).text.trim(),
    prefix: normalize(selector.prefix).text.trimStart(),
    suffix: normalize(selector.suffix).text.trimEnd(),
  };
  if (!quote.exact || !target.text) return ORPHAN;
  const { start: expected } = selector;
  const distance = (start: number): number =>
    expected === undefined ? 0 : Math.min(1, Math.abs(target.starts[start]! - expected) / text.length);

  // Most quotations stand as they were or nearly so, and a search for few differences is a quick one.
  const few = quote.exact.length > LONG ? bestMatch(target.text, quote, { most: MUCH, distance }) : undefined;
  const parts = few ? undefined : inSentences(target.text, quote);
  const whole =
    few ?? (parts && parts.score > SURE ? undefined : bestMatch(target.text, quote, { most: HALF, distance }));
  if (parts && parts.score > (whole?.score ?? 0)) return anchoring(target, quote, parts.score, parts.spans);
  if (!whole || !isEnough(whole, quote)) return ORPHAN;
  const span = whole.errors > 0 ? refineEdges(target.text, quote, whole) : whole;
  return anchoring(target, quote, whole.score, [snapToWords(target.text, quote, span)]);
}

function isEnough({ score }: Candidate, { exact }: Quote): boolean {
  return score >= (exact.length < SHORT ? LEAST.short : LEAST.long);
}

function anchoring(target: Normalized, quote: Quote, score: number, spans: readonly Span[]): Anchoring {
  const words = spans.map(({ start, end }) => target.text.slice(start, end)).join(' ');
  return {
    state: words === quote.exact ? 'exact' : 'changed',
    spans: spans.map(({ start, end }) => ({ start: target.starts[start]!, end: target.ends[end - 1]! })),
    score,
  };
}

/** Its sentences one by one, where most of them are still there. */
function inSentences(
  text: string,
  { exact, prefix, suffix }: Quote,
): { spans: readonly Span[]; score: number } | undefined {
  const all = sentences(exact);
  if (all.length < 2) return undefined;
  let found = 0;
  let sum = 0;
  const spans: Span[] = [];
  for (const { start, end } of all) {
    const quote: Quote = {
      exact: exact.slice(start, end),
      prefix: (prefix + exact.slice(0, start)).slice(-32),
      suffix: (exact.slice(end) + suffix).slice(0, 32),
    };
    const match = bestMatch(text, { exact: quote.exact, prefix: '', suffix: '' }, { most: 0.3 });
    if (!match) continue;
    found += end - start;
    sum += (end - start) * match.score;
    spans.push(snapToWords(text, quote, match));
  }
  if (found < ENOUGH * exact.length) return undefined;
  return { spans: joined(text, spans), score: sum / exact.length };
}

/** In the text's order; what only white space parts becomes one. */
function joined(text: string, spans: Span[]): readonly Span[] {
  const done: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      done[done.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else done.push(span);
  }
  return done;
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
