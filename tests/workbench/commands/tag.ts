import { summaries } from '../../../utils/topics/catalogue/catalogue';
import type { Document, Verdict } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import { readModel } from '../category-model';
import { UsageError, type Command } from '../command';
import { parseLines } from '../json-lines';
import { toQueryable } from '../paper-line';
import { readUserTopics } from '../user-topics';

export const command: Command = {
  usage: 'tag [--topics FILE]     topics and arXiv categories of paper lines; FILE holds topics of your own',
  async *run(args, { lines, time }) {
    const topics = await own(args);
    const names = new Map([...summaries(), ...topics].map(({ id, name }) => [id, name]));
    const rules = topics.flatMap(({ id, rule }) => (rule ? [{ id, rule }] : []));
    const tagger = createTagger({ topics, model: await readModel() });
    for await (const { value } of parseLines(lines)) {
      const document = toDocument(value);
      const { topics, categories } = time(() => {
        const tags = tagger.tag(document);
        if (rules.length === 0) return tags;
        const item = toQueryable(value);
        const matched = rules.filter(({ rule }) => rule.matches(item)).map(({ id }) => ({ id, score: 1, shown: true }));
        return { ...tags, topics: merged(matched, tags.topics) };
      });
      yield {
        id: value.id ?? null,
        topics: topics.map(({ id, score, shown }) => ({ id, name: names.get(id) ?? id, score: round(score), shown })),
        categories: categories.map(({ id, score, shown }) => ({ id, score: round(score), shown })),
      };
    }
  },
};

async function own(args: readonly string[]) {
  if (args.length === 0) return [];
  const [flag, file] = args;
  if (flag !== '--topics' || !file || args.length > 2) throw new UsageError('tag takes nothing but --topics FILE.');
  return readUserTopics(file);
}

function toDocument({ title, abstract, categories }: Readonly<Record<string, unknown>>): Document {
  return {
    title: typeof title === 'string' ? title : '',
    abstract: typeof abstract === 'string' ? abstract : undefined,
    categories: Array.isArray(categories) ? categories.filter((id) => typeof id === 'string') : undefined,
  };
}

function merged(first: readonly Verdict[], rest: readonly Verdict[]): Verdict[] {
  return [...first, ...rest.filter(({ id }) => !first.some((verdict) => verdict.id === id))];
}

function round(score: number): number {
  return Number(score.toFixed(4));
}
