/** Text as the matcher compares it, with the way back: what differs between copies of a text without being an edit is evened out. */
export interface Normalized {
  readonly text: string;
  /** For each unit of `text`: where what it stands for begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const SPACE = /\s/;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/;
const MARK = /\p{M}/u;
const DASH = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
const SINGLE = /[\u2018-\u201b\u2032\u00b4\u02bc]/;
const DOUBLE = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const TEXT_MACRO = /\\(?:text(?:bf|it|tt|sc|sf|rm|sl|normal)?|emph|underline|uline|mbox)\s*\{/y;

/** Folds white space, dashes, quotation marks, ligatures, case, TeX's text macros and hyphens at a line's end. */
export function normalize(source: string): Normalized {
  const units: string[] = [];
  const starts = new Uint32Array(source.length * 3 + 1);
  const ends = new Uint32Array(source.length * 3 + 1);
  const braces: boolean[] = [];
  let n = 0;

  const put = (unit: string, from: number, to: number): void => {
    units.push(unit);
    starts[n] = from;
    ends[n++] = to;
  };

  for (let i = 0; i < source.length;) {
    const code = source.charCodeAt(i);
    const from = i++;
    if (code === 32 || (code >= 9 && code <= 13)) {
      if (units[n - 1] !== ' ') put(' ', from, i);
    } else if (code > 127) {
      const character = source.codePointAt(from)!;
      if (character > 0xffff) i++;
      while (i < source.length && MARK.test(source[i]!)) i++;
      const folded = fold(source.slice(from, i));
      for (const unit of folded.split('')) if (unit !== ' ' || units[n - 1] !== ' ') put(unit, from, i);
    } else if (code === 45) {
      while (source.charCodeAt(i) === 45) i++;
      const broken = i === from + 1 && units[n - 1] !== ' ' && /\n\s*/y;
      if (broken) broken.lastIndex = i;
      if (broken && broken.test(source)) i = broken.lastIndex;
      else put('-', from, i);
    } else if (code === 92) {
      TEXT_MACRO.lastIndex = from;
      if (TEXT_MACRO.test(source)) {
        i = TEXT_MACRO.lastIndex;
        braces.push(true);
      } else if ('%&_#'.includes(source[i] ?? ' ')) {
        put(source[i]!, from, ++i);
      } else put('\\', from, i);
    } else if (code === 123 && braces.length > 0) {
      braces.push(false);
      put('{', from, i);
    } else if (code === 125 && braces.length > 0) {
      if (!braces.pop()) put('}', from, i);
    } else if ((code === 96 || code === 39) && source.charCodeAt(i) === code) {
      put('"', from, ++i);
    } else put(code === 96 ? "'" : code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : source[from]!, from, i);
  }
  return { text: units.join(''), starts, ends };
}

function fold(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (SINGLE.test(character)) return "'";
  if (DOUBLE.test(character)) return '"';
  return character.normalize('NFKC').toLowerCase();
}
