import { clusterEnd, fold } from './fold';

/** Formulas in the source of TeX, as the signs that a page shows instead. */

/** A formula in a text, its delimiters included, and the source between them. */
export interface TexFormula {
  /** Where the source begins. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

const MOST_UNITS = 1500;
const TEX_ONLY = /[\\^_{]/;
const WORDS_IN_FORMULA = /\\(?:text|mbox|mathrm|operatorname)[a-z]{0,8}\*?\{[^{}]*\}/g;
const PROSE = /(?<![\\A-Za-z])[A-Za-z]{3,}\s+[A-Za-z]{3,}(?![A-Za-z])/;

/** The formula between dollars, or `\\(` and `\\)`, that begins at an offset, if one does. Dollars with prose between them are money. */
export function texFormulaAt(text: string, at: number): TexFormula | undefined {
  if (text.startsWith('\\(', at)) return bracketedAt(text, at + 2);
  if (text[at] !== '$') return undefined;
  const delimiter = text[at + 1] === '$' ? '$$' : '$';
  const from = at + delimiter.length;
  const to = closingAt(text, from);
  if (to <= from || !text.startsWith(delimiter, to)) return undefined;
  const source = text.slice(from, to);
  const end = to + delimiter.length;
  return isFormula(source, text.charAt(end)) ? { start: from, end, source } : undefined;
}

function bracketedAt(text: string, start: number): TexFormula | undefined {
  const source = text.slice(start, start + MOST_UNITS).split('\\)', 1)[0]!;
  const end = start + source.length + 2;
  return text.startsWith('\\)', end - 2) && source.trim() ? { start, end, source } : undefined;
}

function closingAt(text: string, from: number): number {
  const last = Math.min(text.length, from + MOST_UNITS);
  for (let i = from; i < last; i++) {
    if (text[i] === '$') return i;
    if (text[i] === '\\') i++;
  }
  return -1;
}

function isFormula(source: string, next: string): boolean {
  if (!source.trim() || source.includes('\n\n') || PROSE.test(source.replace(WORDS_IN_FORMULA, ''))) return false;
  return TEX_ONLY.test(source) || (source.trim() === source && !/\d/.test(next));
}

const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π varpi π rho ρ varrho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ ' +
  'Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω';
const SYMBOLS =
  'times × cdot · cdots ... dots ... ldots ... pm ± mp ∓ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ~ ' +
  'simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lt < gt > to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ mapsto ↦ ' +
  'leftrightarrow ↔ uparrow ↑ downarrow ↓ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ in ∈ notin ∉ subset ⊂ subseteq ⊆ ' +
  'cup ∪ cap ∩ setminus ∖ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ oplus ⊕ otimes ⊗ circ ° degree ° star ⋆ ast * bullet • ' +
  'prime ′ ell ℓ hbar ℏ Re ℜ Im ℑ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ mid | vert | Vert ‖ perp ⊥ parallel ∥ ' +
  "dagger † textendash – textemdash — textdegree ° textquotesingle '";
/** Functions are shown by their names; what is in neither list only says how its argument is set. */
const NAMES =
  'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min ' +
  'mod bmod Pr sec sin sinh sup tan tanh';
const SIGNS = new Map<string, string>(pairs(`${GREEK} ${SYMBOLS}`));
for (const name of NAMES.split(' ')) SIGNS.set(name, name);

/** What TeX drops or only counts by. */
const DROPPED = /[{}^_~&\s]/;
const MACRO = /\\(?:unicode\{x([0-9a-fA-F]{1,6})\}|([a-zA-Z]+)|([^]))/y;
/** Of macros that are one sign: those that make room, and not a sign. */
const ROOM = /[\s,;:!>()[\]/\\]/;

/** Macros that show their argument as it is, but for the font, and those that make room. */
const PLAIN = /^(?:math(?!ring)|text|mbox|operatorname|bm$|boldsymbol|left$|right$|[bB]ig|displaystyle|q?quad)/;

/** Whether the signs of a formula's source are all that is seen. */
export function isReadable(source: string): boolean {
  return [...source.matchAll(/\\([a-zA-Z]+)/g)].every(
    ([, name]) => SIGNS.has(name!) || name === 'unicode' || PLAIN.test(name!),
  );
}

/** What is seen of a part of a formula's source. */
export interface Sign {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A formula as the signs that are seen: `\alpha_t` is αt, `O(n^{2})` is O(n2). */
export function signsOf(source: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (let start = 0, end = 0; start < source.length; start = end) {
    MACRO.lastIndex = start;
    const macro = source[start] === '\\' ? MACRO.exec(source) : null;
    end = macro ? MACRO.lastIndex : clusterEnd(source, start);
    const text = macro ? signOf(macro) : source.slice(start, end).replace(DROPPED, '');
    if (text) signs.push({ text: fold(text), start, end });
  }
  return signs;
}

function signOf([, code, name, sign]: RegExpExecArray): string {
  if (code) {
    const point = parseInt(code, 16);
    return point > 0x10ffff ? '' : String.fromCodePoint(point);
  }
  if (name) return SIGNS.get(name) ?? '';
  return sign && !ROOM.test(sign) ? sign : '';
}

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!] as [string, string]] : []));
}
