/** Languages by babel's names, which BibLaTeX uses, and their codes; of several names of a code the first is written. */
const LANGUAGES: readonly (readonly [name: string, code: string])[] = [
  ['english', 'en'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['canadian', 'en-CA'],
  ['australian', 'en-AU'],
  ['newzealand', 'en-NZ'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['austrian', 'de-AT'],
  ['naustrian', 'de-AT'],
  ['swissgerman', 'de-CH'],
  ['nswissgerman', 'de-CH'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['brazilian', 'pt-BR'],
  ['brazil', 'pt-BR'],
  ['dutch', 'nl'],
  ['swedish', 'sv'],
  ['danish', 'da'],
  ['norsk', 'nb'],
  ['nynorsk', 'nn'],
  ['finnish', 'fi'],
  ['icelandic', 'is'],
  ['polish', 'pl'],
  ['czech', 'cs'],
  ['slovak', 'sk'],
  ['slovene', 'sl'],
  ['croatian', 'hr'],
  ['serbian', 'sr'],
  ['hungarian', 'hu'],
  ['magyar', 'hu'],
  ['romanian', 'ro'],
  ['bulgarian', 'bg'],
  ['russian', 'ru'],
  ['ukrainian', 'uk'],
  ['greek', 'el'],
  ['turkish', 'tr'],
  ['catalan', 'ca'],
  ['basque', 'eu'],
  ['galician', 'gl'],
  ['latin', 'la'],
  ['hebrew', 'he'],
  ['arabic', 'ar'],
  ['persian', 'fa'],
  ['hindi', 'hi'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
  ['vietnamese', 'vi'],
  ['indonesian', 'id'],
];
const CODE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/;

/** The BCP 47 code of a language that a bibliography names; undefined for what is none. */
export function languageCode(name: string): string | undefined {
  const folded = name.trim().toLowerCase();
  const known = LANGUAGES.find(([each]) => each === folded)?.[1];
  if (known) return known;
  const code = name.trim().replaceAll('_', '-');
  return CODE.test(code) && code.length <= 35 ? code : undefined;
}

/** babel's name for a language, or its code where it has none. */
export function languageName(code: string): string {
  return LANGUAGES.find(([, each]) => each === code)?.[0] ?? code;
}
