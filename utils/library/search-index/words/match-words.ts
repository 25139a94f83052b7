/** Finds words and phrases in segments and in the words of papers that are in none yet. */
import { isNear } from '../../../query/nearest-word';
import { LETTER } from './postings';
import type { Entry } from './shard-cache';
import type { Tokens } from './tokens';

/** What is looked for: words that follow each other; the last one as far as it goes, unless it is whole. */
export interface Wanted {
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** Each is found where it stands, and long ones with an edit: where they stand in a row has to be looked at. */
  readonly isFuzzy?: boolean;
  /** Bits by place in `TEXT_FIELDS`. */
  readonly fields: number;
}

/** How well a word agrees: all of it, its beginning, or but for an edit. */
const EXACT = 1;
const BEGUN = 0.7;
const ALIKE = 0.5;

/** A paper has what is wanted in a field, so often, so well. */
export type Hit = (n: number, field: number, count: number, quality: number) => void;

/** Entries of a segment between two words. */
export type Between = (low: string, high: string) => Promise<readonly Entry[]>;

const AFTER = '\uffff';

/** Tells each paper of a segment that has one word, or any that begins with it. */
export async function matchWord({ words: [word = ''], isWhole, fields }: Wanted, between: Between, hit: Hit) {
  const isLetter = word.length === 1 && !isWhole;
  const [low, high] = isLetter ? [LETTER + word, `${LETTER}${word}\0`] : [word, isWhole ? `${word}\0` : word + AFTER];
  for (const entry of await between(low, high)) tell(entry, fields, entry.word === word ? EXACT : BEGUN, hit);
}

/** Tells each paper of a segment that has any of the words, or one that differs by an edit; `all` are the words that the segment has. */
export async function matchFuzzy({ words, fields }: Wanted, all: readonly string[], between: Between, hit: Hit) {
  const alike = all.filter((word) => words.some((wanted) => isNear(wanted, word)));
  const found = await Promise.all(alike.map((word) => between(word, `${word}\0`)));
  for (const entry of found.flat()) tell(entry, fields, words.includes(entry.word) ? EXACT : ALIKE, hit);
}

/** Tells each paper that has a word of an entry. */
function tell(entry: Entry, fields: number, quality: number, hit: Hit): void {
  const postings = entry.postings();
  while (postings.next()) {
    const { n } = postings;
    if ((postings.mask & fields) === 0) postings.skip();
    else
      postings.counts((field, count) => {
        if (fields & (1 << field)) hit(n, field, count, quality);
      });
  }
}

/** More than there are fields. */
const FIELD_STRIDE = 8;

/** Tells each paper of a segment that has the words one after the other. */
export async function matchPhrase({ words, isWhole, fields }: Wanted, between: Between, hit: Hit): Promise<void> {
  const entries = await Promise.all(
    words.map((word, place) => between(word, isWhole || place < words.length - 1 ? `${word}\0` : word + AFTER)),
  );
  if (entries.some((ofWord) => ofWord.length === 0)) return;
  const sizes = entries.map((ofWord) => ofWord.reduce((sum, { size }) => sum + size, 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  let starts = startsOf(entries[rarest]!, fields, rarest);
  for (const [place, ofWord] of entries.entries()) if (place !== rarest) starts = keepThose(starts, ofWord, place);
  const last = words.at(-1)!;
  const isExact = entries.at(-1)!.some(({ word }) => word === last);
  for (const [key, places] of starts)
    if (places.size > 0) hit(Math.floor(key / FIELD_STRIDE), key % FIELD_STRIDE, places.size, isExact ? EXACT : BEGUN);
}

/** By paper and field, where the phrase would have to begin. */
type Starts = Map<number, ReadonlySet<number>>;

function startsOf(entries: readonly Entry[], fields: number, place: number): Starts {
  const starts = new Map<number, Set<number>>();
  each(entries, (key, places) => {
    if ((fields & (1 << (key % FIELD_STRIDE))) === 0) return;
    let known = starts.get(key);
    if (!known) starts.set(key, (known = new Set()));
    for (const at of places) if (at >= place) known.add(at - place);
  });
  return starts;
}

function keepThose(starts: Starts, entries: readonly Entry[], place: number): Starts {
  const papers = new Set([...starts.keys()].map((key) => Math.floor(key / FIELD_STRIDE)));
  const kept = new Map<number, Set<number>>();
  const keep = (key: number, places: readonly number[]): void => {
    const known = starts.get(key);
    if (!known) return;
    for (const at of places) {
      if (!known.has(at - place)) continue;
      let both = kept.get(key);
      if (!both) kept.set(key, (both = new Set()));
      both.add(at - place);
    }
  };
  each(entries, keep, papers);
  return kept;
}

/** Tells the places of entries by paper and field. */
function each(
  entries: readonly Entry[],
  told: (key: number, places: readonly number[]) => void,
  only?: ReadonlySet<number>,
): void {
  for (const entry of entries) {
    const postings = entry.postings();
    while (postings.next()) {
      const { n } = postings;
      if (only && !only.has(n)) postings.skip();
      else postings.places((field, places) => told(n * FIELD_STRIDE + field, places));
    }
  }
}

/** The same for a paper whose words are at hand. */
export function matchTokens(n: number, tokens: Tokens, wanted: Wanted, hit: Hit): void {
  if (wanted.isFuzzy) return matchFuzzyTokens(n, tokens, wanted, hit);
  const { words, isWhole, fields } = wanted;
  const last = words.length - 1;
  for (const [field, ofField] of tokens.entries()) {
    if ((fields & (1 << field)) === 0) continue;
    let [count, quality] = [0, 0];
    for (const [start] of ofField.entries()) {
      const agrees = (place: number): boolean => {
        const token = ofField[start + place];
        if (!token || token.at !== ofField[start]!.at + place) return false;
        const word = words[place]!;
        return token.word === word || (place === last && !isWhole && token.word.startsWith(word));
      };
      if (!words.every((_, place) => agrees(place))) continue;
      count++;
      quality = Math.max(quality, ofField[start + last]!.word === words[last] ? EXACT : BEGUN);
    }
    if (count > 0) hit(n, field, count, quality);
  }
}

function matchFuzzyTokens(n: number, tokens: Tokens, { words, fields }: Wanted, hit: Hit): void {
  for (const [field, ofField] of tokens.entries()) {
    if ((fields & (1 << field)) === 0) continue;
    const near = ofField.filter(({ word }) => words.some((wanted) => isNear(wanted, word)));
    if (near.length > 0) hit(n, field, near.length, near.some(({ word }) => words.includes(word)) ? EXACT : ALIKE);
  }
}
