import { ID_SCHEMES, type IdScheme, type PaperId } from './identifiers';

/** UTF-16 units. */
const LONGEST = 3_000;

/** Whether this can be a paper's identifier. Of a scheme's own form nothing is asked. */
export function isPaperId(value: unknown): value is PaperId {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const colon = value.indexOf(':');
  return ID_SCHEMES.includes(value.slice(0, colon) as IdScheme) && /^\S/.test(value.slice(colon + 1));
}
