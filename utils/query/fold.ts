/** Letters that Unicode does not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * Text as words that can be compared: lower case, without diacritics and punctuation, single spaces, a space at either
 * end (`State-space` → ` state space `). Han and kana characters are words of their own, since nothing separates them.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- the range is all of ASCII, which most abstracts are
  if (/^[\0-\x7f]*$/.test(lower)) return ` ${lower} `.replaceAll("'", '').replace(/[^a-z\d]+/g, ' ');
  return ` ${lower.normalize('NFKD')} `
    .replace(/[\p{M}'’]+/gu, '')
    .replace(/[øłđıßæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
