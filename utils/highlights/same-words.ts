import { withoutCitations } from './citations';
import { normalize } from './normalize';
import { isReadable, signsOf, texFormulaAt } from './tex-signs';

/** What is compared: a word, or a formula by its signs. */
interface Token {
  readonly word: string;
  readonly isFormula: boolean;
  /** A formula all of whose signs are known; what others show is not compared. */
  readonly isReadable?: boolean;
}

const DASH = /(?<=\p{L})-(?=\p{L})/gu;
/**
 * Words, each character where words are not parted, signs of mathematics and of money; no punctuation but what makes another
 * name of a letter: `C#`, and `f'` where no quotation ends.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{N}])+(?:(?:'|(?<=\d)[.,](?=\d))[\p{L}\p{M}\p{N}]+)*|[\p{Sm}\p{Sc}\p{So}%]|(?<![\p{L}\p{M}\p{N})\]])-(?=\d)|(?<=\p{L})#|(?<=(?<![\p{L}\p{M}\p{N}'])\p{L})(?<!'[^']{1,60})'(?!\p{L})/gu;
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** What punctuation and the setting of a formula leave of it. */
const NO_SIGN = /[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}\p{So}%]/gu;
/** What shows the signs of a longer formula is not looked for. */
const MOST_SIGNS = 40;
/** Two texts that differ in more words than this have other words. */
const MOST_WORDS = 1500;
/** Nor is so much text compared word by word. */
const MOST_UNITS = 100_000;

/** Whether two texts have the same words, and the same formulas as far as they can be read, whatever their punctuation and marks of citations. */
export function hasSameWords(before: string, after: string): boolean {
  if (before.length + after.length > MOST_UNITS) return false;
  const texts = [before, after];
  if (isSameFolded(texts.map(foldedParts))) return true;
  const without = texts.map(withoutCitations);
  return without.some((text, i) => text !== texts[i]) && isSameFolded(without.map(foldedParts));
}

/** A dash between letters may be one that joins (Bose–Einstein), or one that parts: both are tried. */
function isSameFolded(texts: readonly (readonly Token[])[]): boolean {
  const [a, b] = texts.map((parts) => parts.flatMap(tokensOf));
  if (isSame(a!, b!)) return true;
  const joined = texts.map((parts) => parts.map(withoutDashes));
  if (!joined.some((parts, i) => parts.some((part, at) => part.word !== texts[i]![at]!.word))) return false;
  const [c, d] = joined.map((parts) => parts.flatMap(tokensOf));
  return isSame(c!, d!);
}

/** A text's formulas, as their signs, and what is between them. */
function foldedParts(text: string): readonly Token[] {
  const parts: Token[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const formula = texFormulaAt(text, i);
    if (!formula) {
      if (text[i] === '\\') i++;
      continue;
    }
    const signs = signsOf(formula.source).map((sign) => sign.text);
    parts.push({ word: normalize(text.slice(from, i)).text, isFormula: false });
    parts.push({
      word: signs.join(''),
      isFormula: true,
      isReadable: signs.length <= MOST_SIGNS && isReadable(formula.source),
    });
    from = formula.end;
    i = from - 1;
  }
  return [...parts, { word: normalize(text.slice(from)).text, isFormula: false }];
}

function withoutDashes(part: Token): Token {
  return part.isFormula ? part : { word: part.word.replace(DASH, ''), isFormula: false };
}

function tokensOf(part: Token): readonly Token[] {
  if (part.isFormula) return [part];
  return (part.word.match(WORD) ?? []).map((word) => ({
    word: THOUSANDS.test(word) ? word.replaceAll(',', '') : word,
    isFormula: false,
  }));
}

function isSame(a: readonly Token[], b: readonly Token[]): boolean {
  let start = 0;
  while (isEqual(a[start], b[start])) start++;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && isEqual(a[aEnd - 1], b[bEnd - 1])) {
    aEnd--;
    bEnd--;
  }
  if (start === aEnd && start === bEnd) return true;
  if (aEnd - start > MOST_WORDS || bEnd - start > MOST_WORDS) return false;
  // Two formulas have no words that could be the same; one may stand for the other's words.
  if (isFormulaOnly(a) && isFormulaOnly(b)) return false;
  return aligns(a.slice(Math.max(0, start - 1), aEnd + 1), b.slice(Math.max(0, start - 1), bEnd + 1));
}

function isEqual(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.word === b.word && a.isFormula === b.isFormula;
}

function isFormulaOnly(tokens: readonly Token[]): boolean {
  return tokens.every(({ isFormula }) => isFormula);
}

/** Whether both are the same but for formulas that one does not have, shows in words of its own, or in a way that cannot be read. */
function aligns(a: readonly Token[], b: readonly Token[]): boolean {
  const rows: boolean[][] = [];
  let row: boolean[] = [];
  for (let i = 0; i <= a.length; i++) {
    const next: boolean[] = [];
    for (let j = 0; j <= b.length; j++)
      next[j] =
        (i === 0 && j === 0) ||
        (i > 0 && row[j]! && isFree(a, i - 1, b, j)) ||
        (j > 0 && next[j - 1]! && isFree(b, j - 1, a, i)) ||
        (i > 0 && j > 0 && row[j - 1]! && isEqual(a[i - 1], b[j - 1])) ||
        (i > 0 && a[i - 1]!.isFormula && shownIn(b, j, a[i - 1]!).some((k) => row[k])) ||
        (j > 0 && b[j - 1]!.isFormula && shownIn(a, i, b[j - 1]!).some((k) => rows[k]![j - 1]));
    if (!next.some(Boolean)) return false;
    rows.push((row = next));
  }
  return row[b.length] ?? false;
}

/** Where the tokens before a place begin that show a formula's signs, once or, as some pages do for those who listen, twice. */
function shownIn(tokens: readonly Token[], end: number, formula: Token): readonly number[] {
  const signs = formula.word.replace(NO_SIGN, '');
  const starts: number[] = [];
  let shown = '';
  for (let k = end - 1; k >= 0 && k >= end - MOST_SIGNS && shown.length < 2 * signs.length; k--) {
    shown = tokens[k]!.word.replace(NO_SIGN, '') + shown;
    if (k === end - 1 && tokens[k]!.isFormula) continue;
    if (shown.length % signs.length === 0 && keyOf(shown) === keyOf(signs.repeat(shown.length / signs.length)))
      starts.push(k);
  }
  return starts;
}

/** In no order: raised and lowered signs are set in either. */
function keyOf(signs: string): string {
  return [...signs].sort().join('');
}

/** Whether a token may be left out: a formula that the other text does not have, or signs where it has one that cannot be read. */
function isFree(tokens: readonly Token[], at: number, others: readonly Token[], place: number): boolean {
  const { word, isFormula, isReadable: isKnown } = tokens[at]!;
  const beside = [others[place - 1], others[place]];
  if (isFormula) return !isKnown || !beside.some((other) => other?.isReadable);
  return beside.some(
    (other) =>
      other?.isFormula &&
      !other.isReadable &&
      (other.word.includes(word) || [...word].length === 1 || !/\p{L}/u.test(word)),
  );
}
