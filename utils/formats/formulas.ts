/** Formulas in running text, as Pandoc and Obsidian know them. @see https://pandoc.org/MANUAL.html#math */

export interface Piece {
  readonly text: string;
  readonly isFormula: boolean;
}

/**
 * A text in pieces, with the dollars of formulas in theirs: `$…$` with no space inside its dollars and no digit behind
 * them, so that `$5 and $10` is none, or `$$…$$`. Escaped signs (`\}`, `\$`) are part of either kind of piece.
 */
export function formulaPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] !== '$') {
      at += text[at] === '\\' ? 2 : 1;
      continue;
    }
    const fence = text.startsWith('$$', at) ? '$$' : '$';
    const { end, next } = formulaEnd(text, at, fence);
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
