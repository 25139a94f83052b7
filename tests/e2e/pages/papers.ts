/** The papers that our own pages list: facts of real ones with abstracts of our own, and as many made-up ones as are wanted. */
import sample from '../../fixtures/e2e/sample.json' with { type: 'json' };

const METHODS = ['Diffusion models', 'Graph networks', 'Retrieval-augmented generation', 'Transformers', 'Bandits'];
const AIMS = ['protein design', 'speech recognition', 'robot grasping', 'code review', 'weather forecasts', 'proofs'];
const MANNERS = ['a survey', 'at scale', 'with few labels', 'in theory', 'revisited', 'on the edge', 'a benchmark'];
const GIVEN = ['Ada', 'Ben', 'Cleo', 'Dag', 'Edda', 'Finn', 'Gail', 'Hugo', 'Iris', 'Jon', 'Kaya', 'Lou'];
const FAMILY = ['Example', 'Sample', 'Specimen', 'Placeholder', 'Mockup'];

export interface SamplePaper {
  /** arXiv identifier. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly published: string;
  readonly comments: number;
  readonly upvotes: number;
  readonly category: string;
  readonly abstract: string;
}

/** The day whose listing the sample is. */
export const SAMPLE_DAY = sample.day;
/** The day before it that has a listing. */
export const EARLIER_DAY = '2025-12-05';

export const SAMPLE: readonly SamplePaper[] = sample.papers.map((paper, n) => ({
  ...paper,
  authors: names(n, paper.authors),
}));

/** A listing of made-up papers: the same for the same arguments. */
export function fillers(count: number, start = 0): SamplePaper[] {
  return Array.from({ length: count }, (_, i) => filler(start + i));
}

export function findPaper(id: string): SamplePaper | undefined {
  const bare = id.replace(/v\d+$/, '');
  const made = /^2511\.(\d{5})$/.exec(bare);
  return made ? filler(Number(made[1])) : SAMPLE.find((paper) => paper.id === bare);
}

function filler(n: number): SamplePaper {
  const pick = (from: readonly string[]): string => from[n % from.length] ?? '';
  const title = `${pick(METHODS)} for ${pick(AIMS)}: ${pick(MANNERS)} (${n})`;
  return {
    id: `2511.${String(n).padStart(5, '0')}`,
    title,
    authors: names(n, 1 + (n % 4)),
    published: `2025-11-${String(1 + (n % 28)).padStart(2, '0')}`,
    comments: n % 3,
    upvotes: (n * 7) % 50,
    category: 'cs.LG',
    abstract: `Paper number ${n} is about ${pick(AIMS)}. It was made up to fill a listing; $O(n^2)$ stays as it is written.`,
  };
}

function names(seed: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${GIVEN[(seed + i) % GIVEN.length]} ${FAMILY[(seed * 3 + i) % FAMILY.length]}`,
  );
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
