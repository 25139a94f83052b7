/** Letters that Unicode decomposes neither into a base letter and a mark nor by changing case. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss' };
/** From α on, as Unicode has them. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
const NAMES = GREEK.split(' ');

/**
 * Text as words that can be compared: lower case, without diacritics and punctuation, single spaces, a space at either
 * end (`State-space` → ` state space `). Han and kana characters are words of their own, since nothing separates them; Greek
 * letters go by their names, unless they make Greek words; `C++` and `C#` keep the signs that tell them from C.
 */
export function fold(text: string): string {
  // A single space stays as it is: replacing each of them would take most of the time.
  // eslint-disable-next-line no-control-regex -- the range is all of ASCII, which most abstracts are
  if (/^[\0-\x7f]*$/.test(text)) {
    const plain = ` ${text.toLowerCase().replaceAll("'", '')} `;
    return /[a-z](?:\+\+|#)/.test(plain) ? apart(plain) : plain.replace(/[^a-z\d]{2,}|[^a-z\d ]/g, ' ');
  }
  // Upper case knows that ß is SS and ı is I.
  return apart(
    named(
      ` ${text.normalize('NFKD').toUpperCase().toLowerCase()} `
        .replace(/[\p{M}'’]+/gu, '')
        .replaceAll('♯', '#')
        .replaceAll('∆', 'δ'),
    )
      .replace(/[øłđæœß]/g, (letter) => PLAIN[letter] ?? '')
      .replace(/[぀-鿿]/g, ' $& '),
  );
}

/** One space for what separates words. */
function apart(text: string): string {
  return text.replace(
    /(\p{L}(?:\+\+|#)(?![\p{L}+#]))|[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]/gu,
    (_, word?: string) => word ?? ' ',
  );
}

function named(text: string): string {
  if (!/[α-ω]/.test(text) || /[α-ω]{3}/.test(text)) return text;
  return text.replace(/[α-ω]/g, (letter) => ` ${NAMES[letter.charCodeAt(0) - 0x3b1] ?? ''} `);
}
