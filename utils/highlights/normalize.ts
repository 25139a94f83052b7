import { clusterEnd, fold, isMark, kindOf } from './fold';
import { finish, type Steps } from './steps';
import { signsOf, texFormulaAt, type TexFormula } from './tex-signs';
import { UnitWriter, type Normalized } from './unit-writer';

const SPACE = 32;
const QUOTE = 34;
const AND = 38;
const APOSTROPHE = 39;
const HYPHEN = 45;
const RAISING = 94;
const BACKSLASH = 92;
const BACKTICK = 96;
const OPEN = 123;
const CLOSE = 125;
const DOLLAR = 36;
const TEXT_MACRO = /\\(?:text(?:bf|it|tt|sc|sf|rm|sl|normal)?|emph|underline|uline|mbox)\s*\{/y;
/** `\"o`, `\'{e}`, `\c{c}`, `\'\i`; those whose names are letters only with braces, as `\v` begins `\varphi`. */
const ACCENT_MACRO =
  /\\(?:(?:["'`^~=.]|[cvuHkrbd](?=\{))\{\\?([a-zA-Z])\}|["'`^~=.](?:\\(?=[ij](?![a-zA-Z])))?([a-zA-Z]))/y;
const CONTRACTION = /(?:s|t|m|d|re|ll|ve)(?![\p{L}\p{M}])/uy;
/** arXiv's own way to write a dash. */
const DASH_SOURCE = /^\s?(?:\\unicode\{x201[2-5]\}|\\text(?:en|em)dash|-{2,3})\s?$/;
const LETTER = /[\p{L}\p{M}]/u;
const IDEOGRAPH = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;
const ESCAPED = '%_#$&';
const RAISED = /[⁰¹²³⁴-⁹]/;
/** Signs that some set with space around, and some without. */
const RELATION = /[<>=≤≥≈×±]/;
/** A ligature that stands apart from its word. */
const LIGATURE = / (?:(ff[il])|([ﬀ-ﬄ])) (?=\p{Ll})/uy;

/** A longer text is folded in steps of about this many characters. */
const STEP = 16_000;

interface Reading {
  readonly source: string;
  readonly out: UnitWriter;
  /** Braces that are open; true for those that TeX does not show. */
  readonly braces: boolean[];
}

export function normalize(source: string): Normalized {
  return finish(normalizing(source));
}

/** `normalize` in steps, for a long text. */
export function* normalizing(source: string): Steps<Normalized> {
  const reading: Reading = { source, out: new UnitWriter(source.length), braces: [] };
  for (let i = 0, until = STEP; i < source.length; until += STEP) {
    if (i > 0) yield;
    while (i < until && i < source.length) i = read(reading, i);
  }
  return reading.out.finish();
}

/** Reads what begins at an offset, and says where it ends. */
function read(reading: Reading, from: number): number {
  const { source, out } = reading;
  const code = source.charCodeAt(from);
  if (code > 127) return readOther(reading, from, code);
  if (code === 120 && isDigit(out.last) && isDigit(source.charCodeAt(from + 1)))
    return readRelation(reading, '×', from, from + 1);
  const isLower = code >= 97 && code <= 122;
  if (isLower || (code >= 65 && code <= 90)) {
    if (isMark(source.charCodeAt(from + 1))) return readCluster(reading, from);
    out.put(isLower ? code : code + 32, from, from + 1);
    return from + 1;
  }
  if (code === SPACE || (code >= 9 && code <= 13)) return readSpace(reading, from);
  return readSign(reading, from, code);
}

/** Between Chinese or Japanese characters it is only where a line was broken. */
function readSpace({ source, out }: Reading, from: number): number {
  if (isIdeographic(out.last)) {
    const next = blanksEnd(source, from);
    if (isIdeographic(source.charCodeAt(next))) return next;
  }
  if (isDigit(out.last) && source[from + 1] === '%') return from + 1;
  if (isLetter(out.last)) {
    LIGATURE.lastIndex = from;
    const [all, letters, sign] = LIGATURE.exec(source) ?? [];
    if (all) {
      out.putAll(letters ?? fold(sign!), from + 1, from + all.length);
      return from + all.length;
    }
  }
  out.put(SPACE, from, from + 1);
  return from + 1;
}

function readSign(reading: Reading, from: number, code: number): number {
  const { source, out, braces } = reading;
  if (code === HYPHEN) {
    let end = from + 1;
    if (source[end] === '>') return readRelation(reading, '→', from, end + 1);
    while (source.charCodeAt(end) === HYPHEN) end++;
    return end - from > 1 ? readDash(reading, from, end) : readHyphen(reading, from);
  }
  if (code === DOLLAR || code === BACKSLASH) return readTex(reading, from, code);
  if (code === BACKTICK && isAccent(reading, from)) return from + 1;
  if (code === CLOSE && braces.pop()) return from + 1;
  if (code === OPEN && isBeforeAccent(source, from + 1)) {
    braces.push(true);
    return from + 1;
  }
  if (code === OPEN && braces.length > 0) braces.push(false);
  if (code >= 60 && code <= 62) return readRelation(reading, source[from]!, from, from + 1);
  const isDouble = (code === BACKTICK || code === APOSTROPHE) && source.charCodeAt(from + 1) === code;
  const end = isDouble ? from + 2 : from + 1;
  if (isDouble) out.put(QUOTE, from, end);
  else if (code === AND) out.putAll(' and ', from, end);
  else if (isMark(source.charCodeAt(end))) return readCluster(reading, from);
  else out.put(code === BACKTICK ? APOSTROPHE : code, from, end);
  return end;
}

function readOther(reading: Reading, from: number, code: number): number {
  switch (kindOf(code)) {
    case 'space':
      return readSpace(reading, from);
    case 'hyphen':
      return readHyphen(reading, from);
    case 'soft hyphen':
      // Only there to break a line, and gone with the break.
      return reading.out.last === SPACE ? from + 1 : blanksEnd(reading.source, from + 1);
    case 'dash':
      return readDash(reading, from, from + 1);
    case 'accent':
      if (isAccent(reading, from)) return from + 1;
      reading.out.putAll(code === 0xb4 ? "'" : String.fromCharCode(code), from, from + 1);
      return from + 1;
    default:
      return readSpecial(reading, from);
  }
}

function readSpecial(reading: Reading, from: number): number {
  const { source, out } = reading;
  const sign = source[from]!;
  if (RELATION.test(sign) && !isMark(source.charCodeAt(from + 1))) return readRelation(reading, sign, from, from + 1);
  // As a program that does not know the soft hyphen writes it.
  if (sign === '¬' && source[from + 1] === '\n' && isLetter(out.last)) return blanksEnd(source, from + 1);
  if (isDigit(out.last) && RAISED.test(sign) && !RAISED.test(source.charAt(from - 1))) out.put(RAISING, from, from + 1);
  return readCluster(reading, from);
}

function readRelation({ source, out }: Reading, sign: string, from: number, end: number): number {
  out.dropSpace();
  out.putAll(sign, from, end);
  return blanksEnd(source, end);
}

function readCluster({ source, out }: Reading, from: number): number {
  const end = clusterEnd(source, from);
  out.putAll(fold(source.slice(from, end)), from, end);
  return end;
}

/** Between letters a hyphen may be the word's own or that of a line's end: it is left out wherever it is. */
function readHyphen(reading: Reading, from: number): number {
  const { source, out } = reading;
  const next = blanksEnd(source, from + 1);
  const isBroken = next > from + 1;
  if (out.last === SPACE && isBroken) return readDash(reading, from, from + 1);
  if (isLetter(out.last) && isLetter(source.charCodeAt(next))) out.passHyphen();
  else out.put(HYPHEN, from, from + 1);
  return next;
}

/** Some set a dash with space around it, some without, and lines end after it. */
function readDash({ source, out }: Reading, from: number, end: number): number {
  out.dropSpace();
  out.put(HYPHEN, from, end);
  return blanksEnd(source, end);
}

function readTex(reading: Reading, from: number, code: number): number {
  const { source, out, braces } = reading;
  const formula = texFormulaAt(source, from);
  if (formula) return readFormula(reading, from, formula);
  if (code === DOLLAR) {
    out.put(code, from, from + 1);
    return from + 1;
  }
  TEXT_MACRO.lastIndex = ACCENT_MACRO.lastIndex = from;
  if (TEXT_MACRO.test(source)) {
    braces.push(true);
    return TEXT_MACRO.lastIndex;
  }
  const accented = ACCENT_MACRO.exec(source);
  if (accented) {
    out.putAll((accented[1] ?? accented[2]!).toLowerCase(), from, ACCENT_MACRO.lastIndex);
    return ACCENT_MACRO.lastIndex;
  }
  const escaped = source[from + 1] ?? ' ';
  const end = ESCAPED.includes(escaped) ? from + 2 : from + 1;
  if (escaped === '&') out.putAll(' and ', from, end);
  else out.put(end > from + 1 ? escaped.charCodeAt(0) : code, from, end);
  return end;
}

function readFormula(reading: Reading, from: number, { start, end, source }: TexFormula): number {
  const signs = signsOf(source);
  if (DASH_SOURCE.test(source)) return readDash(reading, from, end);
  signs.forEach((sign, i) => {
    const [first, last] = [i === 0, i === signs.length - 1];
    reading.out.putAll(sign.text, first ? from : start + sign.start, last ? end : start + sign.end);
  });
  return end;
}

/** A spacing accent belongs to the letter that it touches; one that may be an apostrophe or a quotation mark, only inside of a word. */
function isAccent({ source, out }: Reading, at: number): boolean {
  const code = source.charCodeAt(at);
  const isAfter = isLetter(out.last);
  const isBefore = isLetter(source.charCodeAt(at + 1));
  CONTRACTION.lastIndex = at + 1;
  if (code === BACKTICK) return isAfter && isBefore;
  if (code === 0xb4) return isBefore && !(isAfter && CONTRACTION.test(source));
  return isAfter || isBefore;
}

function isBeforeAccent(source: string, at: number): boolean {
  ACCENT_MACRO.lastIndex = at;
  return source.charCodeAt(at) === BACKSLASH && ACCENT_MACRO.test(source);
}

/** Where the white space, and what nobody sees, ends that begins at an offset. */
function blanksEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && /[\s\u200b-\u200f\u2060\ufeff]/.test(source[end]!)) end++;
  return end;
}

function isIdeographic(unit: number): boolean {
  return unit > 0x2e7f && IDEOGRAPH.test(String.fromCharCode(unit));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit > 127 && LETTER.test(String.fromCharCode(unit)))
  );
}
