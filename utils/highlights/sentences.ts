import type { Span } from './project';

const LEAST = 15;
const END = /[.!?]["')\]]*\s+/g;

/** A normalised text's sentences without the space between them; what is too short to be told apart stays with the one before. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    const rest = match.index + match[0].length;
    if (end - start < LEAST || text.length - rest < LEAST) continue;
    found.push({ start, end });
    start = rest;
  }
  found.push({ start, end: text.length });
  return found;
}
