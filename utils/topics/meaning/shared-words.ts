import { tokenize, type Tokens } from '../matching/tokens';
import { apart } from '../order/nearest';
import { isTelling, wordsIn } from './features';
import { stemOf } from './stem';

/** What holds the two words of a pair together. */
const JOINT = /^(?:\s+|\s*[-‐‑–]\s*)$/u;
const LETTERS = /\p{L}{2}/u;
/** So many are told. */
const MOST = 3;

/** Words and pairs of words of a paper of which a question has the stems, as they are written there; `worth` says what each stem counts. */
export function sharedWords(texts: readonly string[], worth: ReadonlyMap<string, number>): readonly string[] {
  const found = new Map<string, { readonly text: string; readonly value: number }>();
  /** One form of each word: the first of those with the fewest capitals, as titles write all large. */
  const keep = (stems: string, text: string, value: number): void => {
    const known = found.get(stems)?.text;
    if (known === undefined || capitals(text) < capitals(known)) found.set(stems, { text, value });
  };
  for (const text of texts) {
    const tokens = tokenize(text);
    let before: Telling | undefined;
    for (let i = 0; i < tokens.count; i++) {
      const word = wordAt(text, tokens, i);
      const now = tellingIn(word, worth);
      if (now) keep(now.stem, word, now.value);
      if (now && before && JOINT.test(text.slice(tokens.end[i - 1], tokens.start[i]))) {
        const both = text.slice(tokens.start[i - 1], tokens.end[i]).replace(/\s+/g, ' ');
        keep(`${before.stem} ${now.stem}`, both, before.value + now.value);
      }
      before = now;
    }
  }
  const best = [...found.values()].toSorted((a, b) => b.value - a.value || (a.text < b.text ? -1 : 1));
  return apart(best.map(({ text }) => text)).slice(0, MOST);
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

function wordAt(text: string, { start, end }: Tokens, i: number): string {
  return text.slice(start[i], end[i]);
}

interface Telling {
  readonly stem: string;
  readonly value: number;
}

/** The stem in a word that counts most; undefined where none does. */
function tellingIn(word: string, worth: ReadonlyMap<string, number>): Telling | undefined {
  if (!LETTERS.test(word)) return undefined;
  let best: Telling | undefined;
  for (const one of wordsIn(word).filter(isTelling)) {
    const stem = stemOf(one);
    const value = worth.get(stem) ?? 0;
    if (value > (best?.value ?? 0)) best = { stem, value };
  }
  return best;
}
