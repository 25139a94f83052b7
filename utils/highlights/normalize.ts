import type { Steps } from './steps';

/** Text as the matcher compares it, with the way back: what differs between copies of a text without being an edit is evened out. */
export interface Normalized {
  readonly text: string;
  /** For each unit of `text`: where what it stands for begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const SPACE = 32;
const HYPHEN = 45;
const TEXT_MACRO = /\\(?:text(?:bf|it|tt|sc|sf|rm|sl|normal)?|emph|underline|uline|mbox)\s*\{/y;
const LINE_END = /\n\s*/y;
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/\s/, ' '],
  [/^(?:[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector})/u, ''],
  [/[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/, '-'],
  [/[\u2018-\u201b\u2032\u00b4\u02bc]/, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/, '"'],
];
const known = new Map<string, string>();

/** A longer text is folded in steps of about this many characters. */
const STEP = 16_000;
/** A line's end at which nothing is joined. */
const SEAM = /[^\s-]\n(?=\S)/g;

/** What the part of a text before this one has left. */
interface Before {
  /** Braces that are open; true for those of text macros. */
  readonly braces: boolean[];
  readonly isSpaced: boolean;
}

/** `normalize` in steps: a long text is parted at the ends of lines. */
export function* normalizing(source: string): Steps<Normalized> {
  const parts: { readonly part: Normalized; readonly from: number }[] = [];
  const braces: boolean[] = [];
  let from = 0;
  while (source.length - from > STEP) {
    SEAM.lastIndex = from + STEP;
    if (!SEAM.test(source)) break;
    parts.push({ part: normalize(source.slice(from, SEAM.lastIndex), { braces, isSpaced: from > 0 }), from });
    from = SEAM.lastIndex;
    yield;
  }
  const last = normalize(source.slice(from), { braces, isSpaced: from > 0 });
  if (from === 0) return last;
  parts.push({ part: last, from });
  const text = parts.map(({ part }) => part.text).join('');
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (const { part, from: base } of parts) {
    for (let i = 0; i < part.text.length; i++, at++) {
      starts[at] = part.starts[i]! + base;
      ends[at] = part.ends[i]! + base;
    }
    yield;
  }
  return { text, starts, ends };
}

/** Folds white space, dashes, quotation marks, ligatures, case, TeX's text macros and hyphens at a line's end. */
export function normalize(source: string, { braces, isSpaced }: Before = { braces: [], isSpaced: false }): Normalized {
  const { length } = source;
  // A few characters (ligatures, fractions) stand for several.
  let room = length + (length >> 2) + 32;
  let units = new Uint16Array(room);
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let n = 0;

  const put = (unit: number, from: number, to: number): void => {
    if (unit === SPACE && (n > 0 ? units[n - 1] === SPACE : isSpaced)) return;
    if (n === room) {
      room *= 2;
      units = grown(units, new Uint16Array(room));
      starts = grown(starts, new Uint32Array(room));
      ends = grown(ends, new Uint32Array(room));
    }
    units[n] = unit;
    starts[n] = from;
    ends[n++] = to;
  };

  for (let i = 0; i < length;) {
    const from = i;
    const code = source.charCodeAt(i++);
    if (code >= 97 && code <= 122) put(code, from, i);
    else if (code === SPACE || (code >= 9 && code <= 13)) put(SPACE, from, i);
    else if (code >= 65 && code <= 90) put(code + 32, from, i);
    else if (code > 127) {
      if (source.codePointAt(from)! > 0xffff) i++;
      while (i < length && source.charCodeAt(i) >= 0x300 && source.charCodeAt(i) < 0x370) i++;
      const folded = fold(source.slice(from, i));
      for (let j = 0; j < folded.length; j++) put(folded.charCodeAt(j), from, i);
    } else if (code === HYPHEN) {
      while (source.charCodeAt(i) === HYPHEN) i++;
      LINE_END.lastIndex = i;
      const isBroken = n > 0 && units[n - 1] !== SPACE && LINE_END.test(source);
      if (isBroken) i = LINE_END.lastIndex;
      else put(HYPHEN, from, i);
    } else if (code === 92) {
      TEXT_MACRO.lastIndex = from;
      if (TEXT_MACRO.test(source)) {
        i = TEXT_MACRO.lastIndex;
        braces.push(true);
      } else if ('%&_#$'.includes(source[i] ?? ' ')) put(source.charCodeAt(i), from, ++i);
      else put(code, from, i);
    } else if (code === 123 && braces.length > 0) {
      braces.push(false);
      put(code, from, i);
    } else if (code === 125 && braces.pop()) continue;
    else if ((code === 96 || code === 39) && source.charCodeAt(i) === code) put(34, from, ++i);
    else put(code === 96 ? 39 : code, from, i);
  }
  return { text: new TextDecoder('utf-16le').decode(units.subarray(0, n)), starts, ends };
}

function fold(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const rule = FOLDED.find(([pattern]) => pattern.test(character));
  const folded = rule ? rule[1] : character.normalize('NFKC').toLowerCase();
  if (known.size < 1000) known.set(character, folded);
  return folded;
}

function grown<Units extends Uint16Array | Uint32Array>(old: Units, fresh: Units): Units {
  fresh.set(old);
  return fresh;
}
