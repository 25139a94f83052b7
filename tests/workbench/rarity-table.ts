import { readFile } from 'node:fs/promises';

import type { Tables } from '../../utils/topics/meaning/question';
import { loadEmbeddings } from '../../utils/topics/order/embeddings';
import { Ranker } from '../../utils/topics/order/ranker';
import { loadRarity, type Rarity } from '../../utils/topics/order/rarity';

/** The table of rarities as it is shipped. */
export async function readRarity(): Promise<Rarity> {
  return loadRarity(await bytesOf('rarity'));
}

/** What is known of words at large, as it is shipped. */
export async function readTables(): Promise<Tables> {
  return { rarity: await readRarity(), embeddings: loadEmbeddings(await bytesOf('embeddings')) };
}

/** Makes rankers with the tables as they are shipped. */
export async function rankers(): Promise<() => Ranker> {
  const { rarity, embeddings } = await readTables();
  return () => new Ranker(rarity, embeddings);
}

async function bytesOf(table: string): Promise<ArrayBuffer> {
  const file = new URL(`../../public/topics/${table}.bin`, import.meta.url);
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
