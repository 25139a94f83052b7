import type { Span } from './project';

const WORDS = 4;
const LONG = 80;

/**
 * A text fragment (`#:~:text=…`) that opens a page at these words, made of the words outside formulas and addresses;
 * undefined where too few are left, or where the words do not lead to this place first.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string, { start, end }: Span): string | undefined {
  const plain = text
    .slice(start, end)
    .split(/\$[^$]*\$|https?:\S+/)
    .map((run) => run.trim())
    .filter((run) => /\p{L}{2}/u.test(run));
  const first = plain[0];
  const last = plain.at(-1);
  if (!first || !last) return undefined;
  const words = first.split(/\s+/);
  const whole = plain.length === 1 && first.length <= LONG;
  const from = whole ? words.join(' ') : words.slice(0, WORDS).join(' ');
  const to = whole ? undefined : last.split(/\s+/).slice(-WORDS).join(' ');
  const folded = text.replace(/\s+/g, ' ');
  const place = text.slice(0, start).replace(/\s+/g, ' ').length;
  if (folded.indexOf(from) < place - 1 || folded.indexOf(from) > place + end - start) return undefined;
  return `#:~:text=${[from, to]
    .filter((part) => part !== undefined)
    .map(encode)
    .join(',')}`;
}

/** `-`, `,` and `&` mean something inside a fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
