import { authorName, type Author } from '../../model/authors';
import { familyKeys, sameAuthor } from './authors';

/** Whose papers were saved, found by family name first. */
export class AuthorIndex {
  readonly #families = new Map<string, Map<string, number>>();

  /** Counts a paper's authors, or with -1 takes them off. */
  add(authors: readonly (string | Author)[], change: 1 | -1): void {
    for (const author of authors) for (const key of familyKeys(author)) this.#change(key, nameOf(author), change);
  }

  clear(): void {
    this.#families.clear();
  }

  /** How many saved papers this author has. */
  count(author: string | Author): number {
    const met = new Map<string, number>();
    for (const key of familyKeys(author))
      for (const [name, n] of this.#families.get(key) ?? [])
        if (!met.has(name) && sameAuthor(name, author)) met.set(name, n);
    return [...met.values()].reduce((sum, n) => sum + n, 0);
  }

  #change(key: string, name: string, change: 1 | -1): void {
    const names = this.#families.get(key) ?? new Map<string, number>();
    const count = (names.get(name) ?? 0) + change;
    if (count > 0) names.set(name, count);
    else names.delete(name);
    if (names.size > 0) this.#families.set(key, names);
    else this.#families.delete(key);
  }
}

function nameOf(author: string | Author): string {
  return typeof author === 'string' ? author : authorName(author);
}

/** Known authors lift a paper, in deviations of a listing's scores; long author lists no more than short ones. */
export function authorBonus(index: AuthorIndex, authors: readonly (string | Author)[] | undefined): number {
  if (!authors?.length) return 0;
  let sum = 0;
  for (const author of authors) sum += Math.log1p(index.count(author));
  return Math.min(2, sum);
}
