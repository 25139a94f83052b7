import { createReadStream } from 'node:fs';

import {
  BACKGROUND,
  learnExamples,
  spreadEvenly,
  type NamedDocument,
  type TopicExample,
} from '../../utils/topics/learned/learn-examples';
import type { LearnedTopic } from '../../utils/topics/learned/learned';
import { UsageError } from './command';
import { parseLines } from './json-lines';
import { toDocument } from './paper-line';
import { readRarity } from './rarity-table';
import { readLines } from './streams';

/** A topic that was learned from a file's examples. */
export interface LearnedFileTopic {
  readonly id: string;
  readonly learned: LearnedTopic;
}

/** What was not told to be background is taken from the first so many lines of the input. */
const AHEAD = 10 * BACKGROUND;

/**
 * Reads the `examples` of a topic: `[{"id","title","abstract"?,"is":true or false}, …]`.
 * @throws UsageError when it is something else.
 */
export function toExamples(value: unknown, where: string): TopicExample[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new UsageError(`${where} has examples that are no list of papers.`);
  return value.map((entry: unknown, i) => {
    const { id, title, abstract, is } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof title !== 'string' || title === '' || typeof is !== 'boolean')
      throw new UsageError(`Example ${i + 1} of ${where} needs a title, and "is" that is true or false.`);
    return { id: typeof id === 'string' ? id : title, title, ...(typeof abstract === 'string' && { abstract }), is };
  });
}

/** Learns topics as the extension does: those that have enough examples. */
export async function learnTopics(
  topics: readonly { readonly id: string; readonly examples: readonly TopicExample[] }[],
  others: readonly NamedDocument[],
): Promise<LearnedFileTopic[]> {
  const rarity = await readRarity();
  return topics.flatMap(({ id, examples }) => {
    const learned = learnExamples(examples, others, rarity);
    return learned ? [{ id, learned }] : [];
  });
}

/** As many papers of a file of paper lines as a topic is told apart from, spread evenly over it. The file may be of any size: it is read twice. */
export async function readBackground(file: string): Promise<NamedDocument[]> {
  let count = 0;
  for await (const _ of parseLines(readLines(createReadStream(file)))) count++;
  const wanted = new Set(spreadEvenly(Array.from({ length: count }, (_, i) => i)));
  const papers: NamedDocument[] = [];
  let number = 0;
  for await (const { value } of parseLines(readLines(createReadStream(file))))
    if (wanted.has(number++)) papers.push(toNamed(value, number));
  return papers;
}

/** Papers of the first lines, and the lines as if none had been read. */
export async function readAhead(
  lines: AsyncIterable<string>,
): Promise<{ readonly others: readonly NamedDocument[]; readonly all: AsyncIterable<string> }> {
  const source = lines[Symbol.asyncIterator]();
  const first: string[] = [];
  while (first.length < AHEAD) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
  }
  const papers: NamedDocument[] = [];
  for await (const { value } of parseLines(chain(first))) papers.push(toNamed(value, papers.length));
  return { others: spreadEvenly(papers), all: chain(first, { [Symbol.asyncIterator]: () => source }) };
}

async function* chain(...parts: readonly (Iterable<string> | AsyncIterable<string>)[]): AsyncGenerator<string> {
  for (const part of parts) yield* part;
}

function toNamed(value: Readonly<Record<string, unknown>>, number: number): NamedDocument {
  return { ...toDocument(value), id: typeof value.id === 'string' ? value.id : `#${number}` };
}
