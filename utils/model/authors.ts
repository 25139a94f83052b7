/** Names of authors. */
import { isGroup, isKind } from './author-groups';
import {
  isDegree,
  isJunior,
  isPlainDegree,
  isRelative,
  isSuffix,
  isTitle,
  withoutMarks,
  withoutNumbers,
} from './author-parts';
import { foldSpace } from './text';

export type Author =
  { readonly family: string; readonly given?: string; readonly suffix?: string } | { readonly literal: string };

const PARTICLES =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|des|das|la|le|el|al|bin|ibn|ter|ten|zu|zur|zum|vom|af|av|d['’]|['’]t)$/i;
/** Join two family names: `Ramón y Cajal`. */
const CONJUNCTION = /^[eiy]$/;
/** Names in these scripts begin with the family name, and say so by nothing. */
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー・\s]+$/u;
/** A mark as TeX: `$^{1}$`. */
const FORMULA = /\$[^$]{0,99}\$/g;
/** Letters that were raised, and lost it; of `Ada Examplea,b` the first cannot be told from the name. */
const LETTERS = /^(\S+ [^,]+)(?:,[a-z*†‡])+$/;
/** Who writes for a group, and the group. */
const BEHALF = / (?:on behalf of|for the) /i;
const FOR = /^(?:(?:and|for|[Oo]n behalf of) )*(?:the )?/;
/** Most names: of two words that can be nothing else, unless they are a group's. */
const PLAIN = /^(?!.*\b[JS]n?r\b)\p{Lu}[\p{L}-]*\p{Ll} \p{Lu}[\p{L}-]*\p{Ll}$/u;
const NOBODY =
  /^[^\p{L}\d]*(?:no authors?(?: listed| given| available)?|(?:and )?others|et al|unknown|anon|n\/a)[^\p{L}\d]*$/iu;

/**
 * An author from a name however it is written: `Given Family`, `Family, Given`, `FAMILY Given`, with suffixes, degrees, titles and the
 * marks of notes. Groups, single words and what cannot be split stay literal.
 */
export function parseAuthor(name: string): Author {
  return read(name, false);
}

/** The authors that the names on a page stand for; `et al.` and `[No authors listed]` stand for none. Authors whose parts are known stay as they are. */
export function parseAuthors(names: readonly (string | Author | undefined)[]): Author[] {
  return names.flatMap((name): Author | [] => {
    if (typeof name === 'object') return name;
    return !name || isNobody(name) ? [] : read(name, true);
  });
}

/** Whether a text stands where names do and names nobody. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name) || !/\p{L}/u.test(name);
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

/** `wereRaised`: whether digits that hang on a name may have been raised where they stood. */
function read(name: string, wereRaised: boolean): Author {
  if (isNobody(name)) return { literal: foldSpace(name) };
  const [given = '', family = ''] = PLAIN.test(name) ? name.split(' ') : [];
  if (family && !isGroup(name)) return { family, given };
  const { text, bare } = cleaned(name, wereRaised);
  return groupIn(text, bare) ?? personIn(bare);
}

/** A name without addresses and marks, and, where something is left then, without what stands in brackets and digits behind it. */
function cleaned(name: string, wereRaised: boolean): { readonly text: string; readonly bare: string } {
  const words = foldSpace(name.replace(FORMULA, ' '))
    .split(' ')
    .filter((word) => !/.@.|orcid\.org/.test(word));
  const text = withoutMarks(
    words
      .join(' ')
      .replace(/ et al\.?$/i, '')
      .replace(LETTERS, '$1'),
  );
  const bare = withoutNumbers(withoutBrackets(withoutNumbers(text, wereRaised)), wereRaised);
  return { text, bare: bare.includes(' ') ? bare : text };
}

function withoutBrackets(name: string): string {
  const open = /\)$/.test(name) ? name.lastIndexOf('(') : /\]$/.test(name) ? name.lastIndexOf('[') : -1;
  return open > 0 ? name.slice(0, open) : name;
}

function groupIn(text: string, bare: string): Author | undefined {
  const name = bare.replace(FOR, '');
  // Who is written for, is a group whatever its name.
  if (/^(?:and )?(?:for|[Oo]n)/.test(bare) && name !== bare) return { literal: name };
  const [first = '', second, ...others] = name.split(/, ?/);
  if (second === undefined) {
    if (!isGroup(name) || writerIn(name)) return undefined;
    return { literal: name !== bare || isKind(name.split(' ').at(-1) ?? '') ? name : text };
  }
  if (/^(?:Inc|Ltd|LLC|GmbH)\b/i.test(second)) return { literal: text };
  if (first.includes(' ') || others.length > 0) return isGroup(first) ? { literal: text } : undefined;
  // Sites that take every author for a person turn groups round.
  return isGroup(`${second} ${first}`) ? { literal: `${second} ${first}` } : undefined;
}

/** The person who writes for a group. */
function writerIn(name: string): string | undefined {
  const [writer = '', group] = name.split(BEHALF);
  return group && writer.includes(' ') && !isGroup(writer) ? writer : undefined;
}

function personIn(name: string): Author {
  const parts = (writerIn(name) ?? name)
    .replace(/\bPh\. D\b/g, 'Ph.D')
    .split(',')
    .map(foldSpace)
    .filter(Boolean);
  const { words, suffix } = withoutSuffix((parts.shift() ?? '').split(' '));
  const isFamily = words.slice(0, -1).every((word) => PARTICLES.test(word));
  const rest = parts.filter(
    (part, at) => !(isFamily && at === 0 ? /[a-z.]/.test(part) && isPlainDegree(part) : isDegree(part)),
  );
  const later = rest.find(
    (part, at) => isJunior(part) || (at > 0 && isRelative(part)) || ((rest.length > 1 || !isFamily) && isSuffix(part)),
  );
  const others = rest.filter((part) => part !== later && (isFamily || !isGroup(part)));
  const known = suffix ?? later;
  if (others.length > 0) return familyFirst(words, others.join(', '), known);
  return withSuffix(givenFirst(words), known);
}

function familyFirst(family: readonly string[], givenText: string, known: string | undefined): Author {
  const { words, suffix = known } = withoutSuffix(givenText.split(' '));
  let end = words.length;
  // Some sort by the last part of the name: `Maaten, Laurens van der`.
  while (end > 1 && isParticle(words[end - 1] ?? '')) end--;
  const author = { family: [...words.slice(end), ...family].join(' '), given: words.slice(0, end).join(' ') };
  return withSuffix(author, suffix);
}

function givenFirst(words: readonly string[]): Author {
  const name = words.join(' ');
  if (words.length < 2 || EAST_ASIAN.test(name)) return { literal: name };
  if (words.slice(0, -1).every(isParticle)) return { family: name };
  const capitals = words.findIndex((word) => !/^\p{Lu}[\p{Lu}'’-]{3,}$/u.test(word));
  if (capitals > 0 && words.slice(capitals).every((word) => /^\p{Lu}\P{Lu}/u.test(word)))
    return { family: words.slice(0, capitals).join(' '), given: words.slice(capitals).join(' ') };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '')) start--;
  if (start > 2 && CONJUNCTION.test(words[start - 1] ?? '')) start -= 2;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

/** `van`, `de la`: in small letters, what belongs to the family name behind it. */
export function isParticle(word: string): boolean {
  return PARTICLES.test(word) && word === word.toLowerCase();
}

/** The words of a name without titles and degrees, its suffix apart. Two words at least are left where there were more. */
function withoutSuffix(all: readonly string[]): { readonly words: readonly string[]; readonly suffix?: string } {
  let [start, end] = [0, all.length];
  while (end - start > 2 && isTitle(all[start] ?? '')) start++;
  while (end - start > 2 && isPlainDegree(all[end - 1] ?? '')) end--;
  // Before a degree that can be nothing else, `MD` is no initials either.
  while (end < all.length && end - start > 2 && isDegree(all[end - 1] ?? '')) end--;
  const words = all.slice(start, end);
  const isLast = (word: string): boolean => isSuffix(word) || (words.length > 2 && isRelative(word));
  const at = words.findIndex((word, index) => isJunior(word) || (index === words.length - 1 && isLast(word)));
  return at < 0 || words.length < 2 ? { words } : { words: words.toSpliced(at, 1), suffix: words[at] ?? '' };
}

function withSuffix(author: Author, suffix: string | undefined): Author {
  if (!suffix) return author;
  return 'literal' in author ? { family: author.literal, suffix } : { ...author, suffix };
}
