import { parseQuery } from '../../../utils/query';
import { UsageError, type Command } from '../command';
import { parseLines } from '../json-lines';
import { toQueryable } from '../paper-line';

export const command: Command = {
  usage:
    "query QUERY           the paper lines that match, unchanged: query 'diffusion -survey author:levine year:2024..'",
  async *run(args, { lines, time }) {
    if (args.length === 0) throw new UsageError("Say what to look for: query 'diffusion -survey'.");
    const query = parseQuery(args.join(' '));
    for await (const { line, value } of parseLines(lines)) {
      const item = toQueryable(value);
      if (time(() => query.matches(item))) yield line;
    }
  },
};
