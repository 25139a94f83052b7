import { parseQuery, type Queryable } from '../../../utils/query';
import type { Node } from '../../../utils/query/parse';
import { UsageError, type Command } from '../command';
import { parseLines, type Line } from '../json-lines';
import { toQueryable } from '../paper-line';

export const command: Command = {
  usage:
    "query QUERY           the paper lines that match, unchanged: query 'diffusion -survey author:levine topic:rl year:2024..'",
  async *run(args, { lines, time }) {
    if (args.length === 0) throw new UsageError("Say what to look for: query 'diffusion -survey'.");
    const query = parseQuery(args.join(' '));
    const topicsOf = asksForTopics(query.tree) ? await tagging() : undefined;
    for await (const { line, value } of parseLines(lines)) {
      const item = toQueryable(value);
      if (time(() => query.matches(topicsOf && !value.topics ? { ...item, topics: topicsOf(value) } : item)))
        yield line;
    }
  },
};

function asksForTopics(node: Node): boolean {
  if (node.kind === 'term') return node.field === 'topic';
  return node.kind === 'not' ? asksForTopics(node.node) : node.nodes.some(asksForTopics);
}

/** Ids and names of the built-in topics of a paper whose line says none, as its chips would show them. */
async function tagging(): Promise<(line: Line['value']) => NonNullable<Queryable['topics']>> {
  const [{ createTagger }, { summaries }] = await Promise.all([
    import('../../../utils/topics/tagger'),
    import('../../../utils/topics/catalogue/catalogue'),
  ]);
  const tagger = createTagger();
  const names = new Map(summaries().map(({ id, name }) => [id as string, name]));
  return (line) => {
    const { title, abstract, categories } = toQueryable(line);
    const { topics } = tagger.tag({ title, abstract, categories });
    return topics.filter(({ shown }) => shown).flatMap(({ id }) => [id, names.get(id) ?? id]);
  };
}
