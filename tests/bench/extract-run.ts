import { arxiv } from '../../utils/sites/arxiv';

/** The elements whose text an adapter reads, and no more. */
const READ = '#dlpage dt, .list-title, .list-authors a, .list-subjects, p.mathjax';

/** The best of many rounds, in milliseconds, of reading all entries of this page, and of only touching the same elements' text. */
export function measure(rounds: number): object {
  const url = new URL(location.href);
  const reads: number[] = [];
  const walks: number[] = [];
  let entries = 0;
  let letters = 0;
  for (let round = 0; round < rounds; round++) {
    walks.push(time(() => (letters = walk())));
    reads.push(time(() => (entries = [...arxiv.entries(document, url)].length)));
  }
  const [read, floor] = [Math.min(...reads), Math.min(...walks)];
  const ratio = (a: number, b: number): number => Number((a / b).toFixed(2));
  return { entries, letters, read, floor, ratio: ratio(read, floor), ofMedians: ratio(median(reads), median(walks)) };
}

function walk(): number {
  let letters = 0;
  for (const element of document.querySelectorAll(READ))
    letters += element.textContent.replace(/\s+/g, ' ').trim().length;
  return letters;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
