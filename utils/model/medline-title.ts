/** Titles as MEDLINE has them: translated ones in brackets, and a full stop behind each. */

/** Ends in an abbreviation, whose full stop is its own: `U.S.A.`, `vs.`, `et al.` */
const ABBREVIATED = /(?:\p{L}\.\p{L}|\b(?:vs|al|etc|spp?|Inc|Ltd|Corp|Jr)|\.)\.$/u;

/** A title without what the database puts around it. */
export function medlineTitle(text: string): string {
  const bare = /^\[(?:[^[\]]|\[[^[\]]*\])+\]\.?$/.test(text) ? text.slice(1, text.lastIndexOf(']')) : text;
  return ABBREVIATED.test(bare) ? bare : bare.replace(/\.$/, '');
}
