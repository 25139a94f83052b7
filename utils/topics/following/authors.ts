import { authorName, type Author } from '../../model/authors';

const PARTICLES = new Set(
  'van von vom der den de del della di da das do dos du la le el al bin ibn abu ben ter ten te af av zu zum zur st'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Letters that are no accented ones, and how accented ones are written where there are no accents. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A name as it is compared: family name in one word, and given names or initials, all folded. */
interface Name {
  readonly family: string;
  readonly given: readonly string[];
}

/**
 * Whether two names may be the same person's: same family name, and given names that don't contradict each other. Accents, case, spaces,
 * hyphens and periods don't matter; an initial stands for any name it begins. A lone family name matches only the same lone name, and
 * family names come last unless a comma or capitals (`LI Ming`, `Smith JA`) say otherwise.
 */
export function sameAuthor(one: string | Author, other: string | Author): boolean {
  return readings(one).some((a) => readings(other).some((b) => agree(a, b)));
}

/** What names of one person have in common: the end of the family name; several where a name can be read in more than one way. */
export function familyKeys(author: string | Author): readonly string[] {
  return [...new Set(readings(author).map(({ family }) => family.slice(-3)))];
}

function agree(a: Name, b: Name): boolean {
  // Where given names end and family names begin is often a matter of taste: `María García-López`, `王 小明`.
  if (a.given.join('') + a.family === b.given.join('') + b.family) return true;
  if (a.family !== b.family) return false;
  if (a.given.length === 0 || b.given.length === 0) return a.given.length === b.given.length;
  if (a.given.join('') === b.given.join('')) return true;
  const [shorter, longer] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (!begins(shorter[0]!, longer[0]!)) return false;
  // Middle names may be left out, but those that are there must come in the same order.
  let at = 1;
  for (const name of shorter.slice(1)) {
    while (at < longer.length && !begins(name, longer[at]!)) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

function begins(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return one === other || (short.length === 1 && long.startsWith(short));
}

/** Names are met again and again: on every row, for every watch. */
const kept = new Map<string, readonly Name[]>();
const MOST_KEPT = 20_000;

function readings(author: string | Author): readonly Name[] {
  const text = (typeof author === 'string' ? author : commaForm(author)).normalize('NFC');
  const known = kept.get(text);
  if (known) return known;
  const plain = readingsOf(text);
  const speltOut = text.replace(/[äöüøå]/gi, (letter) => SPELT_OUT[letter.toLowerCase()]!);
  const all = speltOut === text ? plain : [...plain, ...readingsOf(speltOut)];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, all);
  return all;
}

function readingsOf(text: string): Name[] {
  const [before = '', after = ''] = text.split(',').filter((part) => !SUFFIX.test(fold(part).join('')));
  const family = written(before);
  if (after.trim())
    return [{ family: family.map((word) => fold(word).join('')).join(''), given: initials(written(after)) }];
  if (family.length === 0) return [];

  let start = family.length - 1;
  while (start > 1 && PARTICLES.has(fold(family[start - 1]!).join(''))) start--;
  const names = [reading(family.slice(start), family.slice(0, start))];
  const [first, last] = [family[0]!, family.at(-1)!];
  if (family.length > 1 && isCapitals(first) !== isCapitals(last)) {
    // `LI Ming` is Ming of the family Li as far as can be told, and `Smith JA` is J. A. Smith; but `JA Smith` may be, too.
    if (isCapitals(first)) names.push(reading([first], family.slice(1)));
    else if (last.length <= 3) names.push(reading(family.slice(0, -1), [last]));
  }
  return names;
}

function reading(family: readonly string[], given: readonly string[]): Name {
  return { family: family.map((word) => fold(word).join('')).join(''), given: initials(given) };
}

/** The words as they stand there, without suffixes; hyphened ones in one. */
function written(text: string): string[] {
  return text
    .replace(/(^|\s)['’‘`]t\s+/g, '$1t')
    .replace(/\.(?=[^\s.,-])/g, '. ')
    .split(/\s+/)
    .filter((word) => fold(word).length > 0)
    .filter((word, i) => i === 0 || !SUFFIX.test(fold(word).join('')));
}

/** `J.-P.` is two initials, `Jean-Pierre` two names; `JP` in capitals two initials as well. */
function initials(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    word.split('-').flatMap((part) => (isCapitals(part) && part.length <= 3 ? fold([...part].join(' ')) : fold(part))),
  );
}

function isCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

function commaForm(author: Author): string {
  return 'literal' in author || !author.given ? authorName(author) : `${author.family}, ${author.given}`;
}

function fold(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]|['’‘`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
