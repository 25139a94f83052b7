import { parseArgs } from 'node:util';

import { summaries } from '../../../utils/topics/catalogue/catalogue';
import type { Verdict } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import { readModel } from '../category-model';
import { UsageError, type Command } from '../command';
import { parseLines, type Line } from '../json-lines';
import { toDocument, toQueryable } from '../paper-line';
import { learnTopics, readAhead, readBackground, type LearnedFileTopic } from '../topic-examples';
import { readUserTopics, type FileTopic } from '../user-topics';

export const command: Command = {
  usage:
    'tag [--topics FILE [--background FILE]]  topics and arXiv categories of paper lines; FILE holds topics of your own, and papers at large to tell them from',
  async *run(args, { lines, time }) {
    const files = toFiles(args);
    const topics = files.topics ? await readUserTopics(files.topics) : [];
    const names = new Map([...summaries(), ...topics].map(({ id, name }) => [id, name]));
    const tagger = createTagger({ topics, model: await readModel() });
    const taught = topics.filter(({ examples }) => examples.length > 0);
    const isAhead = taught.length > 0 && !files.background;
    const ahead = isAhead ? await readAhead(lines) : undefined;
    const others =
      ahead?.others ?? (files.background && taught.length > 0 ? await readBackground(files.background) : []);
    const learned = await learnTopics(taught, others);
    for await (const { value } of parseLines(ahead?.all ?? lines)) {
      const { topics: found, categories } = time(() => {
        const tags = tagger.tag(toDocument(value));
        return { ...tags, topics: withOwn(tags.topics, value, topics, learned) };
      });
      yield {
        id: value.id ?? null,
        topics: found.map(({ id, score, shown }) => ({ id, name: names.get(id) ?? id, score: round(score), shown })),
        categories: categories.map(({ id, score, shown }) => ({ id, score: round(score), shown })),
      };
    }
  },
};

function toFiles(args: readonly string[]): { readonly topics?: string; readonly background?: string } {
  try {
    const options = { topics: { type: 'string' }, background: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (!values.background || values.topics) return values;
  } catch {
    // Said below.
  }
  throw new UsageError('tag takes nothing but --topics FILE, and with it --background FILE.');
}

/** As in the library: what was said of the paper and what rules say comes first, then what was learned, then what was found besides. What was learned to be something else is told with its score. */
function withOwn(
  found: readonly Verdict[],
  line: Line['value'],
  topics: readonly FileTopic[],
  learned: readonly LearnedFileTopic[],
): readonly Verdict[] {
  const item = topics.some(({ rule }) => rule) ? toQueryable(line) : undefined;
  const said = new Map(
    topics.flatMap(({ id, examples }) => {
      const example = examples.find((one) => one.id === line.id);
      return example ? [[id, example.is] as const] : [];
    }),
  );
  const certain = topics
    .filter(({ id, rule }) => said.get(id) ?? (item && rule && !rule.isEmpty && rule.matches(item)))
    .map(({ id }) => ({ id, score: 1, shown: true }));
  const document = toDocument(line);
  const felt = learned
    .filter(({ id }) => !said.has(id))
    .map(({ id, learned: topic }) => ({ id, ...topic.verdict(document) }))
    .sort((a, b) => b.score - a.score);
  const rest = found.filter(({ id }) => said.get(id) !== false);
  return merged([...certain, ...felt.filter(({ shown }) => shown), ...rest, ...felt]);
}

/** Each topic where it stands first. */
function merged(verdicts: readonly Verdict[]): Verdict[] {
  const all = new Map<string, Verdict>();
  for (const verdict of verdicts) if (!all.has(verdict.id)) all.set(verdict.id, verdict);
  return [...all.values()];
}

function round(score: number): number {
  return Number(score.toFixed(4));
}
