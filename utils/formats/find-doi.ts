import { normalizeDoi } from '../model/doi';

const BARE = /\b10\.\d{4,9}\/[^\s"]{1,500}/;
const ALONE = /^(?:\[?doi\]?\s?:?\s?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;

/** The first DOI that one of these texts mentions, or undefined. */
export function findDoi(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = BARE.exec(text ?? '')?.[0];
    // A parenthesis round it is none of it; those inside are.
    const doi = found && normalizeDoi(/^[^(]*\)[.,;]?$/.test(found) ? found.replace(/\)[.,;]?$/, '') : found);
    if (doi) return doi;
  }
  return undefined;
}

/** Whether a text says a DOI and nothing else. */
export function isDoi(text: string): boolean {
  return ALONE.test(text.trim());
}

/** The first web address that one of these texts mentions, or undefined. */
export function findAddress(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = /https?:\/\/[^\s"<>{}]{4,3000}/i.exec(text ?? '')?.[0];
    if (found) return found.replace(/[.,;:!?)\]]{1,3}$/, '');
  }
  return undefined;
}
