import search from 'approx-string-match';

import { regions } from './regions';

/** A quotation in normalised form. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a quotation may be, in units of the normalised text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Characters that differ. */
  readonly errors: number;
  /** 0 … 1. */
  readonly score: number;
}

/** Hypothesis' published weights. @see https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/** The place that fits best, where at most half of the quotation's characters differ; `distance` is 0 … 1 from where it is expected. */
export function bestMatch(text: string, quote: Quote, distance: (start: number) => number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const { start, end, errors } of places(text, quote.exact)) {
    const score = scoreOf(text, quote, start, end, errors, distance(start));
    if (!best || score > best.score) best = { start, end, errors, score };
  }
  return best;
}

type Place = Omit<Candidate, 'score'>;

function places(text: string, exact: string): readonly Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  if (found.length > 0) return found;
  const most = Math.min(MOST_ERRORS, exact.length >> 1);
  return regions(text, exact).flatMap(({ start, end }) =>
    search(text.slice(start, end), exact, most).map((match) => ({
      start: match.start + start,
      end: match.end + start,
      errors: match.errors,
    })),
  );
}

export function scoreOf(
  text: string,
  quote: Quote,
  start: number,
  end: number,
  errors: number,
  distance: number,
): number {
  const { exact, prefix, suffix } = quote;
  const before = prefix ? likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1;
  const after = suffix ? likeness(text.slice(end, end + suffix.length), suffix) : 1;
  const { quote: q, prefix: p, suffix: s, position } = WEIGHTS;
  return (
    (q * (1 - errors / exact.length) + p * before + s * after + position * (1 - distance)) / (q + p + s + position)
  );
}

/** How much of a pattern is found anywhere in a text, 0 … 1. */
function likeness(text: string, pattern: string): number {
  if (text === pattern) return 1;
  const [match] = text ? search(text, pattern, pattern.length) : [];
  return match ? 1 - match.errors / pattern.length : 0;
}
