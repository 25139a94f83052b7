/** Authors as people: the same person is written in many ways. */
import { authorName, isParticle, parseAuthor, type Author } from '../model/authors';
import { fold } from '../query/fold';

/** A name as it is compared. Words are folded. */
interface Person {
  readonly author: Author;
  readonly family: readonly string[];
  readonly given: readonly string[];
  readonly suffix: string;
}

/** What people of the same family name have in common, however the rest is written: `van der Maaten` and `Maaten` are one. */
export function familyOf(author: Author): string {
  return personOf(author).family.join(' ');
}

/**
 * A list of authors in which everybody of `was` is, each by the fuller of the two names; undefined when somebody is missing. A list that
 * shortens names by that brings nobody's given name down to initials.
 */
export function withPeopleOf(was: readonly Author[], is: readonly Author[]): readonly Author[] | undefined {
  const people = is.map(personOf);
  const places = new Map<string, number[]>();
  for (const [place, { family, given }] of people.entries())
    for (const key of new Set([family.join(' '), given.join(' ')]))
      places.set(key, [...(places.get(key) ?? []), place]);
  const taken = new Map<number, Author>();
  // Who is named in full chooses first: `J. Sample` may be any of those who are left.
  for (const person of was.map(personOf).sort((a, b) => fullness(b) - fullness(a))) {
    const near = [person.family.join(' '), person.given.join(' ')].flatMap((key) => places.get(key) ?? []);
    const free = [...new Set(near)].filter((place) => !taken.has(place) && isSame(person, people[place]!));
    const place = free.sort((a, b) => closeness(people[b]!, person) - closeness(people[a]!, person) || a - b)[0];
    if (place === undefined) return undefined;
    taken.set(place, fullness(person) > fullness(people[place]!) ? person.author : people[place]!.author);
  }
  return is.map((author, place) => taken.get(place) ?? author);
}

/** Whether all people of the shorter list are in the longer one: lists are cut. */
export function areSamePeople(a: readonly Author[], b: readonly Author[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return withPeopleOf(few, many) !== undefined;
}

/** Whether two lists have somebody in common. */
export function shareSomebody(a: readonly Author[], b: readonly Author[]): boolean {
  const families = new Set(a.map(familyOf));
  return b.some((author) => families.has(familyOf(author)));
}

function personOf(author: Author): Person {
  const read = 'literal' in author ? parseAuthor(author.literal) : author;
  if ('literal' in read) return { author, family: wordsOf(read.literal), given: [], suffix: '' };
  const [family, given] = [read.family.split(/\s+/), (read.given ?? '').split(/\s+/)];
  // Particles stand before the family name, or behind the given one.
  const start = family.findIndex((word) => !isParticle(word));
  while (given.length > 1 && isParticle(given.at(-1) ?? '')) given.pop();
  return {
    author,
    family: wordsOf((start < 0 ? family : family.slice(start)).join(' ')),
    given: given.flatMap(givenWords),
    suffix: fold(read.suffix ?? '').trim(),
  };
}

function wordsOf(text: string): string[] {
  const words = fold(text).trim().split(/\s+/).filter(Boolean);
  return words.length > 0 ? words : [text.trim().toLowerCase()];
}

/** `AB`, as MEDLINE writes it, is `A. B.`. */
function givenWords(word: string): string[] {
  if (/^\p{Lu}{2,4}$/u.test(word)) return [...word].flatMap(wordsOf);
  return fold(word).trim().split(/\s+/).filter(Boolean);
}

function isSame(a: Person, b: Person): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [familyA, familyB] = [a.family.join(' '), b.family.join(' ')];
  if (familyA === familyB) return areAlike(a.given, b.given);
  // Some sites take the one for the other.
  return a.given.length > 0 && familyA === b.given.join(' ') && familyB === a.given.join(' ');
}

/** Whether given names may be one person's: `B.` is Ben, `Jian-Wei` is Jianwei; a middle name may be missing, and so may all. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  return a.every((word, place) => {
    const other = b[place];
    if (other === undefined || word === other) return true;
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return short.length === 1 && long.startsWith(short);
  });
}

/** How much a name tells of its person: full given names before initials before none. */
function fullness({ author, given, suffix }: Person): number {
  const full = given.filter((word) => word.length > 1);
  const isApart = 'literal' in author ? 0 : 1;
  // Of two that are as full, the one with its marks on letters.
  const marked = [...authorName(author)].filter((letter) => letter > '\x7f').length;
  const initials = given.length - full.length;
  return full.length * 10_000 + initials * 1_000 + full.join('').length * 40 + (suffix ? 20 : 0) + marked + isApart;
}

function closeness(a: Person, b: Person): number {
  return (a.given.join(' ') === b.given.join(' ') ? 2 : 0) + (a.suffix === b.suffix ? 1 : 0);
}
