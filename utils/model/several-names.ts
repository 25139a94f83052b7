/** Whether a text that stands for one name holds several. */
import { isGroup } from './author-groups';
import { isSuffix } from './author-parts';
import { isAnyDegree } from './degrees';
import { splitNames } from './name-list';
import { foldSpace } from './text';

/** `Doe A`, `van der Berg JK`, as MEDLINE cites. */
export const CITED = /^\p{L}[\p{L}'’ -]{0,60} \p{Lu}{1,4}$/u;
const AND = /\s(?:and|AND|&)\s/;
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,4}$/u;

/** The names in a text that holds more than one: `Doe, Ann and Roe, Bob`, `Doe A, Roe BC`, `Ann Doe, Bob Roe, Cy Poe`. None if it is one name. */
export function severalNames(text: string): readonly string[] {
  if (/\S \| \S|[，、]/.test(text)) return splitNames(text);
  const parts = foldSpace(text).split(AND);
  const commas = parts.map((part) =>
    part
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );
  if (parts.length === 1) return alone(text, commas[0] ?? []);
  if (commas.flat().some((part) => isGroup(part)) || isGroup(text)) return [];
  if (commas.every((names) => names.length === 2 || isSuffixed(names))) return parts;
  // The word stands before the last of a list only.
  const isWhole = commas.flat().every((name) => name.includes(' ') || isSuffix(name));
  return isWhole ? splitNames(text) : [];
}

/** The names in a text without `and`. */
function alone(text: string, names: readonly string[]): readonly string[] {
  if (isList(names)) return names;
  const persons = names.filter((name) => !isAnyDegree(name));
  const hasDegrees = persons.length > 1 && persons.length < names.length && persons.every((name) => name.includes(' '));
  const isInverted = names.length > 3 && names.every((name, at) => INITIALS.test(name) === (at % 2 === 1));
  return hasDegrees || isInverted ? splitNames(text) : [];
}

/** Whether what stands between commas are names, and not the parts of one. */
function isList(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  if (names.every((name) => CITED.test(name))) return true;
  const isWhole = (name: string): boolean => / \p{L}/u.test(name) && !isSuffix(name) && !isAnyDegree(name);
  return names.length > 2 && names.every((name) => isWhole(name) && !isGroup(name));
}

function isSuffixed(names: readonly string[]): boolean {
  return names.length === 3 && names.some(isSuffix);
}
