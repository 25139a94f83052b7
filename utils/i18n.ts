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

/** Sentences that nothing is put into: a row is made of a dozen, and each costs as much as all else in it. */
const plain = new Map<string, string>();

function plainMessage(key: string): string {
  const known = plain.get(key);
  if (known) return known;
  const words = getMessage(key, []);
  if (words) plain.set(key, words);
  return words;
}

/** The language that the words are in (BCP 47). The browser may be in another one, of which there is no catalogue. */
export function language(): string {
  return plainMessage('words_language') || 'en';
}

// To make the first of these costs a page as much as all of Ibid's drawing: what English needs most is done without.
let figures: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

/** A count as the language of the words writes it: 2,000. */
export function figure(count: number): string {
  if (language() === 'en' && count < 1_000) return String(count);
  figures ??= new Intl.NumberFormat(language());
  return figures.format(count);
}

function pluralOf(count: number): Intl.LDMLPluralRule {
  if (language() === 'en') return count === 1 ? 'one' : 'other';
  plurals ??= new Intl.PluralRules(language());
  return plurals.select(count);
}

const written = (substitution: string | number): string =>
  typeof substitution === 'number' ? figure(substitution) : substitution;

/** The sentence for `key` in the reader's language, with `$1`, `$2` … replaced; numbers are taken for counts. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  const words = substitutions.length > 0 ? getMessage(key, substitutions.map(written)) : plainMessage(key);
  return words || key;
}

/** The sentence for a count: `key_one` or `key_other` (and `few`, `many` … where a translation has them); `$1` is the count. */
export function plural(key: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const words = [count, ...substitutions].map(written);
  return getMessage(`${key}_${pluralOf(count)}`, words) || getMessage(`${key}_other`, words);
}

/** A language by its BCP 47 code, in words of the reader's; the code itself where it is none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
