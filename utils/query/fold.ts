/** Letters that Unicode decomposes neither into a base letter and a mark nor by changing case. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };

/**
 * Text as words that can be compared: lower case, without diacritics and punctuation, single spaces, a space at either
 * end (`State-space` → ` state space `). Han and kana characters are words of their own, since nothing separates them.
 */
export function fold(text: string): string {
  // A single space stays as it is: replacing each of them would take most of the time.
  // eslint-disable-next-line no-control-regex -- the range is all of ASCII, which most abstracts are
  if (/^[\0-\x7f]*$/.test(text))
    return ` ${text.toLowerCase().replaceAll("'", '')} `.replace(/[^a-z\d]{2,}|[^a-z\d ]/g, ' ');
  // Upper case knows that ß is SS and ı is I.
  return ` ${text.normalize('NFKD').toUpperCase().toLowerCase()} `
    .replace(/[\p{M}'’]+/gu, '')
    .replace(/[øłđæœ]/g, (letter) => PLAIN[letter] ?? '')
    .replace(/[぀-鿿]/g, ' $& ')
    .replace(/[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]/gu, ' ');
}
