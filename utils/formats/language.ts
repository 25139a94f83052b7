/** BCP 47 for the names of languages that bibliographies use beside their codes. */
const CODES: Readonly<Record<string, string>> = {
  ...{ english: 'en', american: 'en-US', british: 'en-GB', ukenglish: 'en-GB', usenglish: 'en-US' },
  ...{ german: 'de', ngerman: 'de', deutsch: 'de', ger: 'de', french: 'fr', français: 'fr', francais: 'fr', fre: 'fr' },
  ...{ spanish: 'es', español: 'es', portuguese: 'pt', brazilian: 'pt-BR', italian: 'it', dutch: 'nl', dut: 'nl' },
  ...{ chinese: 'zh', chi: 'zh', 中文: 'zh', japanese: 'ja', 日本語: 'ja', korean: 'ko', russian: 'ru', polish: 'pl' },
  ...{ czech: 'cs', cze: 'cs', swedish: 'sv', danish: 'da', norwegian: 'no', finnish: 'fi', greek: 'el', gre: 'el' },
  ...{ turkish: 'tr', arabic: 'ar', hebrew: 'he', persian: 'fa', per: 'fa', ukrainian: 'uk', hungarian: 'hu' },
};

/** A language by name or code as a BCP 47 tag; undefined for what is neither. */
export function languageTag(text: string | undefined): string | undefined {
  const name = text?.trim().toLowerCase() ?? '';
  const known = CODES[name];
  if (known) return known;
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/.test(name)) return undefined;
  try {
    return Intl.getCanonicalLocales(name.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
