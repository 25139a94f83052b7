import type { Span } from './project';

const WORDS = 4;
/** Up to this many words a quotation goes into the fragment as a whole. */
const WHOLE = 12;
const FORMULA_OR_ADDRESS = /\$[^$]*\$|https?:\S+/;

/**
 * A text fragment (`#:~:text=…`) that opens a page at these words, made of the words outside of formulas and addresses,
 * which no browser could find in the rendered page. It is verified against the text: undefined where too few words are
 * left, or where a browser would come to another place first.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string, { start, end }: Span): string | undefined {
  const runs = text.slice(start, end).split(FORMULA_OR_ADDRESS).map(wordsOf).filter(isTelling);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  const isWhole = first === last && first.length <= WHOLE;
  const from = (isWhole ? first : first.slice(0, WORDS)).join(' ');
  const to = isWhole ? undefined : last.slice(-WORDS).join(' ');
  return leadsTo(fold(text), from, to, fold(text.slice(0, start)), fold(text.slice(0, end)))
    ? `#:~:text=${[from, to]
        .filter((part) => part !== undefined)
        .map(encode)
        .join(',')}`
    : undefined;
}

function wordsOf(run: string): string[] {
  return run.split(/\s+/).filter(Boolean);
}

function isTelling(words: readonly string[]): boolean {
  return words.some((word) => /\p{L}{2}/u.test(word));
}

/** Browsers take the first occurrence of the first words, and then the first occurrence of the last ones after it. */
function leadsTo(text: string, from: string, to: string | undefined, before: string, until: string): boolean {
  const start = text.indexOf(fold(from));
  if (start < before.trimEnd().length || start > until.length) return false;
  if (to === undefined) return true;
  const end = text.indexOf(fold(to), start + fold(from).length);
  return end >= 0 && end + fold(to).length <= until.length;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** A hyphen, a comma and an ampersand mean something inside of a fragment; the last two are encoded anyway. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
