/** Marks of citations in running text, which journals set in styles of their own: `[3, 1]`, `[Ben19]`, `(Bennett & Bovy 2019)`. */

const BRACKETS = /[([][^()[\]]{1,300}[)\]]|\\cite[a-z]{0,6}\*?\{[^{}]{0,300}\}/g;
/** Raised behind a word; behind a short one they may be the power of a unit. */
const RAISED = /(?<=\p{Ll}{4}[.,;]?)[⁰¹²³⁴-⁹]{1,3}(?:[,\u2013-][⁰¹²³⁴-⁹]{1,3}){0,20}(?![\p{L}\p{N}])/gu;
const NUMBER = /^[1-9]\d{0,2}[a-z]?(?: ?[-\u2013] ?[1-9]\d{0,2}[a-z]?)?$/;
/** Behind these, several numbers are what was measured or tried. */
const MEASURED =
  /(?:[=\u2208\u00d7]|(?<!\p{L})(?:dimensions|epochs|intervals?|layers?|lists?|sets?|sizes?|steps|values|vectors?|within|lies? in|[b-hj-z] in))\s?$/iu;
/** The longest of these words, and a space. */
const BEFORE = 12;
const KEY = /^\p{Lu}[\p{L}+]{0,9}'?\d{2,4}[a-z]?$/u;
const YEAR = /^(?:1[89]|20)\d\d[a-z]?$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'\u2019.\u2010\u2011-]*|and|&|et|al\.?|see|cf\.?|e\.g\.|in|de|der|den|van|von|di|du|la|le)$/u;

/** The text with a space in the place of each. */
export function withoutCitations(text: string): string {
  return text
    .replace(RAISED, ' ')
    .replace(BRACKETS, (mark: string, at: number) =>
      mark.startsWith('\\') || isCitation(mark, text.slice(Math.max(0, at - BEFORE), at)) ? ' ' : mark,
    );
}

function isCitation(mark: string, before: string): boolean {
  if (/\d ?[-\u2013,;]/.test(mark) && mark.startsWith('[') && MEASURED.test(before)) return false;
  const parts = mark
    .slice(1, -1)
    .split(/[,;]/)
    .map((part) => part.trim());
  if (mark.startsWith('[') && parts.every((part) => NUMBER.test(part) || KEY.test(part))) return true;
  const words = parts.flatMap((part) => part.split(/\s+/)).filter(Boolean);
  const names = words.filter((word) => !YEAR.test(word));
  if (names.length === 0 || names.length === words.length || !YEAR.test(words.at(-1)!)) return false;
  return names.every((word) => NAME.test(word) && !MONTH.test(word)) && names.some((word) => /^\p{Lu}/u.test(word));
}
