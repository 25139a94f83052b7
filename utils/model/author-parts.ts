/** What stands before, between and behind the names of authors and is no name. */

/** Raised digits and letters, asterisks, daggers and what else leads to a note; also stray separators. */
const MARK = /[*†‡§¶‖∥⋆∗⁎★☆✉✝✻♠♣♥♦◦♢#^~`¹²³⁰-₎ᵃ-ᵪᶜ˒…,;:|\s\u200b]|[\ufe0e\ufe0f]/u;
const MARK_OR_DIGIT = /[\d*†‡§¶‖∥⋆∗⁎★☆✉✝✻♠♣♥♦◦♢#^~`¹²³⁰-₎ᵃ-ᵪᶜ˒…,;:|\s\u200b]|[\ufe0e\ufe0f]/u;

const JUNIOR = /^(?:[JS]n?r|[js]r)\.?$/;
const NUMBERED = /^(?:II|III|IV|VII?|VIII|ii|iii|iv|2nd|3rd|[4-9]th)\.?$/;
const DEGREES = new Set(
  'phd md ms msc ma mph mba mbbs meng mphil mres med mhs bs bsc ba beng dphil dsc drph dvm dds edd psyd pharmd rn jd llm frcp frcs facs facc facp mrcp esq'.split(
    ' ',
  ),
);
/** Those that cannot be initials: they need no comma before them. */
const PLAIN_DEGREE = /^(?:Ph\.?D|M\.D|M\.?Sc|D\.?Phil|Pharm\.?D|MBBS|MPH|Esq)\.?$/i;

/** `Jr.` and `Sr.`, which are nothing else wherever they stand. */
export function isJunior(word: string): boolean {
  return JUNIOR.test(word);
}

/** `Jr.`, `III`, `2nd`: behind a name. */
export function isSuffix(word: string): boolean {
  return JUNIOR.test(word) || NUMBERED.test(word) || /^[JS]R\.?$/.test(word);
}

/** `PhD`, `M.D.`, `MSc, RN`: behind a comma. */
export function isDegree(text: string): boolean {
  // `Ma` is a family name.
  return text
    .split(/[\s/]/)
    .every((word) => /[A-Z].*[A-Z]|^Esq/.test(word) && DEGREES.has(word.replace(/[.-]/g, '').toLowerCase()));
}

/** `PhD`: behind a name, without a comma. */
export function isPlainDegree(word: string): boolean {
  return PLAIN_DEGREE.test(word);
}

/** `Dr.`, `Prof.`: before a name. */
export function isTitle(word: string): boolean {
  return /^(?:(?:Dr|Prof)\.?|Professor|Mrs?\.|Ms\.)$/.test(word);
}

/** A name without the marks around it. Digits stay: of one word, they may be part of it. */
export function withoutMarks(name: string): string {
  return trimmed(name, MARK);
}

/** The same without numbers behind it. Those that hang on a letter go only from the text of a page, where they were raised. */
export function withoutNumbers(name: string, wereRaised: boolean): string {
  const bare = trimmed(name, MARK_OR_DIGIT);
  const hanging = wereRaised ? '' : (/^\d+/.exec(name.slice(name.indexOf(bare) + bare.length))?.[0] ?? '');
  return bare + hanging;
}

// By hand: an expression that is tied to the end alone starts anew at every mark of a long row.
function trimmed(name: string, closing: RegExp): string {
  let [start, end] = [0, name.length];
  while (end > start && closing.test(name[end - 1] ?? '')) end--;
  while (start < end && MARK.test(name[start] ?? '')) start++;
  return name.slice(start, end);
}
