import type { PaperId } from '../../../model/identifiers';
import type { TextFeatures } from '../../../topics/meaning/features';
import type { Embeddings } from '../../../topics/order/embeddings';
import { getMany } from '../../database/bulk-reads';
import type { Reading } from '../../database/schema';
import { tokensOfRecord } from '../columns/index-row';
import type { OpenIndex } from '../search-index';
import type { PaperVectors } from './paper-vectors';
import { featuresOfTokens } from './token-features';

/** So many papers are read together. */
const STEP = 500;

/**
 * Makes vectors true for all papers of the index: of those in the log by their words at hand, of those that have none yet by reading them.
 * Gives how many these are.
 */
export async function completeVectors(
  tx: Reading,
  all: PaperVectors,
  { columns, loose }: OpenIndex,
  embeddings: Embeddings,
): Promise<number> {
  for (const [n, tokens] of loose) all.set(n, featuresOfTokens(tokens, embeddings), 0);
  const { segment } = columns.numbers;
  const missing = [...columns.alive].filter((n) => !loose.has(n) && !all.isOf(n, segment[n]!));
  for (let from = 0; from < missing.length; from += STEP) {
    const some = new Map(missing.slice(from, from + STEP).map((n) => [columns.idOf(n), n] as const));
    await readVectors(tx, some, (n, features) => all.set(n, features, segment[n]!), embeddings);
  }
  return missing.length;
}

/** Reads papers, and tells the features of each. */
export async function readVectors(
  tx: Reading,
  papers: ReadonlyMap<PaperId, number>,
  told: (n: number, features: TextFeatures) => void,
  embeddings: Embeddings,
): Promise<void> {
  const records = await getMany(tx.objectStore('papers'), papers.keys(), ({ id }) => id);
  for (const [id, n] of papers) {
    const record = records.get(id);
    if (record) told(n, featuresOfTokens(tokensOfRecord(record), embeddings));
  }
}
