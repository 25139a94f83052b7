import { authorName, type Author } from '../paper';
import { familyKey, sameAuthor } from './authors';

/** Whose papers were saved, found by family name first. */
export class AuthorIndex {
  readonly #families = new Map<string, Map<string, number>>();

  /** Counts a paper's authors, or with -1 takes them off. */
  add(authors: readonly (string | Author)[], change: 1 | -1): void {
    for (const author of authors) {
      const key = familyKey(author);
      const name = typeof author === 'string' ? author : authorName(author);
      const names = this.#families.get(key) ?? new Map<string, number>();
      const count = (names.get(name) ?? 0) + change;
      if (count > 0) names.set(name, count);
      else names.delete(name);
      if (names.size > 0) this.#families.set(key, names);
      else this.#families.delete(key);
    }
  }

  clear(): void {
    this.#families.clear();
  }

  /** How many saved papers this author has. */
  count(author: string | Author): number {
    const names = this.#families.get(familyKey(author));
    if (!names) return 0;
    let count = 0;
    for (const [name, n] of names) if (sameAuthor(name, author)) count += n;
    return count;
  }
}

/** Known authors lift a paper a little; long author lists no more than short ones. */
export function authorBonus(index: AuthorIndex, authors: readonly (string | Author)[] | undefined): number {
  if (!authors?.length) return 0;
  let sum = 0;
  for (const author of authors) sum += Math.log1p(index.count(author));
  return 0.15 * Math.min(2, sum);
}
