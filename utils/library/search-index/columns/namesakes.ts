import type { PaperId } from '../../../model/identifiers';
import type { Columns } from './columns';

/**
 * The papers whose titles may be those of others too, by the keys that titles are sorted by: rather one too many than one too few. What parts a
 * word there (the braces of `{B}ERT`) parts none in a title that is compared.
 */
export function maybeNamesakes({ alive, texts: { titleKey, id } }: Columns): PaperId[] {
  const first = new Map<string, number>();
  const shared = new Set<number>();
  for (const n of alive.toArray()) {
    const key = titleKey.get(n).replaceAll(' ', '');
    const before = first.get(key);
    if (before === undefined) first.set(key, n);
    else shared.add(before).add(n);
  }
  return [...shared].map((n) => id.get(n) as PaperId);
}
