import { isGroup } from './author-groups';
import { isSuffix } from './author-parts';
import { parseAuthor, type Author } from './authors';
import { CITED } from './several-names';

/** An author as MEDLINE cites: family name, initials, suffix: `Fixture AB Jr`. Any other name is read as it stands. */
export function medlineAuthor(name: string): Author {
  const words = name.trim().split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') && isInitials(words.at(-2) ?? '') ? words.pop() : '';
  if (words.length < 2 || !isInitials(words.at(-1) ?? '') || isGroup(name)) return parseAuthor(name);
  return { family: words.slice(0, -1).join(' '), given: words.at(-1) ?? '', ...(suffix && { suffix }) };
}

/**
 * The authors of a list in which all are cited so: `Doe J`, `Roe BC`. Undefined of any other, and where all could be family
 * names in capitals: `Kenji ARAI`, `Ada LI`.
 */
export function citedAuthors(names: readonly string[]): Author[] | undefined {
  const isCited = names.every((name) => CITED.test(name)) && names.some((name) => / \p{Lu}$/u.test(name));
  return isCited ? names.map(medlineAuthor) : undefined;
}

function isInitials(word: string): boolean {
  return /^\p{Lu}{1,4}$/u.test(word);
}
