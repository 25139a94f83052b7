import { opinionsOf, relevanceOf, wordsOf, type Judged, type Met, type Opinions, type Read } from './relevance';
import { picked } from './vectors';

/** How many saved papers are held out, one at a time, and among how many entries of the listing each is looked for. */
const HELD_OUT = 12;
const AMONG = 240;
/** With fewer saved papers or entries nothing can be told. */
const ENOUGH_SAVED = 3;
const ENOUGH_ENTRIES = 10;
/** How much the likeness of subjects may count against words, and how much it does before the library has said anything. */
const SHARES = [0, 0.25, 0.5, 0.75, 1, 1.5, 2];
const USUAL = 1.5;
/** How much it takes to go away from what is usual: few papers are no proof. */
const PRIOR = 0.3;
/** So much of what is saved stands lower than what the line goes by, and so far towards the middle of the listing from there it is drawn. */
const LOWER = 0.15;
const TOWARDS = 0.7;

/** What a reader's own library says of the order that is learned from it. */
export interface Trial {
  /** How much the likeness of subjects is to count against words. */
  readonly share: number;
  /** The relevance below which hardly anything of the library would stand, were it in this listing. */
  readonly least: number;
}

/**
 * Takes saved papers out of the library one at a time, puts each into the listing as if it were met there, and looks where the order
 * that is learned from the others would place it. `asMet` reads a paper as this listing would show it: by its title, where it shows no more.
 */
export function leaveOneOut<T extends Judged>(
  known: readonly T[],
  entries: readonly Met[],
  weights: Float32Array,
  asMet: (one: T) => Read = (one) => one,
): Trial {
  const liked = known.filter(({ weight }) => weight > 0);
  const among = evenly(
    entries.filter(({ isLiked }) => !isLiked),
    AMONG,
  );
  if (liked.length < ENOUGH_SAVED || among.length < ENOUGH_ENTRIES) return { share: USUAL, least: -Infinity };
  const held = evenly(liked, HELD_OUT);
  const met = held.map((one) => ({ ...asMet(one), isLiked: false }));
  // All trials are of the same papers, and who is held out only changes places.
  const rows = wordsOf([...known, ...among], weights, met);
  const trials = held.map((one, i) => {
    const others = known.filter((other) => other !== one);
    const places = [...Array(known.length + among.length).keys()].filter((row) => known[row] !== one);
    return opinionsOf(others, [...among, met[i]!], picked(rows, [...places, known.length + among.length + i]));
  });
  const share = bestShare(trials);
  const found = trials.map((trial) => relevanceOf(trial, share).at(-1)!).sort((a, b) => a - b);
  const low = found[Math.floor(LOWER * found.length)]!;
  return { share, least: low > 0 ? TOWARDS * low : low };
}

/** The share by which the held-out papers, which are each trial's last entry, stand highest. */
export function bestShare(trials: readonly Opinions[]): number {
  const loss = (share: number): number =>
    trials.reduce((sum, trial) => sum + Math.log(1 + above(relevanceOf(trial, share))), PRIOR * (share - USUAL) ** 2);
  const losses = SHARES.map(loss);
  return SHARES[losses.indexOf(Math.min(...losses))]!;
}

/** How many entries stand above the last. */
function above(scores: Float64Array): number {
  const own = scores.at(-1)!;
  return scores.reduce((count, score) => count + (score > own ? 1 : 0), 0);
}

/** Some of the items, evenly over all. */
function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}
