import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import type { Candidate } from '../../../utils/topics/order/candidate';
import { MARK, type Ranker } from '../../../utils/topics/order/ranker';
import { UsageError, type Command } from '../command';
import { parseLines } from '../json-lines';
import { rankers } from '../rarity-table';

export const command: Command = {
  usage: 'rank --library FILE     how much papers look like those of a library (JSON lines), with reasons',
  async *run(args, { lines, note, time }) {
    const [flag, file] = args;
    if (flag !== '--library' || !file || args.length > 2)
      throw new UsageError('rank needs a library of JSON lines: rank --library FILE.');
    const ranker = (await rankers())();
    await readLibrary(file, ranker, time);
    const listing: Candidate[] = [];
    for await (const { value } of parseLines(lines)) listing.push(toCandidate(value, listing.length));
    if (!ranker.isReady) note('No saved papers: there is nothing to learn from.');

    const ranked = time(() => ranker.rank(listing), listing.length);
    for (const [i, candidate] of listing.entries()) {
      const reasons = ranker
        .reasons(candidate)
        .map(({ kind, text, weight }) => ({ kind, text, weight: round(weight) }));
      yield { id: candidate.id, score: ranked ? ranked[i]!.score : 0, reasons };
    }
  },
};

/** A library's lines are saved papers; `starred`, `hidden` or a `weight` of their own say otherwise. */
async function readLibrary(file: string, ranker: Ranker, time: <T>(work: () => T, items?: number) => T): Promise<void> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  for await (const { value } of parseLines(lines)) {
    const mark = { ...toCandidate(value, number++), weight: weightOf(value) };
    time(() => ranker.learn(mark), 0);
  }
}

function weightOf({ weight, hidden, starred }: Readonly<Record<string, unknown>>): number {
  if (typeof weight === 'number') return weight;
  if (hidden === true) return MARK.hidden;
  return starred === true ? MARK.starred : MARK.saved;
}

function toCandidate({ id, title, abstract, authors }: Readonly<Record<string, unknown>>, number: number): Candidate {
  return {
    id: typeof id === 'string' ? id : `#${number}`,
    title: typeof title === 'string' ? title : '',
    abstract: typeof abstract === 'string' ? abstract : undefined,
    authors: Array.isArray(authors) ? authors.filter((name) => typeof name === 'string') : undefined,
  };
}

function round(weight: number): number {
  return Number(weight.toFixed(4));
}
