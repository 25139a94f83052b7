/** What stands before, between and behind the names of authors and is no name. */

/** Raised digits and letters, digits in circles, asterisks, daggers, pictures and what else leads to a note; also stray separators. */
const MARK = /[*†‡§¶‖∥∗⋆⁎\p{So}\p{Sk}\p{No}⁰-₎#^~ᵃ-ᵪᶜ˒…,;:|\s\p{Cf}\ufe0e\ufe0f]/u;

const JUNIOR = /^(?:[JS]n?r|[js]r)\.?$/;
const NUMBERED = /^(?:[JS]R|II|III|IV|VI+|ii|iii|2nd|3rd|[4-9]th)\.?$/;
/** In Portuguese and French; they are names as well, but not behind two others. */
const RELATIVE = /^(?:J[úu]nior|Filho|Neto|Sobrinho|fils|père)$/;
/** Without their full stops. `Ma` is a family name. */
const DEGREE =
  /^(?:(?:P[Hh]|Pharm|Psy|Ed|[JM])D|[BDM]S[Cc]|[BM](?:[AS]|Eng|Ed)|[DM]Phil|M(?:PH|BA|BBS|Res)|DrPH|D(?:DS|VM)|RN|F[AR]C[PS]|Esq)$/;

/** `Jr.` and `Sr.`, which are nothing else wherever they stand. */
export function isJunior(word: string): boolean {
  return JUNIOR.test(word);
}

/** `Jr.`, `III`, `2nd`: behind a name. */
export function isSuffix(word: string): boolean {
  return JUNIOR.test(word) || NUMBERED.test(word);
}

/** `Filho`, `fils`: behind a name of two words at least. */
export function isRelative(word: string): boolean {
  return RELATIVE.test(word);
}

/** `PhD`, `M.D.`, `MSc RN`: behind a comma. */
export function isDegree(text: string): boolean {
  return text.split(/[\s/]/).every((word) => DEGREE.test(word.replace(/[.-]/g, '')));
}

/** `PhD`: what is no initials, so that it needs no comma before it. */
export function isPlainDegree(word: string): boolean {
  return /[a-z]|^M\.D/.test(word) && isDegree(word);
}

/** `Dr.`, `Prof.`, also `PhD`: before a name. */
export function isTitle(word: string): boolean {
  return /^(?:(?:Dr|Prof|Ph\.?D)\.?|Professor|M(?:rs?|s)\.)$/.test(word);
}

/** A name without the marks around it. Digits stay: of one word, they may be part of it. */
export function withoutMarks(name: string): string {
  return trimmed(name, (sign) => MARK.test(sign));
}

/** The same without numbers behind it. Those that hang on a letter go only from the text of a page, where they were raised. */
export function withoutNumbers(name: string, wereRaised: boolean): string {
  const bare = trimmed(name, (sign) => MARK.test(sign) || /\d/.test(sign));
  const hanging = wereRaised ? '' : (/^\d+/.exec(name.slice(name.indexOf(bare) + bare.length))?.[0] ?? '');
  return bare + hanging;
}

// By hand: an expression that is tied to the end alone starts anew at every mark of a long row.
function trimmed(name: string, isEnd: (sign: string) => boolean): string {
  const signs = [...name];
  let [start, end] = [0, signs.length];
  while (end > start && isEnd(signs[end - 1] ?? '')) end--;
  while (start < end && MARK.test(signs[start] ?? '')) start++;
  return signs.slice(start, end).join('');
}
