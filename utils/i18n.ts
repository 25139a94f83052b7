import { browser } from 'wxt/browser';

import type messages from '../public/_locales/en/messages.json';
import type { ErrorCode } from './errors';

export type MessageKey = keyof typeof messages | `error_${ErrorCode}`;

type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;
export type PluralKey = PluralStem<MessageKey>;

// WXT types `getMessage` from the last build; our keys come straight from the file, so that a new one is known at once.
// Chromium refuses an extension whose keys hold anything but letters, digits and underscores, and error codes have hyphens.
function getMessage(key: string, words: string[]): string {
  try {
    return (browser.i18n.getMessage as (key: string, words: string[]) => string)(key.replaceAll('-', '_'), words);
  } catch {
    // The extension was updated while its script was at work in a page: nobody has words for it any more.
    return '';
  }
}

function uiLanguage(): string | undefined {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return undefined;
  }
}

/** A count as the reader's language writes it: 2,000. */
export function figure(count: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(count);
}

const written = (substitution: string | number): string =>
  typeof substitution === 'number' ? figure(substitution) : substitution;

/** The sentence for `key` in the reader's language, with `$1`, `$2` … replaced; numbers are taken for counts. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return getMessage(key, substitutions.map(written)) || key;
}

/** The sentence for a count: `key_one` or `key_other` (and `few`, `many` … where a translation has them); `$1` is the count. */
export function plural(key: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const category = new Intl.PluralRules(uiLanguage()).select(count);
  const words = [count, ...substitutions].map(written);
  return getMessage(`${key}_${category}`, words) || getMessage(`${key}_other`, words);
}

/** A language by its BCP 47 code, in words of the reader's; the code itself where it is none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
