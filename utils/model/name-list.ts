/** Names from running text. */
import { isGroup } from './author-groups';
import { isSuffix } from './author-parts';
import { isAnyDegree } from './degrees';
import { isNobody } from './authors';
import { MEMBERSHIP } from './byline';
import { foldSpace } from './text';

// Not \b, for which "Ñandú" holds a word "and". An ampersand inside of a name stays: AT&T.
const SEPARATOR = /[,;|·•，、；]|(?<!\S)&(?!\S)|(?<!\p{L})(?:and|AND)(?!\p{L})/u;
/** `(1 and 2)`: where somebody works. */
const NUMBERS = / ?\((?:[\d\s,;&–-]|and)+\)/g;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[- ]?|\p{Lu}[- ]?){1,4}$/u;

/** The names in `A. One, B. Two and C. Three`, `One, A.; Two, B.` or `One, A., Two, B.`; each with its suffix, "et al." and degrees left out. */
export function splitNames(text: string): string[] {
  const parts = foldSpace(text.replace(/ on behalf of /g, ', ').replace(NUMBERS, '')).split(/[;；]/);
  if (parts.length > 1 && areInverted(parts.filter((part) => part.includes(','))))
    return parts.map(trimmed).filter(isName);
  return paired(withSuffixes(parts.flatMap((part) => part.split(SEPARATOR)).flatMap(withoutColon))).filter(isName);
}

/** Whether each is `Example, Ada` or `Example, Ada, Jr.`, and not two names. */
function areInverted(parts: readonly string[]): boolean {
  const names = parts.map((part) => part.split(',').map(trimmed));
  const isOne = names.every(([, , ...others]) => others.every(isSuffix));
  return isOne && names.some(([family = '', given = '']) => !family.includes(' ') || INITIALS.test(given));
}

/** Suffixes go with the name before them, degrees go. */
function withSuffixes(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts.map(trimmed)) {
    const last = names.at(-1);
    if (!part || (last?.includes(' ') && (isAnyDegree(part) || MEMBERSHIP.test(part)))) continue;
    if (last && !last.includes(',') && isSuffix(part)) names[names.length - 1] = `${last}, ${part}`;
    else names.push(part);
  }
  return names;
}

/** `One, A., Two, B.`: where every second part is initials, it belongs to the one before. */
function paired(parts: string[]): string[] {
  const isPair = parts.every((part, at) => (at % 2 === 0 ? !part.includes('.') : INITIALS.test(part)));
  if (!isPair || parts.length % 2 === 1) return parts;
  return parts.flatMap((part, at) => (at % 2 === 0 ? `${part}, ${parts[at + 1]}` : []));
}

/** `The INVENT Team: Ada Example`, a group and its first member. */
function withoutColon(part: string): string[] {
  const [group = '', ...members] = part.split(':');
  return members.length > 0 && isGroup(group) ? [group, members.join(':')] : [part];
}

function trimmed(name: string): string {
  return name.replace(/(?<!\p{L})et al(?!\p{L})\.?|…|\.{3}/gu, '').trim();
}

function isName(name: string): boolean {
  return !isNobody(name);
}
