import { browser } from 'wxt/browser';

import type { RuleTrial } from '../../examples';
import type { Stats } from '../../library';
import { parseQuery } from '../../query';
import { queryableOf } from '../../query/paper-queryable';
import { highlightOf } from '../records/read-records';
import type { Ledger, Reading } from '../database/schema';
import type { TextTagging } from './tagging';
import { smartLists } from '../commands/smart-lists';
import type { OpenIndex } from '../search-index/search-index';
import { tagsInUse } from './tagged-papers';
import { askableTopics, topicsOf } from '../commands/topics';

const MOST_SHOWN = 100;

/** How much there is; `open` is the search index, if it knows all papers. */
export async function count(
  tx: Reading,
  open: OpenIndex | undefined,
): Promise<Omit<Stats, 'bytes' | 'quota' | 'persisted'>> {
  const [saved, ledger, lists, lastBackup] = await Promise.all([
    open ? countColumns(open) : countRecords(tx),
    // Counted as it is written: a ledger of years takes long to count.
    tx.objectStore('meta').get('ledger'),
    smartLists(tx),
    tx.objectStore('meta').get('lastBackup'),
  ]);
  return {
    ...saved,
    seen: (ledger as Ledger | undefined)?.count ?? 0,
    lists: lists.length,
    ...(typeof lastBackup === 'string' && { lastBackup }),
  };
}

type Saved = Pick<Stats, 'papers' | 'highlights' | 'tags'>;

function countColumns({ columns: { alive, lists, numbers } }: OpenIndex): Saved {
  const papers = alive.toArray();
  const highlights = papers.reduce((sum, n) => sum + numbers.highlights[n]!, 0);
  return { papers: papers.length, highlights, tags: lists.tags.counts(alive).size };
}

async function countRecords(tx: Reading): Promise<Saved> {
  const [ids, highlights, tags] = await Promise.all([
    tx.objectStore('papers').index('savedAt').getAllKeys(),
    tx.objectStore('highlights').getAll(),
    tagsInUse(tx),
  ]);
  const saved = new Set(ids);
  const marks = highlights.filter((record) => saved.has(record.paper) && highlightOf(record));
  return { papers: saved.size, highlights: marks.length, tags: tags.length };
}

export async function estimate(): Promise<Pick<Stats, 'bytes' | 'quota' | 'persisted'>> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  const [space, persisted] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()]);
  return { bytes: space?.usage ?? 0, quota: space?.quota ?? 0, persisted: persisted || isExempt() };
}

/** Asks the browser to keep the library. */
export async function persist(): Promise<boolean> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return (await storage?.persist?.()) || isExempt();
}

/**
 * Chromium evicts nothing of an extension with the permission `unlimitedStorage`. Its service worker could not ask for persistence; Firefox,
 * where the background is a page, wants to be asked.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
function isExempt(): boolean {
  const isWorker = globalThis.document === undefined;
  // Outside of a browser (benchmarks) there is no extension.
  const extension: typeof browser | undefined = browser;
  return isWorker && (extension?.runtime.getManifest().permissions?.includes('unlimitedStorage') ?? false);
}

/** What a rule would match of the entries met lately. */
export async function tryRule(tx: Reading, rule: string, tagging: TextTagging): Promise<RuleTrial> {
  const query = parseQuery(rule);
  const index = await topicsOf(tx);
  const recents = await tx.objectStore('recent').index('met').getAll();
  const matched = recents
    .reverse()
    .filter(({ paper, tagging: known, site }) => {
      const plain = queryableOf(paper, undefined, { site });
      const topics = askableTopics(tagging.of(paper, known), plain, index, tagging);
      return query.matches({ ...plain, topics });
    })
    .map(({ paper }) => paper);
  const days = new Set(recents.map(({ met }) => met.slice(0, 10))).size;
  return { matched: matched.slice(0, MOST_SHOWN), count: matched.length, of: recents.length, days };
}
