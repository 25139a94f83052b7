/** Tables of what each UTF-16 unit means to a word: its letter without case and diacritics, or where words end. */

export const APOSTROPHE = 39;
export const BACKSLASH = 92;
const BRACES = [123, 125];
/** From here on, signs are words. */
export const IDEOGRAPHS = 0x2e80;

/** Folded code of each unit: 0 where no word goes on, and from `IDEOGRAPHS` on. */
export const FOLD = new Uint16Array(0x10000);
/** 1 for what merely stands between words; other signs need a second look. */
export const PLAIN = new Uint8Array(0x10000).fill(1, 0, 0x300);

const BEYOND_ASCII = /[\u0080-\u2e7f]/g;
const PAGE = 0x80;
const isFolded = new Uint8Array(IDEOGRAPHS / PAGE);

foldPage(0);
for (const code of [APOSTROPHE, BACKSLASH, ...BRACES]) PLAIN[code] = 0;

/** Makes sure that the letters of a text are known: they are folded a page at a time, because a worker that has just started has better things to do. */
export function foldLettersOf(text: string): void {
  for (const [letter] of text.matchAll(BEYOND_ASCII)) {
    const page = Math.floor(letter.charCodeAt(0) / PAGE);
    if (!isFolded[page]) foldPage(page);
  }
}

function foldPage(page: number): void {
  isFolded[page] = 1;
  for (let code = page * PAGE; code < (page + 1) * PAGE; code++) {
    const folded = String.fromCharCode(code).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    if (/^[\p{L}\p{N}]/u.test(folded)) FOLD[code] = folded.charCodeAt(0);
  }
}
