/** Names of authors. */
import { foldSpace } from './text';

export type Author =
  { readonly family: string; readonly given?: string; readonly suffix?: string } | { readonly literal: string };

const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur)$/i;
const SUFFIXES = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** An author from `Given Family` or `Family, Given`; a single word, or what cannot be split, stays literal. */
export function parseAuthor(name: string): Author {
  const [family, ...rest] = name.includes(',') ? foldSpace(name).split(/,\s*/) : [];
  if (family && rest.length > 0) {
    const suffix = rest.length > 1 ? rest.find((part) => SUFFIXES.test(part)) : undefined;
    const given = rest.filter((part) => part !== suffix).join(', ');
    return { family, ...(given && { given }), ...(suffix && { suffix }) };
  }
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 2 && SUFFIXES.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2) return { literal: words.join(' ') };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '')) start--;
  const author = { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
  return suffix ? { ...author, suffix } : author;
}

/** `Given Family`, as names are read aloud. */
export function authorName(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.given, author.family, author.suffix].filter(Boolean).join(' ');
}

/** `Gu and Dao`, `Gu et al.`: how a citation in running text names them. */
export function shortAuthors(authors: readonly Author[]): string {
  const names = authors.map((author) => ('literal' in author ? author.literal : author.family));
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' and ');
}
