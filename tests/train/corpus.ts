import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A paper to learn from or to measure on: a line of JSON with `id`, `title`, `abstract` and `labels` (arXiv categories, primary first). */
export interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly labels: readonly string[];
}

/** Reads a `.jsonl` or `.jsonl.gz` file; `categories` is understood for `labels`. */
export async function readCorpus(file: string): Promise<Labelled[]> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  const papers: Labelled[] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { id, title, abstract, labels, categories } = JSON.parse(line) as Partial<Labelled> & {
      categories?: readonly string[];
    };
    if (typeof title !== 'string') continue;
    papers.push({ id: String(id ?? title), title, abstract: abstract ?? '', labels: labels ?? categories ?? [] });
  }
  return papers;
}

/** The archives whose categories are predicted; others are too rarely seen on the listings that are read. */
const ARCHIVES = /^(?:cs|eess|stat)\./;

/** The categories with enough papers to be learned, in the order of the alphabet. */
export function learnable(papers: readonly Labelled[], enough: number): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of papers) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([label, n]) => n >= enough && ARCHIVES.test(label))
    .map(([label]) => label)
    .sort();
}

/** A number in 0 … `parts - 1` that depends on the id alone, so that splits are the same everywhere. */
export function part(id: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const unit of `fold ${id}`) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % parts;
}

/** 1 where a paper has a label: papers × labels. */
export function targets(papers: readonly Labelled[], labels: readonly string[]): Float32Array {
  const number = new Map(labels.map((label, i) => [label, i]));
  const matrix = new Float32Array(papers.length * labels.length);
  papers.forEach((paper, row) => {
    for (const label of paper.labels) {
      const column = number.get(label);
      if (column !== undefined) matrix[row * labels.length + column] = 1;
    }
  });
  return matrix;
}
