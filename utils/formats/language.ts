import { languageCode } from './bib-languages';

/** Names that bibliographies use beside babel's, and those codes of libraries that BCP 47 does not know. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ deutsch: 'de', ger: 'de', français: 'fr', fre: 'fr', español: 'es', dut: 'nl', 中文: 'zh', chi: 'zh' },
  ...{ 日本語: 'ja', cze: 'cs', norwegian: 'no', gre: 'el', per: 'fa' },
};

/** A language by name or code as a BCP 47 tag; undefined for what is neither. */
export function languageTag(text: string | undefined): string | undefined {
  const name = text?.trim().toLowerCase() ?? '';
  const code = OTHERS[name] ?? languageCode(name);
  try {
    return code && Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
