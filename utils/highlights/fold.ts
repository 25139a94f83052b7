/** What a character is compared as. */

export type CharacterKind = 'space' | 'hyphen' | 'soft hyphen' | 'dash' | 'accent' | 'other';

const KINDS: readonly (readonly [CharacterKind, string])[] = [
  [
    'space',
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
  ],
  ['hyphen', '\u2010\u2011\ufe63\uff0d'],
  ['soft hyphen', '\u00ad'],
  ['dash', '\u2012\u2013\u2014\u2015\ufe58'],
  // Accents that take a place of their own, as old TeX fonts draw them: ¨ ¯ ´ ¸ ˆ ˇ ˉ ˘ ˙ ˚ ˜ ˝
  ['accent', '\u00a8\u00af\u00b4\u00b8\u02c6\u02c7\u02c9\u02d8\u02d9\u02da\u02dc\u02dd'],
];
const KIND_OF = new Map(KINDS.flatMap(([kind, characters]) => [...characters].map((one) => [one.charCodeAt(0), kind])));

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/^\s/, ' '],
  [/^(?:[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector})/u, ''],
  [/^[\u2043\u2212]/, '-'],
  [/^[\u2018-\u201b\u2032\u02bc\uff07]/, "'"],
  [/^[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/, '"'],
  [/^\uff06/, ' and '],
  // What the oldest fonts of TeX have in its place.
  [/^↵/, 'ff'],
  [/^\u0131/, 'i'],
  [/^\u0237/, 'j'],
];
/** Only there an accent is not a letter of its own: й is not и, and が is not か. */
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** Marks that do not make another letter: where the stress is. */
const STRESS = /[\u0300\u0301]/g;
/**
 * What is written for learners and left out for others: the vowels of Hebrew and Arabic, and the line that stretches an Arabic
 * word.
 */
const VOWELS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]|\u0640/g;
const MARK = /^\p{M}/u;
const MARKS = /\p{M}/gu;
/** More marks than that on one letter are no script. */
const MOST_MARKS = 16;
/** Signs that only look like others, and are written for them. */
const ALIKE = new Map('⋅· ∗* ∼~ ∣| ∘° ⩽≤ ⩾≥ ∆δ ⁄/'.split(' ').map(([sign, other]) => [sign!, other!]));
const known = new Map<string, string>();
const MOST_KNOWN = 2000;

export function kindOf(unit: number): CharacterKind {
  return KIND_OF.get(unit) ?? 'other';
}

/** Whether a unit is a combining mark, which belongs to the letter before it. */
export function isMark(unit: number): boolean {
  return unit >= 0x300 && MARK.test(String.fromCharCode(unit));
}

/** Where the character that begins at an offset ends, with its marks, the sound of half-width kana, or the parts of a Korean syllable. */
export function clusterEnd(source: string, from: number): number {
  let end = from + (source.codePointAt(from)! > 0xffff ? 2 : 1);
  if (isIn(source, from, 0x1100, 0x115f)) {
    if (isIn(source, end, 0x1160, 0x11a7)) end++;
    if (isIn(source, end, 0x11a8, 0x11ff)) end++;
  }
  if (isIn(source, from, 0xff66, 0xff9d) && isIn(source, end, 0xff9e, 0xff9f)) end++;
  for (let marks = 0; marks < MOST_MARKS && end < source.length && isMark(source.charCodeAt(end)); marks++) end++;
  return end;
}

/** A character with its marks in the form in which it is compared: without case, accents, ligatures and fonts. */
export function fold(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const rule = FOLDED.find(([pattern]) => pattern.test(cluster));
  const folded = rule ? rule[1] : plain(cluster);
  if (known.size < MOST_KNOWN) known.set(cluster, folded);
  return folded;
}

function plain(cluster: string): string {
  if (ACCENTED.test(cluster))
    return cluster.normalize('NFKD').replace(MARKS, '').toLowerCase().replace('ς', 'σ').replace('ß', 'ss');
  const composed = cluster.normalize('NFKC').replace(VOWELS, '');
  if (ACCENTED.test(composed)) return plain(composed);
  const alike = composed.replace(/[⋅∗∼∣∘⩽⩾∆⁄]/g, (sign) => ALIKE.get(sign)!);
  return (CYRILLIC.test(alike) ? alike.replace(STRESS, '') : alike).toLowerCase();
}

function isIn(source: string, at: number, first: number, last: number): boolean {
  const unit = source.charCodeAt(at);
  return unit >= first && unit <= last;
}
