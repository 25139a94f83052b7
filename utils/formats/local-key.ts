import { hash } from '../hash';
import type { Author } from '../model/authors';
import { parseDate } from '../model/dates';
import { fold } from '../query/fold';

interface Facts {
  readonly authors?: readonly Author[] | undefined;
  readonly editors?: readonly Author[] | undefined;
  readonly published?: string | undefined;
  readonly isbn?: string | undefined;
  readonly venue?: string | undefined;
  readonly publisher?: string | undefined;
}

/**
 * A name for what has neither an identifier nor an address, such as a book: a hash of title, first author and year, so that
 * the same record is the same paper whenever it is imported. Undefined for a title alone, which could be anything's.
 */
export function localKey(title: string, { authors, editors, published, ...rest }: Facts): string | undefined {
  const first = authors?.[0] ?? editors?.[0];
  const name = first && ('literal' in first ? first.literal : first.family);
  const year = parseDate(published)?.slice(0, 4);
  if (!name && !year && !rest.isbn && !rest.venue && !rest.publisher) return undefined;
  const facts = [fold(title).trim() || title, fold(name ?? '').trim() || name, year];
  return hash(facts.join('\n')).toString(36);
}
