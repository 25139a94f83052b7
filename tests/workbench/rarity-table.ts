import { readFile } from 'node:fs/promises';

import { loadRarity, type Rarity } from '../../utils/topics/rarity';

/** The table of rarities as it is shipped. */
export async function readRarity(): Promise<Rarity> {
  const file = new URL('../../public/topics/rarity.bin', import.meta.url);
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return loadRarity(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
