import type { IdScheme, PaperId, PaperIds } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { fold } from '../../query/fold';
import { shareSomebody } from '../../identity/people';

/** Schemes of which a paper has one identifier only: two different ones are two papers, whatever a page says. */
export const EXCLUSIVE: readonly IdScheme[] = ['arxiv', 'doi', 'pmid', 'pmcid', 'acl', 'pmlr'];

/** The papers of a suspicion are decided on at once, so there are not more of them. */
export const MOST_ALIKE = 50;

/** Papers that are likely one and the same, under names that do not show it. */
export interface Suspicion {
  readonly ids: readonly [PaperId, PaperId, ...PaperId[]];
  /** Why: for the user to decide. */
  readonly reasons: readonly ('title' | 'authors' | 'year')[];
}

/** A preprint and its printed form are seldom further apart. */
const MOST_YEARS = 2;
/** Shorter titles ("Introduction") prove nothing by themselves. */
const SHORT_TITLE = 20;

/**
 * Suggests which papers to merge: the same title, an author in common, and years close together. An author or a year that
 * is not known does not speak against it, unless the title is too short to say much. Papers that `differ` says are two are
 * never suggested. Nothing is ever merged by this alone.
 */
export function findDuplicates(papers: Iterable<Paper>, differ: Differ = () => false): Suspicion[] {
  return namesakes(papers).flatMap(([title, group]) => split(title, group, differ));
}

export type Differ = (a: Paper, b: Paper) => boolean;

/** Whether two papers' identifiers say that they are two. */
export function contradict(a: PaperIds, b: PaperIds): boolean {
  return EXCLUSIVE.some((scheme) => a[scheme] && b[scheme] && a[scheme] !== b[scheme]);
}

/** Papers under the title that they share with others. */
export function namesakes(papers: Iterable<Paper>): (readonly [title: string, papers: readonly Paper[]])[] {
  const byTitle = new Map<string, Paper[]>();
  for (const paper of papers) {
    const title = fold(paper.title.replace(/[{}$\\]/g, '')).trim();
    if (!title) continue;
    const group = byTitle.get(title);
    if (group) group.push(paper);
    else byTitle.set(title, [paper]);
  }
  return [...byTitle].filter(([, group]) => group.length > 1);
}

/** Parts papers of one title into those that fit together. */
function split(title: string, group: readonly Paper[], differ: Differ): Suspicion[] {
  const clusters: Paper[][] = [];
  for (const paper of group) {
    const home = clusters.find(
      (cluster) =>
        cluster.length < MOST_ALIKE && cluster.every((other) => fits(title, paper, other) && !differ(paper, other)),
    );
    if (home) home.push(paper);
    else clusters.push([paper]);
  }
  return clusters.flatMap((cluster) => {
    const [first, second, ...rest] = cluster.map(({ id }) => id);
    return first && second ? [{ ids: [first, second, ...rest] as const, reasons: reasonsOf(cluster) }] : [];
  });
}

function fits(title: string, a: Paper, b: Paper): boolean {
  const authors = shareAuthor(a, b);
  const years = closeYears(a, b);
  if (authors === false || years === false) return false;
  return title.length >= SHORT_TITLE || (authors === true && years === true);
}

/** Undefined when it is not known. */
function shareAuthor(a: Paper, b: Paper): boolean | undefined {
  if (a.authors.length === 0 || b.authors.length === 0) return undefined;
  return shareSomebody(a.authors, b.authors);
}

function closeYears(a: Paper, b: Paper): boolean | undefined {
  if (!a.published || !b.published) return undefined;
  return Math.abs(Number.parseInt(a.published, 10) - Number.parseInt(b.published, 10)) <= MOST_YEARS;
}

function reasonsOf(cluster: readonly Paper[]): Suspicion['reasons'] {
  const pairs = cluster.slice(1).map((paper, i) => [cluster[i] ?? paper, paper] as const);
  return [
    'title',
    ...(pairs.every(([a, b]) => shareAuthor(a, b)) ? (['authors'] as const) : []),
    ...(pairs.every(([a, b]) => closeYears(a, b)) ? (['year'] as const) : []),
  ];
}
