import { authorName, type Author } from '../paper';

const PARTICLES = new Set('van von der den de del della di da dos du la le el al bin ibn ter ten zu zur'.split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A name as it is compared: family name, and given names or initials, all folded. */
interface Name {
  readonly family: string;
  readonly given: readonly string[];
}

/**
 * Whether two names may be the same person's: same family name, and given names that don't contradict each other. Accents, case,
 * hyphens and periods don't matter; an initial stands for any name it begins. A lone family name matches only the same lone name.
 */
export function sameAuthor(one: string | Author, other: string | Author): boolean {
  const a = parse(one);
  const b = parse(other);
  if (!a || !b || a.family !== b.family) return false;
  if (a.given.length === 0 || b.given.length === 0) return a.given.length === b.given.length;
  const [shorter, longer] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (!agree(shorter[0]!, longer[0]!)) return false;
  // Middle names may be left out, but those that are there must come in the same order.
  let at = 1;
  for (const name of shorter.slice(1)) {
    while (at < longer.length && !agree(name, longer[at]!)) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

/** What names of one person have in common: the folded family name. */
export function familyKey(author: string | Author): string {
  return parse(author)?.family ?? '';
}

function agree(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

function parse(author: string | Author): Name | undefined {
  const text = typeof author === 'string' ? author : commaForm(author);
  const comma = text.split(',');
  const [first, second] = [words(comma[0] ?? ''), words(comma[1] ?? '')];
  if (comma.length > 1 && second.length > 0 && !second.every((word) => SUFFIXES.has(word)))
    return { family: first.join(' '), given: second };
  const all = first.filter((word, i) => i === 0 || !SUFFIXES.has(word));
  if (all.length === 0) return undefined;
  let start = all.length - 1;
  while (start > 1 && PARTICLES.has(all[start - 1]!)) start--;
  return { family: all.slice(start).join(' '), given: all.slice(0, start) };
}

function commaForm(author: Author): string {
  return 'literal' in author || !author.given ? authorName(author) : `${author.family}, ${author.given}`;
}

/** `J.-P.` is two initials, `Jean-Pierre` two names; `JP` in capitals two initials as well. */
function words(text: string): string[] {
  return text
    .replace(
      /(^|[\s.-])(\p{Lu}{2,3})(?=$|[\s.,-])/gu,
      (_, before: string, initials: string) => before + [...initials].join(' '),
    )
    .normalize('NFKD')
    .replace(/\p{M}|['’`]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
