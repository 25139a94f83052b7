import { readFile } from 'node:fs/promises';

import { parseQuery, type Query } from '../../utils/query';
import type { TopicExample } from '../../utils/topics/learned/learn-examples';
import type { UserTopic } from '../../utils/topics/matching/lexicon';
import { AREA_IDS, type Phrases } from '../../utils/topics/topic';
import { UsageError } from './command';
import { toExamples } from './topic-examples';

/** A user's topic from a file: phrases, a rule in the query language, papers to learn it from, or several of these. */
export interface FileTopic extends UserTopic {
  readonly rule?: Query;
  readonly examples: readonly TopicExample[];
}

/**
 * Reads `[{"id","name","area","phrases":["…"] or {"…": weight},"rule":"…","examples":[…]}, …]`, or the same as JSON lines. Only `name` or `id` must be there.
 * @throws UsageError when it is something else.
 */
export async function readUserTopics(file: string): Promise<FileTopic[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim();
  return parseAll(text, file).map((entry, i) => toTopic(entry, `Topic ${i + 1} in ${file}`));
}

function parseAll(text: string, file: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text.startsWith('[') ? text : `[${text.split(/\r?\n(?=\s*\{)/).join(',')}]`);
    if (Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new UsageError(`${file} is neither a JSON array of topics nor JSON lines.`);
}

function toTopic(entry: unknown, where: string): FileTopic {
  const { id, name, area, phrases, rule, examples } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const title = typeof name === 'string' ? name : id;
  if (typeof title !== 'string' || title === '') throw new UsageError(`${where} has no name.`);
  return {
    id: typeof id === 'string' ? id : title.toLowerCase().replace(/\s+/g, '-'),
    name: title,
    area: AREA_IDS.find((known) => known === area) ?? 'data',
    phrases: toPhrases(phrases, where),
    examples: toExamples(examples, where),
    ...(typeof rule === 'string' && rule !== '' && { rule: parseQuery(rule) }),
  };
}

function toPhrases(value: unknown, where: string): Phrases | readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((phrase) => typeof phrase === 'string')) return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const weighted = Object.entries(value);
    if (weighted.every(([, weight]) => typeof weight === 'number')) return Object.fromEntries(weighted) as Phrases;
  }
  throw new UsageError(`${where} has phrases that are neither a list of texts nor weights by text.`);
}
