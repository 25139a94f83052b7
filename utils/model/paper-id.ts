import { ID_SCHEMES, type IdScheme, type PaperId } from './identifiers';

/** UTF-16 units. */
const LONGEST = 3_000;

/** Whether this can be a paper's identifier. Of a scheme's own form nothing is asked. */
export function isPaperId(value: unknown): value is PaperId {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const colon = value.indexOf(':');
  return ID_SCHEMES.includes(value.slice(0, colon) as IdScheme) && /^\S/.test(value.slice(colon + 1));
}

/** The place of an identifier's scheme among all: 0 for the strongest. */
export function strength(id: PaperId): number {
  return ID_SCHEMES.indexOf(id.slice(0, id.indexOf(':')) as IdScheme);
}

/** The identifier that a paper of all of these is called by; of equally strong ones the same whatever their order. */
export function strongest(ids: readonly PaperId[]): PaperId {
  return ids.reduce((a, b) => (strength(b) < strength(a) || (strength(b) === strength(a) && b < a) ? b : a));
}
