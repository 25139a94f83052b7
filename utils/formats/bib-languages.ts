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
/** Names that bibliographies use beside babel's, and those codes of libraries that BCP 47 does not know. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ deutsch: 'de', ger: 'de', français: 'fr', fre: 'fr', español: 'es', dut: 'nl', 中文: 'zh', chi: 'zh' },
  ...{ 日本語: 'ja', cze: 'cs', norwegian: 'no', gre: 'el', per: 'fa' },
};
const CODES: ReadonlyMap<string, string> = new Map([...LANGUAGES, ...Object.entries(OTHERS)]);
const CODE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

/** A language by name or code as a BCP 47 tag; undefined for what is neither. */
export function languageTag(text: string | undefined): string | undefined {
  const name = text?.trim() ?? '';
  const code = CODES.get(name.toLowerCase()) ?? name.replaceAll('_', '-');
  if (!CODE.test(code) || code.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

/** babel's name for a language, or its code where it has none. */
export function languageName(code: string): string {
  return LANGUAGES.find(([, each]) => each === code)?.[0] ?? code;
}
