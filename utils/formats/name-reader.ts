/** Names as files have them: several in one place, parts that other programs mixed up. */
import { isGroup } from '../model/author-groups';
import { isNobody, parseAuthor, type Author } from '../model/authors';
import { medlineAuthor } from '../model/medline-author';
import { CITED, severalNames } from '../model/several-names';

/** The authors that a text for one names: it, or each of the several that are in it for certain. */
export function readNames(text: string): Author[] {
  const names = severalNames(text).filter((name) => !isNobody(name));
  const isCited = names.length > 0 && names.every((name) => CITED.test(name));
  return (names.length > 0 ? names : [text]).map(isCited ? medlineAuthor : parseAuthor);
}

/** A name of two parts. Some programs turn groups round as if they were persons, or have no place for a suffix. */
export function authorOfParts(family: string, given: string): Author {
  const read = parseAuthor(`${family}, ${given}`);
  if ('literal' in read) return isGroup(read.literal) ? read : { family, given };
  return read.suffix && read.given ? read : { family, given };
}
