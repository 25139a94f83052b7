/** An accent command and its letter, such as `\"o`, `\'{e}` or `\c{c}`. */
const ACCENT = /(?:["'^`~=.]\s?|[cvuHkr](?=\{))\{?\\?([a-z])\}?/iy;

/** The letter of an accent command that begins here, and where it ends. */
export function accent(text: string, at: number): { readonly code: number; readonly end: number } | undefined {
  ACCENT.lastIndex = at + 1;
  const letter = ACCENT.exec(text)?.[1];
  return letter ? { code: letter.toLowerCase().charCodeAt(0), end: ACCENT.lastIndex } : undefined;
}
