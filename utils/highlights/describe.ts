import type { QuoteSelector } from '../model/highlight';
import { foldSpace } from '../model/text';
import type { Projection, Span } from './project';

const CONTEXT = 32;

/** The selector by which a span will be found again: its words and up to 32 characters on either side, white space folded. */
export function describe(projection: Pick<Projection, 'text'>, span: Span): QuoteSelector {
  const { text } = projection;
  const { start, end } = trim(text, span);
  return {
    exact: foldSpace(text.slice(start, end)),
    prefix: text.slice(0, start).replace(/\s+/g, ' ').trimStart().slice(-CONTEXT),
    suffix: text.slice(end).replace(/\s+/g, ' ').trimEnd().slice(0, CONTEXT),
    start,
    end,
  };
}

/** A span without white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
