import { readFile } from 'node:fs/promises';

import { loadEmbeddings } from '../../utils/topics/order/embeddings';
import { Ranker } from '../../utils/topics/order/ranker';
import { loadRarity, type Rarity } from '../../utils/topics/order/rarity';

/** The table of rarities as it is shipped. */
export async function readRarity(): Promise<Rarity> {
  return loadRarity(await bytesOf('rarity'));
}

/** Makes rankers with the tables as they are shipped. */
export async function rankers(): Promise<() => Ranker> {
  const [rarity, embeddings] = [await readRarity(), loadEmbeddings(await bytesOf('embeddings'))];
  return () => new Ranker(rarity, embeddings);
}

async function bytesOf(table: string): Promise<ArrayBuffer> {
  const file = new URL(`../../public/topics/${table}.bin`, import.meta.url);
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
