import { random } from '../../train/regression';
import type { Labelled } from '../../train/corpus';
import { longLists, shuffled, type Reader } from './readers';

/** Reading lists whose papers share a subject that has a name of its own. */
const NARROW = [
  'agent-memory',
  'deep-research',
  'diffusion-lm',
  'embodied-vla',
  'jailbreak',
  'llm-unlearning',
  'model-merging',
  'video-diffusion',
];
/** A category of arXiv with fewer papers is no broad interest. */
const BROAD = 400;
const WANTED = 30;
const ENTRIES = 1000;
/** The lists with the most papers. */
const LONGEST = 12;

/** Readers who have saved a few papers of a narrow list, met among papers of arXiv that are on no list. */
export function narrowReaders(
  lists: readonly Labelled[],
  arxiv: readonly Labelled[],
  saved: number,
  seed: number,
): Reader[] {
  return readersOf(
    [...longLists(lists)].filter(([label]) => NARROW.includes(label)),
    unlisted(lists, arxiv),
    saved,
    seed,
  );
}

/** Readers of a whole category of arXiv, met among papers that are not of it. */
export function broadReaders(arxiv: readonly Labelled[], saved: number, seed: number): Reader[] {
  const byCategory = new Map<string, Labelled[]>();
  for (const paper of arxiv) {
    const [primary = ''] = paper.labels;
    byCategory.set(primary, [...(byCategory.get(primary) ?? []), paper]);
  }
  const broad = [...byCategory].filter(([, papers]) => papers.length >= BROAD).sort(([a], [b]) => (a < b ? -1 : 1));
  return broad.flatMap(([label, papers]) =>
    readersOf(
      [[label, papers]],
      arxiv.filter(({ labels }) => !labels.includes(label)),
      saved,
      seed,
    ),
  );
}

/** Readers of the twelve longest lists, met among papers of all other lists, or of arXiv. */
export function listReaders(
  lists: readonly Labelled[],
  others: readonly Labelled[],
  saved: number,
  seed: number,
): Reader[] {
  const longest = [...longLists(lists)].sort(([, a], [, b]) => b.length - a.length).slice(0, LONGEST);
  return longest.flatMap(([label, papers]) =>
    readersOf(
      [[label, papers]],
      others.filter(({ labels }) => !labels.includes(label)),
      saved,
      seed,
    ),
  );
}

/** The papers of arXiv that no list has. */
export function unlisted(lists: readonly Labelled[], arxiv: readonly Labelled[]): readonly Labelled[] {
  const listed = new Set(lists.map(({ id }) => id));
  return arxiv.filter(({ id }) => !listed.has(id));
}

function readersOf(
  interests: readonly (readonly [string, readonly Labelled[]])[],
  others: readonly Labelled[],
  saved: number,
  seed: number,
): Reader[] {
  const next = random(seed);
  return interests.map(([label, papers]) => {
    const picks = shuffled(papers, next);
    const wanted = picks.slice(saved, saved + WANTED);
    const isWanted = new Set(wanted);
    const listing = shuffled([...wanted, ...shuffled(others, next).slice(0, ENTRIES - wanted.length)], next);
    return {
      saved: picks.slice(0, saved),
      listing,
      wanted: listing.map((paper) => isWanted.has(paper)),
      interests: [label],
    };
  });
}
