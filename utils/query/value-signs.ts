import { PLACES, type FieldName } from './fields';
import { LEAST_LETTERS } from './nearest-word';

/** What a term looks for, without the signs that say how. */
export interface Value {
  readonly value: string;
  /** Of a name: all of it is meant, and not only its beginning. */
  readonly quoted: boolean;
  /** Words of five letters or more may be one edit away. */
  readonly fuzzy?: true;
}

/** Where quotation marks mean all of a name, and a `*` at its end does not. */
const NAMES: readonly FieldName[] = ['author', 'topic', 'tag'];

/**
 * Understands `diff*`, which goes on, `word~`, which may be misspelled, and `=name`, which is all of a name, as if it were quoted. A sign
 * that changes nothing is dropped.
 */
export function readSigns(field: FieldName, written: string, quoted: boolean): Value {
  if (quoted && NAMES.includes(field)) return { value: written, quoted };
  // No end is looked for by an expression: it would begin anew at each of many signs.
  const value = written.slice(0, written.replace(/[*~]/g, ' ').trimEnd().length);
  if (quoted) return { value, quoted };
  const isOfWords = !field || field in PLACES;
  if (isOfWords && value.length >= LEAST_LETTERS && written.includes('~', value.length))
    return { value, quoted, fuzzy: true };
  // `AND~` is the word: without its sign it would join what stands beside it.
  const plain = /^(?:AND|OR|NOT)$/.test(value) ? value.toLowerCase() : value;
  return { value: plain.replace(/^=/, ''), quoted: value.startsWith('=') };
}
