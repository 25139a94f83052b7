/** Formulas in running text, as Pandoc and Obsidian know them. @see https://pandoc.org/MANUAL.html#math */

const CLOSING: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]' };

export interface Piece {
  readonly text: string;
  readonly isFormula: boolean;
}

/**
 * A text in pieces, with the dollars of formulas in theirs: `$…$` with no space inside its dollars and no digit behind
 * them, so that `$5 and $10` is none, or `$$…$$`. LaTeX's own `\(…\)` and `\[…\]` are formulas where they hold no mere
 * words. Escaped signs (`\}`, `\$`) are part of either kind of piece.
 */
export function formulaPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    const close = CLOSING[text.slice(at, at + 2)];
    if (text[at] !== '$' && !close) {
      at += text[at] === '\\' ? 2 : 1;
      continue;
    }
    const fence = text.startsWith('$$', at) ? '$$' : '$';
    const { end, next } = close ? latexEnd(text, at, close) : formulaEnd(text, at, fence);
    if (end !== undefined) {
      if (done < at) pieces.push({ text: text.slice(done, at), isFormula: false });
      pieces.push({ text: text.slice(at, end), isFormula: true });
      done = end;
    }
    at = next;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFormula: false });
  return pieces;
}

/** A formula of Markdown's, whichever signs it stood between. */
export function inDollars(formula: string): string {
  const fence = { '\\(': '$', '\\[': '$$' }[formula.slice(0, 2)];
  return fence ? fence + formula.slice(2, -2).trim() + fence : formula;
}

/** The same for a formula between LaTeX's own brackets. */
function latexEnd(text: string, start: number, close: string): { readonly end?: number; readonly next: number } {
  let at = start + 2;
  while (at < text.length && text[at] !== '$' && text[at] !== '`') {
    if (text[at] === '\\' && /[()[\]]/.test(text[at + 1] ?? '')) break;
    at += text[at] === '\\' ? 2 : 1;
  }
  const inside = text.slice(start + 2, at).trim();
  const end = at + 2;
  // What is written with dollars must be known by them again.
  const isPlain = !inside || inside.endsWith('\\') || /\d/.test(text[end] ?? '') || areWords(inside, close);
  return isPlain || !text.startsWith(close, at) ? { next: Math.max(at, start + 2) } : { end, next: end };
}

/** `\[citation needed\]`, `\[12\]`: brackets that somebody escaped. */
function areWords(inside: string, close: string): boolean {
  if (/[\\^_=<>+]/.test(inside)) return false;
  return close === '\\]' || /\p{L}\p{L} \p{L}\p{L}/u.test(inside);
}

/** Where the formula ends that may begin at a dollar, and where to look on; what lies between holds no beginning. */
function formulaEnd(text: string, start: number, fence: string): { readonly end?: number; readonly next: number } {
  const first = start + fence.length;
  let at = first;
  while (at < text.length && text[at] !== '$' && text[at] !== '`') at += text[at] === '\\' ? 2 : 1;
  if (at === first) return { next: at + fence.length };
  if (text[at] !== '$') return { next: Math.max(at, first) };
  const isSpaced = isBlank(text[first]) || (isBlank(text[at - 1]) && text[at - 2] !== '\\');
  const end = at + fence.length;
  if (isSpaced || !text.startsWith(fence, at) || /\d/.test(text[end] ?? '')) return { next: at };
  return { end, next: end };
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}
