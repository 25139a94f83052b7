import { parseAuthor, type Author } from '../model/authors';
import { isSuffix } from '../model/author-parts';
import { isTitle, withoutDegrees } from '../model/degrees';
import { citedAuthors } from '../model/medline-author';
import { severalNames } from '../model/several-names';
import { foldSpace } from '../model/text';
import { matchBraces, splitOutside } from './braces';
import { authorOfParts, readNames } from './name-reader';
import { decodeTex } from './tex-decode';

interface BibNames {
  readonly names: readonly Author[];
  /** How many others the list says there are, at least. */
  readonly more: number;
}

/** A researcher's number behind the name. */
const ORCID = /(?:,\s?|\s)?[([]?(?:ORCID:?\s?)?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dXx][)\]]?/gi;
/** What somebody is to a society of engineers. */
const GRADE =
  /,[\s~](?:(?:Graduate |Life )?(?:Senior |Student |Associate |Life )?Member|(?:Life )?Fellow),[\s~]?(?:IEEE|ACM)(?![\p{L}\d])(,)?/gu;
/** An `and` that stands between nobody. */
const LOOSE_AND = /^(?:and\s){1,9}|(?:\sand){1,9}$/g;
/** Nobody's name, but a word for those who are not named. */
const OTHERS = /^(?:and )?(?:(\d{1,5}) )?(?:others|more(?: authors?)?|other authors?|et\.? ?al\.?|\.{3}|…)[.,]?$/i;
/** The same behind a name. */
const ET_AL = /[\s,~]{1,3}(?:\\[a-z]{1,10} ?)?\{?et(?:[~ ]|\.[~ ]?)al\.?\}?[.,]?$/i;
const EXTENDED = /^(family|given|prefix|suffix)(?:-i)?\s?=\s?/i;

/** The names of an `author` or `editor` field, TeX as it stands in the file. What is in braces is one name, or one part of it. */
export function readBibNames(tex: string): BibNames {
  const list = foldSpace(tex.replace(ORCID, '').replace(GRADE, (_, comma?: string) => (comma ? ' and' : ''))).replace(
    LOOSE_AND,
    '',
  );
  const parts = splitOutside(list, /\sand(?=\s)|;/);
  const raw = parts.map((part) => part.trim()).filter(Boolean);
  const more = Math.max(0, ...raw.map(othersIn));
  const named = raw.filter((name) => !OTHERS.test(plain(name)));
  const cited = /[{}]/.test(tex) ? undefined : citedAuthors(named.map((name) => plain(name.replace(ET_AL, ''))));
  return { names: cited ?? named.flatMap(readName), more };
}

function othersIn(tex: string): number {
  const [whole, count = 1] = OTHERS.exec(plain(tex)) ?? [];
  return whole === undefined ? Number(ET_AL.test(tex)) : Number(count);
}

/** What stands between two `and`: a name, or several that somebody parted by commas alone. */
function readName(tex: string): readonly Author[] {
  if (tex.startsWith('{') && matchBraces(tex)[0] === tex.length - 1) return [{ literal: plain(tex) }];
  const isBare = !/[{}]/.test(tex);
  const isList = isBare && /,|\s\\?&\s/.test(tex) && severalNames(plain(tex)).length > 0;
  return isList ? readNames(plain(tex)) : [oneName(tex.replace(ET_AL, ''))];
}

function oneName(tex: string): Author {
  const parts = splitOutside(tex, /,/).map((part) => part.trim());
  if (parts.some((part) => EXTENDED.test(part))) return extended(parts);
  while (parts.length > 2 && isTitle(plain(parts.at(-1) ?? '')) && !isSuffix(plain(parts[1] ?? ''))) parts.pop();
  // DBLP numbers people of one name.
  if (parts.length === 1) return withoutComma(tex.replace(/ \d{4}$/, ''));
  const [family = '', second = '', third] = parts.map(plain);
  if (parts.length === 2 && withoutDegrees(`${family} ${second}`) === family) return withoutComma(parts[0] ?? '');
  if (parts.length > 3 || !family) return parseAuthor(parts.map(plain).filter(Boolean).join(', '));
  if (third === undefined && /[{}]/.test(tex)) return second ? { family, given: second } : { literal: family };
  if (third === undefined) return second ? authorOfParts(family, second) : { literal: family };
  // `Doe, Ann, Jr.` stands for `Doe, Jr., Ann`.
  if (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(third)) return { family, given: second, suffix: third };
  return { family, ...(third && { given: third }), ...(second && { suffix: second }) };
}

/** `Given Family`; a group of braces at the end is the family's name, whatever it is made of. */
function withoutComma(tex: string): Author {
  const words = splitOutside(tex, / /);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && last.startsWith('{') && last.endsWith('}') && last.includes(' '))
    return { family: plain(last), given: plain(words.slice(0, -1).join(' ')) };
  return parseAuthor(plain(tex));
}

/** biblatex's extended form: `family=Doe, given=Ann, prefix=van`. */
function extended(parts: readonly string[]): Author {
  const values: Record<string, string> = {};
  for (const part of parts) {
    const name = EXTENDED.exec(part)?.[1]?.toLowerCase();
    if (name) values[name] ??= plain(part.replace(EXTENDED, ''));
  }
  const { given, prefix, suffix } = values;
  const family = [prefix, values['family']].filter(Boolean).join(' ');
  if (!family) return { literal: given ?? '' };
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function plain(tex: string): string {
  return foldSpace(decodeTex(tex));
}
