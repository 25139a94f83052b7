/** Ends of English words that say how a word is used and not what it means, the longest first. */
const ENDS =
  `ization isation izations fulness iveness ational ousness ability ically ations izing ized izes izer ising ised
  ingly edly ation ating ative ators ators ator ances ences ancies encies ments ities icals iness ated ates ants
  ents ment ance ence ancy ency iers ier ions ings ives able ible ical ably ibly ness less ship ing ers ors ion
  ies ied ics ant ent ity ive ful ous ate ize est ic al er or ed es ly s y e`
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length);

/** What is left of a word has at least so many letters. */
const SHORTEST = 4;
/** A word may have two such ends, as `learn-er-s` does. */
const TURNS = 2;
const LETTERS = /^[a-z]+$/;
/** `plann-ing`, but `small`, `pass`. */
const DOUBLED = /([^ls])\1$/;

/** Words come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * The beginning that a folded word shares with others of its meaning: `classifier` and `classification` have one. It is always a beginning of the
 * word, so that all words with a stem stand between two places of a dictionary.
 */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem !== undefined) return stem;
  stem = cut(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

function cut(word: string): string {
  if (word.length <= SHORTEST || !LETTERS.test(word)) return word;
  let stem = word;
  for (let turn = 0; turn < TURNS; turn++) {
    const end = ENDS.find((one) => stem.endsWith(one) && stem.length - one.length >= SHORTEST);
    if (!end) break;
    stem = stem.slice(0, -end.length);
  }
  return stem.length > SHORTEST && DOUBLED.test(stem) ? stem.slice(0, -1) : stem;
}
