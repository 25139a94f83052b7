import { withoutCitations } from './citations';
import { normalize } from './normalize';
import { signsOf, texFormulaAt } from './tex-signs';

/** What is compared: a word, or a formula, which is not. */
interface Token {
  readonly word: string;
  readonly isFormula: boolean;
}

const DASH = /(?<=\p{L})-(?=\p{L})/gu;
/**
 * Words, each character where words are not parted, signs of mathematics and of money; no punctuation but what makes another
 * name of a letter: `C#`, and `f'` where no quotation ends.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{N}])+(?:(?:'|(?<=\d)[.,](?=\d))[\p{L}\p{M}\p{N}]+)*|[\p{Sm}\p{Sc}\p{So}%]|(?<![\p{L}\p{M}\p{N})\]])-(?=\d)|(?<=\p{L})#|(?<=(?<![\p{L}\p{M}\p{N}'])\p{L})(?<!'[^']{1,60})'(?!\p{L})/gu;
/** Two texts that differ in more words than this have other words. */
const MOST_WORDS = 1500;
/** Nor is so much text compared word by word. */
const MOST_UNITS = 100_000;

/** Whether two texts have the same words outside of formulas and of the marks of citations, whatever their punctuation. */
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
    if (text[i] === '\\') {
      i++;
      continue;
    }
    const formula = texFormulaAt(text, i);
    if (!formula) continue;
    const signs = signsOf(formula.source).map((sign) => sign.text);
    parts.push({ word: normalize(text.slice(from, i)).text, isFormula: false });
    parts.push({ word: signs.join(''), isFormula: true });
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
  return (part.word.match(WORD) ?? []).map((word) => ({ word, isFormula: false }));
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

/** Whether both are the same once formulas are left out, and what stands for them where the other has its signs only. */
function aligns(a: readonly Token[], b: readonly Token[]): boolean {
  let row: boolean[] = [];
  for (let i = 0; i <= a.length; i++) {
    const next: boolean[] = [];
    for (let j = 0; j <= b.length; j++)
      next[j] =
        (i === 0 && j === 0) ||
        (i > 0 && row[j]! && isFree(a, i - 1, b, j)) ||
        (j > 0 && next[j - 1]! && isFree(b, j - 1, a, i)) ||
        (i > 0 && j > 0 && row[j - 1]! && isEqual(a[i - 1], b[j - 1]));
    if (!next.some(Boolean)) return false;
    row = next;
  }
  return row[b.length] ?? false;
}

/** Whether a token may be left out: a formula, or signs where the other text has a formula. */
function isFree(tokens: readonly Token[], at: number, others: readonly Token[], place: number): boolean {
  const { word, isFormula } = tokens[at]!;
  if (isFormula) return true;
  return [others[place - 1], others[place]].some(
    (other) => other?.isFormula && (other.word.includes(word) || [...word].length === 1 || !/\p{L}/u.test(word)),
  );
}
