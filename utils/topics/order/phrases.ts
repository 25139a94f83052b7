import { tokenize, type Tokens } from '../matching/tokens';
import { STOP_WORDS } from './stop-words';
import { featureOfPair, featureOfWord } from './vectors';

/** A word or two of a paper that can stand alone, as they are written there. */
export interface Phrase {
  readonly text: string;
  /** Their number among all words and pairs of words. */
  readonly feature: number;
}

interface Found {
  text: string;
  uses: number;
}

/** What holds the two words of a phrase together. */
const JOINT = /^(?:\s+|\s*[-‐‑–]\s*)$/u;
/** What stands between blanks is an address, or part of a file's name. */
const ADDRESS = /:\/\/|@|\\|[\p{L}\p{N}]\.[a-z]{2,}/u;
const BLANK = /\s/;
const LETTERS = /\p{L}{2}/u;
/** Alone, words with these ends are hardly ever names of things. */
const NO_NOUN = /.{3}(?:ly|ed|ive|able|ible|ous|ful|less|est|ical)s?$/;
const SHORT = 4;

/** Words and pairs of neighbouring words that name something: those of the title, and those that the paper uses more than once. */
export function phrasesOf(title: string, abstract: string): readonly Phrase[] {
  const found = new Map<number, Found>();
  collect(title, 2, found);
  collect(abstract, 1, found);
  return [...found].flatMap(([feature, { text, uses }]) => (uses > 1 ? { text, feature } : []));
}

function collect(text: string, worth: number, found: Map<number, Found>): void {
  const tokens = tokenize(text);
  const words = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
  const names = words.map((word, i) => isName(word) && !isInAddress(text, tokens, i));
  for (let i = 0; i < tokens.count; i++) {
    if (!names[i]) continue;
    if (standsAlone(words[i]!)) keep(featureOfWord(tokens.hash[i]!), words[i]!, worth, found);
    if (i === 0 || !names[i - 1] || !JOINT.test(text.slice(tokens.end[i - 1], tokens.start[i]))) continue;
    const both = text.slice(tokens.start[i - 1], tokens.end[i]).replace(/\s+/g, ' ');
    keep(featureOfPair(tokens.hash[i - 1]!, tokens.hash[i]!), both, worth, found);
  }
}

/** As it is written where it is met last: in the abstract, where titles write it large. */
function keep(feature: number, text: string, worth: number, found: Map<number, Found>): void {
  const known = found.get(feature);
  found.set(feature, { text, uses: (known?.uses ?? 0) + worth });
}

function isName(word: string): boolean {
  return LETTERS.test(word) && !STOP_WORDS.has(word.toLowerCase());
}

function standsAlone(word: string): boolean {
  const isAcronym = word === word.toUpperCase();
  return isAcronym || (word.length >= SHORT && !NO_NOUN.test(word));
}

function isInAddress(text: string, { start, end }: Tokens, token: number): boolean {
  let from = start[token]!;
  let to = end[token]!;
  while (from > 0 && !BLANK.test(text[from - 1]!)) from--;
  while (to < text.length && !BLANK.test(text[to]!)) to++;
  return ADDRESS.test(text.slice(from, to));
}
