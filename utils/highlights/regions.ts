import type { Span } from './project';

const LONG_TEXT = 8000;
const LONG_QUOTE = 64;
const SEED = 10;
const MOST_HITS = 16;
const MOST_REGIONS = 6;

/**
 * Where in a long text it is worth to look for an edited quotation: around the places that share most of its character
 * sequences. A short text, or a short quotation, is looked through as a whole.
 */
export function regions(text: string, exact: string): readonly Span[] {
  if (text.length < LONG_TEXT || exact.length < LONG_QUOTE) return [{ start: 0, end: text.length }];
  const width = exact.length;
  const votes = new Map<number, number>();
  const step = Math.max(4, Math.floor(width / 64));
  for (let at = 0; at + SEED <= width; at += step) {
    const seed = exact.slice(at, at + SEED);
    let hits = 0;
    for (let hit = text.indexOf(seed); hit >= 0 && hits < MOST_HITS; hit = text.indexOf(seed, hit + 1), hits++) {
      const cell = Math.max(0, Math.floor((hit - at) / width));
      votes.set(cell, (votes.get(cell) ?? 0) + 1);
    }
  }
  const cells = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_REGIONS);
  return merged(
    cells.map(([cell]) => ({ start: Math.max(0, (cell - 1) * width), end: Math.min(text.length, (cell + 3) * width) })),
  );
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
