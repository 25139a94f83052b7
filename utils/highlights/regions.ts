import type { Span } from './project';
import type { Steps } from './steps';

const LONG_TEXT = 8000;
const LONG_QUOTE = 48;
const SEED = 10;
const MOST_SEEDS = 64;
/** So many are looked for in one step. */
const STEP = 12;
const MOST_HITS = 16;
const MOST_REGIONS = 6;
/** The share of its character sequences that a place must have in common with a quotation to be looked at. */
const LEAST_SHARED = 0.06;

/**
 * Where in a long text it is worth to look for an edited quotation: around the places that share most of its character
 * sequences; nowhere, where none does. A short text, or a short quotation, is looked through as a whole.
 */
export function* regions(text: string, exact: string): Steps<readonly Span[]> {
  if (text.length < LONG_TEXT || exact.length < LONG_QUOTE) return [{ start: 0, end: text.length }];
  const width = exact.length;
  const step = Math.max(4, Math.ceil(width / MOST_SEEDS));
  const votes = new Map<number, number>();
  let seeds = 0;
  for (let at = 0; at + SEED <= width; at += step, seeds++) {
    const seed = exact.slice(at, at + SEED);
    let hits = 0;
    for (let hit = text.indexOf(seed); hit >= 0 && hits < MOST_HITS; hit = text.indexOf(seed, hit + 1), hits++) {
      const cell = Math.max(0, Math.floor((hit - at) / width));
      votes.set(cell, (votes.get(cell) ?? 0) + 1);
    }
    if (seeds % STEP === STEP - 1) yield;
  }
  const least = Math.max(2, seeds * LEAST_SHARED);
  const cells = [...votes]
    // What lies across two cells has divided its votes.
    .map(([cell, count]) => ({ cell, count: count + (votes.get(cell + 1) ?? 0) }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_REGIONS);
  return merged(
    cells.map(({ cell }) => ({
      start: Math.max(0, (cell - 1) * width),
      end: Math.min(text.length, (cell + 3) * width),
    })),
  );
}

const PROBES = 8;
const PROBE = 12;
const LEAST_WINDOW = 400;

/** The one place that several parts of a quotation point to, with room for `slack` edits; undefined where they disagree. */
export function likelyPlace(text: string, exact: string, slack: number): Span | undefined {
  const width = exact.length;
  if (width < 3 * PROBE || text.length < width + 2 * slack + LEAST_WINDOW) return undefined;
  const starts: number[] = [];
  for (let i = 0; i < PROBES; i++) {
    const at = Math.floor((i * (width - PROBE)) / (PROBES - 1));
    const hit = text.indexOf(exact.slice(at, at + PROBE));
    if (hit >= 0) starts.push(hit - at);
  }
  const middle = starts.sort((a, b) => a - b)[starts.length >> 1];
  if (middle === undefined || starts.filter((start) => Math.abs(start - middle) <= slack).length < 2) return undefined;
  return { start: Math.max(0, middle - 2 * slack), end: Math.min(text.length, middle + width + 2 * slack) };
}

function merged(spans: Span[]): readonly Span[] {
  const done: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last && span.start <= last.end)
      done[done.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else done.push(span);
  }
  return done;
}
