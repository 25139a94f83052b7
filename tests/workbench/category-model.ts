import { readFile } from 'node:fs/promises';

import { loadModel, type Model } from '../../utils/topics/categories/model';

/** The model of categories as it is shipped. */
export async function readModel(
  file: string | URL = new URL('../../public/topics/categories.bin', import.meta.url),
): Promise<Model> {
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return loadModel(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
