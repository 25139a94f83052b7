import type { Author } from '../model/authors';
import type { PaperIds } from '../model/identifiers';

/** As much as the library takes of each value, in UTF-16 units. @see utils/library/database/validators.ts */
const LITERAL = 1_000;
const NAME = 500;
const SUFFIX = 100;
const MOST_AUTHORS = 20_000;
/** Of all names together, so that a paper stays a line that a backup can hold. */
const ALL_NAMES = 1_000_000;
const ID = 2_900;
const ADDRESS = 5_000;
const MOST_EXTRAS = 200;
const ALL_EXTRAS = 400_000;

/** Text cut to a length, never between the halves of a surrogate pair. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, /[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most);
}

/** Names that the library takes: too long ones are cut, and so is a list without end. */
export function fitAuthors(authors: readonly Author[]): readonly Author[] {
  const fitting: Author[] = [];
  let length = 0;
  for (const author of authors.slice(0, MOST_AUTHORS)) {
    const fit = fitAuthor(author);
    length += JSON.stringify(fit).length;
    if (length > ALL_NAMES) break;
    fitting.push(fit);
  }
  return fitting;
}

function fitAuthor(author: Author): Author {
  if ('literal' in author) return { literal: cutText(author.literal, LITERAL) };
  const { family, given, suffix } = author;
  return {
    family: cutText(family, NAME),
    ...(given && { given: cutText(given, NAME) }),
    ...(suffix && { suffix: cutText(suffix, SUFFIX) }),
  };
}

/** Identifiers without those that are too long: half of one would be another one. */
export function fitIds<Ids extends PaperIds>(ids: Ids): Ids {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id === undefined || id.length <= ID)) as Ids;
}

/** A web address that the library takes, or undefined. */
export function fitAddress(text: string | undefined): string | undefined {
  const address = addressAlone(text?.trim() ?? '');
  if (address.length > ADDRESS || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
}

/** A text that is said to be an address, with the web's scheme if it has none: `example.org/a`. */
export function withScheme(text: string | undefined): string | undefined {
  return /^(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,20}\/\S/i.test(text ?? '') ? `https://${text}` : text;
}

/** The first of several addresses, out of the signs around it; one without a scheme has the web's. */
function addressAlone(text: string): string {
  const [, inside = text] = /^(?:url:\s?)?<?((?:https?:|www\.)[^<>]*)>?$/i.exec(text) ?? [];
  const bare = inside.trim();
  const first = /^\S*?(?=>$|[\s;,]{1,3}https?:\/\/)/i.exec(bare)?.[0] ?? bare;
  return /^www\.[^\s/.]+\.[^\s/]/i.test(first) ? `https://${first}` : first;
}

/** Further fields of a record, as many and as long as the library takes, and the names of those that were left out. */
export function fitExtra(extra: Readonly<Record<string, string | undefined>>): {
  readonly extra: Readonly<Record<string, string>>;
  readonly left: readonly string[];
} {
  const fitting: Record<string, string> = {};
  const left: string[] = [];
  let length = 0;
  for (const [name, value] of Object.entries(extra)) {
    if (!value?.trim()) continue;
    length += value.length;
    const fits = name.length <= 200 && value.length <= 20_000 && length <= ALL_EXTRAS;
    if (fits && Object.keys(fitting).length < MOST_EXTRAS) fitting[name] = value;
    else left.push(cutText(name, 80));
  }
  return { extra: fitting, left };
}
