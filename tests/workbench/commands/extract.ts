import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { authorName } from '../../../utils/paper';
import { SITES } from '../../../utils/sites/index';
import { claim } from '../../../utils/sites/match';
import { isUnreadable, type Entry, type Site, type Unreadable } from '../../../utils/sites/site';
import { UsageError, type Command } from '../command';
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
    io.note(`${results.length - failed.length} entries, ${failed.length} unreadable (${found.site.id} ${found.kind})`);
    for (const one of failed) io.note(`unreadable: ${one.unreadable}`);
  },
};

/** Everything a site finds on a page, in page order. */
export function read(
  site: Site,
  kind: 'listing' | 'paper',
  page: Document,
  address: string,
): readonly (Entry | Unreadable)[] {
  const url = new URL(address);
  if (kind === 'listing') return [...site.entries(page, url)];
  const paper = site.paper?.(page, url);
  return paper ? [paper] : [];
}

/** A result as a line of `extract`, or of a fixture's expected file. */
export function lineOf(result: Entry | Unreadable, site: Site): object {
  if (isUnreadable(result)) return { unreadable: result.unreadable };
  const { paper } = result;
  return {
    id: paper.id,
    ids: paper.ids,
    title: paper.title,
    authors: paper.authors.map(authorName),
    authorCount: paper.authorCount ?? null,
    abstract: paper.abstract ?? null,
    published: paper.published ?? null,
    url: paper.url,
    pdf: paper.pdf ?? null,
    code: paper.code ?? null,
    categories: paper.categories,
    upvotes: result.upvotes ?? null,
    comments: result.comments ?? null,
    site: site.id,
  };
}

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
