import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { SITES } from '../../../utils/sites/index';
import { linkedPapers } from '../../../utils/sites/linked-papers';
import { claim } from '../../../utils/sites/match';
import { isUnreadable } from '../../../utils/sites/site';
import { UsageError, type Command } from '../command';
import { lineOf, read } from '../entry-line';
import { parsePage } from '../parse-page';

export const command: Command = {
  usage: 'extract FILE --url URL [--propose]     the entries of a saved page; --propose: as a fixture expects them',
  async *run(args, io) {
    const { file, address, propose } = options(args);
    const found = claim(address, SITES);
    if (!found) throw new UsageError(`No site of Ibid's reads ${address}. "sites" lists those that it does.`);
    const html = await readFile(file, 'utf8').catch((error: Error) => {
      throw new UsageError(`Cannot read ${file}: ${error.message}`);
    });
    const page = parsePage(html, address);
    const results = io.time(() => read(found.site, found.kind, page, address));
    const failed = results.filter(isUnreadable);
    for (const result of results) if (propose || !isUnreadable(result)) yield lineOf(result, found.site);
    // A paper that the page lists in two sections is one.
    const papers = new Set(results.map((result) => (isUnreadable(result) ? undefined : result.paper.id)));
    papers.delete(undefined);
    io.note(`${papers.size} entries, ${failed.length} unreadable (${found.site.id} ${found.kind})`);
    const missed = results.length === 0 ? linkedPapers(page, new URL(address), found.site) : 0;
    if (missed > 0) io.note(`missed: the page links ${missed} papers`);
    for (const one of failed) io.note(`unreadable: ${one.unreadable}`);
  },
};

function options(args: readonly string[]): { file: string; address: string; propose: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, propose: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (!file || !values.url || positionals.length > 1) throw new UsageError('extract needs one FILE and --url URL');
    return { file, address: values.url, propose: values.propose };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}
