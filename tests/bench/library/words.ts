/** A vocabulary as texts have it: words of the language and of the field at its head, and 60,000 in all. */

const SIZE = 60_000;

/** The most frequent words of abstracts, which a search has to cope with. */
const COMMON =
  'the of and to a in we for is that on with this by are as our which from be an it can model learning data at models these or method show using results between have has not based their performance training different also approach new propose more network both language methods large than while however neural across two such into tasks information problem over through been its framework existing but analysis used one most when first each only deep where time other then been study work high paper without they many via under task';
/** Words of the field, which topics and tags are about. */
const FIELD =
  'attention diffusion recurrent memory retrieval agent robot policy reward vision image video speech graph proof kernel optimisation benchmark survey inference quantisation alignment reasoning token sparse expert gradient variance bound sample latent score flow planning navigation grasp scene depth pose caption transformer embedding segmentation detection translation summarisation question answering dialogue reinforcement supervised contrastive pretraining distillation pruning federated privacy robustness adversarial fairness causal bayesian gaussian regression classification clustering anomaly forecasting protein molecule climate medical radiology genome quantum particle galaxy lattice manifold convex stochastic convergence regret bandit game equilibrium auction compiler hardware accelerator cache database query protocol encryption blockchain sensor wireless radar satellite traffic vehicle autonomous simulation control estimation filtering entropy complexity theorem algebra topology geometry spectral tensor matrix operator equation naïve λ μ';

const ONSETS = 'b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr sk st tr'.split(' ');
const VOWELS = 'a e i o u ai ea io'.split(' ');
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 't'];
const SYLLABLES = ONSETS.length * VOWELS.length;

/** So many words stand before those that a topic may have for itself. */
export const HEAD = COMMON.split(' ').length + FIELD.split(' ').length;

/** A made-up word; the same for the same number, and shorter for lower ones, as frequent words are. */
export function wordOf(n: number): string {
  // Neighbours in the vocabulary are not alike: a prefix finds words of every frequency.
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const syllable = (at: number): string =>
    `${ONSETS[at % ONSETS.length]}${VOWELS[Math.floor(at / ONSETS.length) % VOWELS.length]}`;
  const beginning = syllable(mixed % SYLLABLES) + syllable(Math.floor(mixed / SYLLABLES) % SYLLABLES);
  const coda = CODAS[(mixed >>> 7) % CODAS.length];
  return n < 2_000 ? beginning + coda : beginning + syllable((mixed >>> 11) % SYLLABLES) + coda;
}

let vocabulary: readonly string[] | undefined;

/** All words, the most frequent first. */
export function words(): readonly string[] {
  return (vocabulary ??= [
    ...COMMON.split(' '),
    ...FIELD.split(' '),
    ...Array.from({ length: SIZE - HEAD }, (_, n) => wordOf(n)),
  ]);
}

let cumulated: Float64Array | undefined;

/** The place of a word as often drawn as texts have it (Zipf's law with Mandelbrot's shift), by a number from 0 to 1. */
export function zipf(share: number): number {
  cumulated ??= sums();
  const wanted = share * cumulated[SIZE - 1]!;
  let low = 0;
  let high = SIZE - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sums(): Float64Array {
  const sums = new Float64Array(SIZE);
  let sum = 0;
  for (let rank = 0; rank < SIZE; rank++) sums[rank] = sum += 1 / (rank + 2.7);
  return sums;
}

/** Numbers from 0 to 1, the same for the same seed and purpose (the generator is known as mulberry32). */
export function randomOf(seed: number, purpose = 0): () => number {
  let state = (Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(purpose, 2_246_822_519)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
