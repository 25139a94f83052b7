/** Names in CSL. @see https://docs.citationstyles.org/en/stable/specification.html#name */
import { parseAuthor, type Author } from '../model/authors';
import { foldSpace } from '../model/text';
import { plainText } from './html-text';
import { asList, asText, isObject, type JsonObject } from './json';
import { authorOfParts, readNames as namesIn } from './name-reader';

export interface CslNames {
  readonly names: readonly Author[];
  /** Whether the list says that there are more. */
  readonly isShortened: boolean;
}

/** A list of names: parts, literals, Crossref's groups, or bare texts. */
export function readNames(value: unknown): CslNames {
  const list = isObject(value) || typeof value === 'string' ? [value] : asList(value);
  const names = list.flatMap(namesOf);
  const named = names.filter((name) => !('literal' in name) || !/^(?:others|et al\.?)$/i.test(name.literal));
  return { names: named, isShortened: named.length < names.length };
}

function namesOf(value: unknown): readonly Author[] {
  const text = partOf(value);
  if (text) return namesIn(text);
  const name = isObject(value) ? nameOf(value) : undefined;
  return name ? [name] : [];
}

function nameOf(value: JsonObject): Author | undefined {
  const family = [value['dropping-particle'], value['non-dropping-particle'], value.family]
    .flatMap((part) => partOf(part) ?? [])
    .join(' ');
  const given = partOf(value.given);
  const suffix = partOf(value.suffix);
  const literal = partOf(value.literal) ?? partOf(value.name);
  if (literal) return { literal };
  if (!family || !given) return nameAlone(family || given);
  return suffix ? { family, given, suffix } : authorOfParts(family, given);
}

/** A group, or all that somebody has; particles say that it is a family's. */
function nameAlone(text: string | undefined): Author | undefined {
  const read = text && parseAuthor(text);
  if (!read) return undefined;
  return 'literal' in read || read.given || read.suffix ? { literal: text } : read;
}

function partOf(value: unknown): string | undefined {
  const text = asText(value);
  return text && foldSpace(plainText(text));
}
