/** Names as files have them: several in one place, parts that other programs mixed up. */
import { isGroup } from '../model/author-groups';
import { isDegree, isSuffix } from '../model/author-parts';
import { parseAuthor, type Author } from '../model/authors';
import { medlineAuthor } from '../model/medline-author';
import { splitNames } from '../model/name-list';
import { foldSpace } from '../model/text';

/** `Doe A`, `van der Berg JK`, as MEDLINE cites. */
const CITED = /^\p{L}[\p{L}'’ -]{0,60} \p{Lu}{1,4}$/u;
const AND = /\s(?:and|AND|&)\s/;

/** The authors that a text for one names: it, or each of the several that are in it for certain. */
export function readNames(text: string): Author[] {
  const names = severalNames(text);
  const isCited = names.length > 0 && names.every((name) => CITED.test(name));
  return (names.length > 0 ? names : [text]).map(isCited ? medlineAuthor : parseAuthor);
}

/** The names in a text that holds more than one: `Doe, Ann and Roe, Bob`, `Doe A, Roe BC`, `Ann Doe, Bob Roe, Cy Poe`. None if it is one name. */
export function severalNames(text: string): readonly string[] {
  const parts = foldSpace(text).split(AND);
  const commas = parts.map((part) => part.split(',').map((one) => one.trim()));
  if (parts.length === 1) return isList(commas[0] ?? []) ? (commas[0] ?? []) : [];
  if (commas.flat().some((part) => isGroup(part)) || isGroup(text)) return [];
  if (commas.every((names) => names.length === 2 || isSuffixed(names))) return parts;
  // The word stands before the last of a list only.
  const isWhole = commas.flat().every((name) => name.includes(' ') || isSuffix(name));
  return isWhole ? splitNames(text) : [];
}

/** Whether what stands between commas are names, and not the parts of one. */
function isList(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  if (names.every((name) => CITED.test(name))) return true;
  const isWhole = (name: string): boolean => / \p{L}/u.test(name) && !isSuffix(name) && !isDegree(name);
  return names.length > 2 && names.every((name) => isWhole(name) && !isGroup(name));
}

function isSuffixed(names: readonly string[]): boolean {
  return names.length === 3 && names.some(isSuffix);
}

/** A name of two parts. Some programs turn groups round as if they were persons, or have no place for a suffix. */
export function authorOfParts(family: string, given: string): Author {
  const read = parseAuthor(`${family}, ${given}`);
  if ('literal' in read) return isGroup(read.literal) ? read : { family, given };
  return read.suffix && read.given ? read : { family, given };
}
