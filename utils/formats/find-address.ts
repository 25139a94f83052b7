import { normalizeDoi } from '../model/doi';
import { doiIn } from '../sites/doi-in';

const ADDRESS = /(?:https?:\/\/|(?<![\w./@-])www\.(?=[a-z\d-]{1,63}\.))[^\s"<>{}|\\^`]{1,5000}(?![^\s"<>{}|\\^`])/i;

/** The first DOI that one of these texts holds, or undefined. */
export function findDoi(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const doi = doiIn(text);
    if (doi) return doi;
  }
  return undefined;
}

/** The first number of PubMed's that one of these texts labels as such, or undefined. */
export function findPmid(texts: readonly (string | undefined)[]): string | undefined {
  return texts.map((text) => /\bPMID:? ?(\d{1,9})\b/.exec(text ?? '')?.[1]).find(Boolean);
}

/** Whether a text says a DOI and nothing else. */
export function isDoi(text: string): boolean {
  return normalizeDoi(text) !== undefined;
}

/** The first web address that one of these texts holds, or undefined. */
export function findAddress(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = ADDRESS.exec(text ?? '')?.[0];
    const address = found && withoutEnd(found.replace(/^www\./i, 'https://$&'));
    if (address && URL.canParse(address)) return address;
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
