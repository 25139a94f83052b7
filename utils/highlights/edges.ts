import search from 'approx-string-match';

import { likeness } from './distance';
import type { Candidate, Quote } from './match';
import type { Span } from './project';

const EDGE = 24;
const LEAST_EDGE = 6;
const GOOD = 0.8;
const MOST_ERRORS = 0.25;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The ends of an edited quotation, each placed by what is on both of its sides: inside, the quotation's first or last
 * words; outside, its context. Words that were put in between do not pull the ends together.
 */
export function refineEdges(text: string, quote: Quote, found: Candidate): Span {
  const { exact, prefix, suffix } = quote;
  const slack = Math.max(exact.length + 40, exact.length >> 1);
  const from = Math.max(0, found.start - slack);
  const to = Math.min(text.length, found.end + 2 * slack);
  const end = edge(text, { inside: exact, outside: suffix, at: found.end, from: found.start, to });
  // What is left of an edge is what is right of it in the mirror.
  const mirrored = edge(mirror(text.slice(from, found.end)), {
    inside: mirror(exact),
    outside: mirror(prefix),
    at: found.end - found.start,
    from: 0,
    to: found.end - from,
  });
  const start = found.end - mirrored;
  return start < end && end - start <= 3 * exact.length + 60 ? { start, end } : found;
}

interface Edge {
  readonly inside: string;
  readonly outside: string;
  /** Where the edge was found at first. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function edge(text: string, { inside, outside, at, from, to }: Edge): number {
  const tail = inside.slice(-EDGE);
  const next = outside.slice(0, EDGE);
  const fit = (place: number): number => {
    const within = likeness(tail, text.slice(Math.max(0, place - EDGE - 8), place), {
      anchored: true,
      backwards: true,
    });
    const beyond = next ? likeness(next, text.slice(place, place + EDGE + 8), { anchored: true }) : within;
    return within + beyond;
  };
  let best = { place: at, fit: fit(at) };
  if (best.fit >= 2 * GOOD) return at;
  const window = text.slice(from, to);
  const consider = (place: number): void => {
    const now = fit(place);
    if (now > best.fit + 0.1) best = { place, fit: now };
  };
  for (const { end } of around(window, tail)) consider(from + end);
  for (const { start } of around(window, next)) consider(from + start);
  return best.place;
}

function around(window: string, pattern: string): readonly Span[] {
  return pattern.length < LEAST_EDGE
    ? []
    : search(window, pattern, Math.floor(pattern.length * MOST_ERRORS)).slice(0, 8);
}

function mirror(text: string): string {
  return text.split('').reverse().join('');
}

/** Ends that fall inside of a word are moved to the word's nearer end, unless the quotation itself was cut there. */
export function snapToWords(text: string, { exact, prefix, suffix }: Quote, span: Span): Span {
  const cutBefore = isInside(prefix + exact, prefix.length);
  const cutAfter = isInside(exact + suffix, exact.length);
  const start = cutBefore ? span.start : nearest(text, span.start);
  const end = cutAfter ? span.end : nearest(text, span.end);
  return start < end ? { start, end } : span;
}

function isInside(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? ' ') && WORD.test(text[at] ?? ' ');
}

function nearest(text: string, at: number): number {
  for (let step = 0; step < 30; step++) {
    if (!isInside(text, at - step)) return at - step;
    if (!isInside(text, at + step)) return at + step;
  }
  return at;
}
