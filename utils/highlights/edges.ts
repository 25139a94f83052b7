import { mirror, search } from './approximate';
import { likeness } from './distance';
import type { Candidate, Quote } from './match';
import type { Span } from './project';
import { isInside, nearestWordEnd, wordAround } from './word-boundary';

const EDGE = 24;
const LEAST_EDGE = 6;
const NEXT = 4;
/** Both sides of an edge together score at most 2. */
const ENOUGH = 1.7;
const GAIN = 0.05;
const MOST_ERRORS = 0.25;
const BEFORE = { anchored: true, backwards: true };
const AFTER = { anchored: true };

/**
 * The ends of an edited quotation, each placed by what is on both of its sides: inside, the quotation's first or last
 * words; outside, its context. Words that were put in between do not pull the ends together.
 */
export function refineEdges(text: string, quote: Quote, found: Candidate): Span {
  const { exact, prefix, suffix } = quote;
  const slack = Math.max(exact.length + 40, exact.length >> 1);
  const end = edge({ text, tail: exact.slice(-EDGE), next: suffix.slice(0, EDGE), at: found.end }, () => ({
    start: found.start,
    end: Math.min(text.length, found.end + 2 * slack),
  }));
  const head = exact.slice(0, EDGE);
  const last = prefix.slice(-EDGE);
  if (!isInside(text, found.start) && fitOf(text, found.start, last, head) >= ENOUGH)
    return found.start < end ? { start: found.start, end } : found;
  // What is left of an edge is what is right of it in the mirror.
  const from = Math.max(0, found.start - slack);
  const mirrored = mirror(text.slice(from, Math.min(text.length, found.end + EDGE)));
  const to = from + mirrored.length;
  const start = edge({ text: mirrored, tail: mirror(head), next: mirror(last), at: to - found.start }, () => ({
    start: to - found.end,
    end: mirrored.length,
  }));
  const span = { start: to - start, end };
  return span.start < end && end - span.start <= 3 * exact.length + 60 ? span : found;
}

interface Edge {
  readonly text: string;
  /** What should be before the edge, and what after it. */
  readonly tail: string;
  readonly next: string;
  /** Where the edge was found at first. */
  readonly at: number;
}

function edge({ text, tail, next, at }: Edge, whereElse: () => Span): number {
  let best = { place: at, fit: 0 };
  const consider = (place: number, gain: number): void => {
    const now = fitOf(text, place, tail, next);
    if (now > best.fit + gain) best = { place, fit: now };
  };
  for (const place of isInside(text, at) ? wordAround(text, at) : [at]) consider(place, 0);
  if (best.fit >= ENOUGH) return best.place;
  const { start: from, end: to } = whereElse();
  const window = text.slice(from, to);
  for (const { end } of around(window, tail)) consider(from + end, GAIN);
  for (const { start } of around(window, next)) consider(from + start, GAIN);
  return best.place;
}

/** How well what is before and after a place is what should be there, 0 … 2; an unknown side is taken to fit as well as the other. */
function fitOf(text: string, place: number, tail: string, next: string): number {
  const before = tail ? likeness(tail, text.slice(Math.max(0, place - EDGE - 8), place), BEFORE) : undefined;
  const after = next ? likeness(next, text.slice(place, place + EDGE + 8), AFTER) : undefined;
  return (before ?? after ?? 0) + (after ?? before ?? 0);
}

function around(window: string, pattern: string): readonly Span[] {
  return pattern.length < LEAST_EDGE
    ? []
    : search(window, pattern, Math.floor(pattern.length * MOST_ERRORS)).slice(0, 8);
}

/**
 * Ends that fall inside of a word are moved to the word's nearer end, unless the quotation itself was cut there, or its
 * context goes on there: a space was lost.
 */
export function snapToWords(
  text: string,
  { exact, prefix, suffix }: Quote,
  span: Span,
  hyphens?: ReadonlySet<number>,
): Span {
  const isCutBefore =
    isInside(prefix + exact, prefix.length) || endsLike(text.slice(Math.max(0, span.start - NEXT), span.start), prefix);
  const isCutAfter =
    isInside(exact + suffix, exact.length) || startsLike(text.slice(span.end, span.end + NEXT), suffix);
  const start = isCutBefore ? span.start : nearestWordEnd(text, span.start, hyphens);
  const end = isCutAfter ? span.end : nearestWordEnd(text, span.end, hyphens);
  const words = text.slice(start, end);
  return words.trim() ? trimmed(text, { start, end }) : span;
}

function startsLike(text: string, context: string): boolean {
  const word = context.trimStart().slice(0, NEXT);
  return word.length === NEXT && text.startsWith(word);
}

function endsLike(text: string, context: string): boolean {
  const word = context.trimEnd().slice(-NEXT);
  return word.length === NEXT && text.endsWith(word);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
