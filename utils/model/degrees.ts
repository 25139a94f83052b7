/** Degrees, fellowships and titles around names, as pages of many countries have them; `author-parts.ts` knows the few that files write. */

/** Without their full stops. `Ma` is a family name. */
const DEGREE =
  /^(?:(?:P[Hh]|Pharm|Psy|Ed|Sc|[JM])Dc?|[BDM]Med(?:S[Cc])?|[BDM]S[CcNW]|[MD]ClinPsych?|[BM]D[SA]|[LM]CSW|[BM](?:[AS]|Eng|Ed|Pharm)|[DM]Phil|M(?:P[APH]|BA|B(?:BS|[BC]h?B?)|H?S|HSc|F?A|SPH|Res|SC[ER]|IEEE)|DrPH|Dr-?Ing|Dipl-?Ing|D(?:[DMP][SDT]|VM|NP|O)|[BCFM]Ch[Bb]?|LL[BMD]|C?RN|C?RNP|NP|[DP]T|OD|R?PE|CPA|CBE|OBE|FRS|[FM]RCP[CE]?|F[AR](?:[AC][CPSRH][PS]?|A[AN]|HA|ANZCP)|F(?:ANZCA|ESC|IDSA|ASN|FPH|MedSci|REng)|MACP|Esq|Prof(?:essor)?|RD|MAS|MSEE|CFA|ABD|C?Eng|IEEE|ACM|ASME|habil)$/;
/** Those that are no initials, so that they need no comma before them. */
const PLAIN =
  /[a-z]|^M\.?D$|^M\.D|^(?:M(?:P[AHP]|BA|BBS|ACP|RCP|SPH|HS|S[NWC][ER]?)|D(?:VM|DS|PT|MD)|LL[BMD]|F[A-Z]{3,6}|CRNP)$/;
const TITLE =
  /^(?:(?:Dra?|Prof|Ph\.?D|PD|Dr\.?-?Ing|Dipl\.-Ing|Univ\.-Prof|Priv\.-Doz|Dr\.med)\.?|(?:Ass(?:oc|is)t?|M(?:rs?|s)|Sra|Ing|Rev|med|rer|nat|phil|h\.c)\.|Professor|Miss|Sir|Mme|Frau|Herr)$/;

/** `MBBS`, `FRCPC`, `MD MPH`: behind a comma. */
export function isAnyDegree(text: string): boolean {
  return text.split(/[\s/]/).every((word) => DEGREE.test(word.replace(/[.-]/g, '')));
}

/** `Dr.`, `Prof.`, `PhD`: nobody's name, wherever it stands. */
export function isTitle(text: string): boolean {
  return TITLE.test(text) || isAnyDegree(text);
}

/** A name without titles before it and degrees behind it, where two words are left. */
export function withoutDegrees(name: string): string {
  const words = name.split(' ');
  while (words.length > 2 && TITLE.test(words[0] ?? '')) words.shift();
  while (words.length > 2 && PLAIN.test(words.at(-1) ?? '') && isAnyDegree(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
