import { random } from '../../train/regression';
import type { Labelled } from '../../train/corpus';

/** A made-up reader: some papers of a list are saved, others stand among papers that are on no list. */
export interface Reader {
  readonly saved: readonly Labelled[];
  readonly listing: readonly Labelled[];
  /** Which entries are of the lists that the reader saved from. */
  readonly wanted: readonly boolean[];
  /** The lists. */
  readonly interests: readonly string[];
}

export type Setting = 'random' | 'hard' | 'mixed';

/** What readers are made of. */
export interface World {
  readonly lists: readonly Labelled[];
  readonly arxiv: readonly Labelled[];
  /** What category a paper of a list looks like. */
  readonly categoryOf: (paper: Labelled) => string;
  /** Which papers nothing was learned from: listings are of these, saved papers of the others. Without it all are either. */
  readonly isHeld?: (paper: Labelled) => boolean;
}

/** `wanted` is the most papers of a list that stand in a listing. */
const SHAPES = {
  random: { saved: 20, wanted: 40, entries: 2000, interests: 1 },
  /** The rest of the listing is of the category that most papers of the list look like. */
  hard: { saved: 20, wanted: 15, entries: 600, interests: 1 },
  mixed: { saved: 30, wanted: 15, entries: 2000, interests: 3 },
} as const;
/** Lists have enough papers for a library of 20 and 15 that are wanted; the same lists in each setting. */
const ENOUGH = 35;

/** Readers of every list that is long enough, seeded. */
export function readers(setting: Setting, { lists, arxiv, categoryOf, isHeld }: World, seed: number): Reader[] {
  const { saved, wanted, entries, interests } = SHAPES[setting];
  const each = saved / interests;
  const listed = new Set(lists.map(({ id }) => id));
  const others = arxiv.filter((paper) => !listed.has(paper.id) && isHeld?.(paper) !== false);
  const members = longLists(lists);
  const long = [...members.keys()];
  const next = random(seed);

  return long.map((label) => {
    const labels = [
      label,
      ...shuffled(
        long.filter((other) => other !== label),
        next,
      ),
    ].slice(0, interests);
    const picks = labels.map((name) => shuffled(members.get(name)!, next));
    const known = picks.map((papers) => papers.filter((paper) => !isHeld?.(paper)).slice(0, each));
    const library = [...new Set(known.flat())];
    const targets = [
      ...new Set(
        picks.flatMap((papers, i) =>
          papers.filter((paper) => isHeld?.(paper) !== false && !known[i]!.includes(paper)).slice(0, wanted),
        ),
      ),
    ].filter((paper) => !library.includes(paper));
    const category = setting === 'hard' ? commonest(picks[0]!.map(categoryOf)) : undefined;
    const pool = category ? others.filter((paper) => paper.labels[0] === category) : others;
    const rest = shuffled(pool, next).slice(0, entries - targets.length);
    const listing = shuffled([...targets, ...rest], next);
    const isWanted = new Set(targets);
    return { saved: library, listing, wanted: listing.map((paper) => isWanted.has(paper)), interests: labels };
  });
}

/** The papers of each list that is long enough, by its label. */
export function longLists(lists: readonly Labelled[]): ReadonlyMap<string, readonly Labelled[]> {
  const members = new Map<string, Labelled[]>();
  for (const paper of lists)
    for (const label of paper.labels) members.set(label, [...(members.get(label) ?? []), paper]);
  const long = [...members].filter(([, papers]) => papers.length >= ENOUGH);
  return new Map(long.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** AUC, average precision, precision among the first 10, recall among the first 50, and the share of interests among the first 10. */
export function measure({ listing, wanted, interests }: Reader, scores: ArrayLike<number>): number[] {
  const order = Array.from(wanted.keys()).sort((a, b) => scores[b]! - scores[a]!);
  const positives = wanted.filter(Boolean).length;
  let seen = 0;
  let above = 0;
  let precision = 0;
  order.forEach((entry, place) => {
    if (wanted[entry]) precision += ++seen / (place + 1);
    else above += seen;
  });
  const among = (places: number) => order.slice(0, places).filter((entry) => wanted[entry]);
  const served = interests.filter((interest) => among(10).some((entry) => listing[entry]!.labels.includes(interest)));
  return [
    above / (positives * (wanted.length - positives)),
    precision / positives,
    among(10).length / 10,
    among(50).length / positives,
    served.length / interests.length,
  ];
}
