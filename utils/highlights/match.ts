import { search } from './approximate';
import { likeness } from './distance';
import { occurrences } from './occurrences';
import type { Span } from './project';
import type { Steps } from './steps';

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
const LEAST_DIFFERENT = 6;
/** To look through more than this for an edited quotation is a step of its own. */
const LONG = 2000;
const BACKWARDS = { backwards: true };

export interface Tolerance {
  /** The share of the quotation's characters that may differ, 0 … 1. */
  readonly most: number;
  /** Where edited words are looked for. */
  readonly within: readonly Span[];
  /** How far a place is from where the quotation is expected, 0 … 1. */
  readonly distance?: (start: number) => number;
  /** What else a place has to be. */
  readonly accepts?: (place: Span) => boolean;
}

/** The place that fits best among those that differ least. */
export function* bestMatch(text: string, quote: Quote, tolerance: Tolerance): Steps<Candidate | undefined> {
  const { most, within, distance, accepts } = tolerance;
  let best: Candidate | undefined;
  for (const { start, end, errors } of yield* places(text, quote.exact, most, within)) {
    if (accepts && !accepts({ start, end })) continue;
    const score = scoreOf(text, quote, { start, end, errors }, distance?.(start) ?? 0);
    if (!best || score > best.score) best = { start, end, errors, score };
  }
  return best;
}

type Place = Omit<Candidate, 'score'>;

function* places(text: string, exact: string, share: number, within: readonly Span[]): Steps<readonly Place[]> {
  const found: Place[] = occurrences(text, exact).map((start) => ({ start, end: start + exact.length, errors: 0 }));
  if (found.length > 0 || isMonotonous(exact)) return found;
  const most = Math.min(MOST_ERRORS, Math.floor(exact.length * share));
  for (const { start, end } of within) {
    for (const match of search(text.slice(start, end), exact, most))
      found.push({ start: match.start + start, end: match.end + start, errors: match.errors });
    if (end - start > LONG) yield;
  }
  return found;
}

/** Of too few different characters to be words: such a run is like itself at every step. */
function isMonotonous(exact: string): boolean {
  return new Set(exact).size < Math.min(LEAST_DIFFERENT, exact.length / 3);
}

/** What is not known of a quotation's context is no evidence, for or against. */
function scoreOf(text: string, quote: Quote, { start, end, errors }: Place, distance: number): number {
  const { exact, prefix, suffix } = quote;
  const evidence: [weight: number, fit: number][] = [
    [WEIGHTS.quote, 1 - errors / exact.length],
    [WEIGHTS.position, 1 - distance],
  ];
  const before = text.slice(Math.max(0, start - prefix.length), start);
  if (prefix) evidence.push([WEIGHTS.prefix, likeness(prefix, before, BACKWARDS)]);
  else if (start === 0) evidence.push([WEIGHTS.prefix, 1]);
  if (suffix) evidence.push([WEIGHTS.suffix, likeness(suffix, text.slice(end, end + suffix.length))]);
  else if (end === text.length) evidence.push([WEIGHTS.suffix, 1]);
  let [sum, most] = [0, 0];
  for (const [weight, fit] of evidence) {
    sum += weight * fit;
    most += weight;
  }
  return sum / most;
}
