import { normalizeDoi } from '../model/doi';

/** To the end of the word: half of one would be another one. */
const DOI = /(?<![\w.])10\.\d{4,9}\/[^\s"<>{}|\\]{1,500}(?![^\s"<>{}|\\])/;
const ADDRESS = /https?:\/\/[^\s"<>{}|\\^`]{1,5000}(?![^\s"<>{}|\\^`])/i;

/** The first DOI that one of these texts holds, or undefined. */
export function findDoi(texts: readonly (string | undefined)[]): string | undefined {
  return find(DOI, texts, normalizeDoi);
}

/** The first web address that one of these texts holds, or undefined. */
export function findAddress(texts: readonly (string | undefined)[]): string | undefined {
  return find(ADDRESS, texts, (text) => (URL.canParse(text) ? text : undefined));
}

function find(
  pattern: RegExp,
  texts: readonly (string | undefined)[],
  read: (text: string) => string | undefined,
): string | undefined {
  for (const text of texts) {
    const found = text && pattern.exec(text)?.[0];
    const value = found && read(withoutEnd(found));
    if (value) return value;
  }
  return undefined;
}

/** Without the signs that end the sentence it stands in, and a parenthesis that it did not open. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[.,;:!?'”’\])]/.test(text[end - 1] ?? '')) {
    if (text[end - 1] === ')' && text.slice(0, end).includes('(')) break;
    end--;
  }
  return text.slice(0, end);
}
