import { IbidError } from '../../errors';
import { documentFrequencies, DIMENSIONS, idf, type Bag } from './vectors';

/** How common each feature is in papers at large, so that a short listing or a small library need not be asked. */
export interface Rarity {
  readonly papers: number;
  /** What each feature weighs by that. */
  readonly weights: Float32Array;
}

/** Features in fewer papers are all called equally rare. */
const RARE = 20;
const HEADER = 4;

/** Bytes of the data file: how many papers (32 bits, little-endian), then for each feature the binary logarithm of its frequency over `RARE`, plus 1. */
export function packRarity(bags: readonly Bag[]): Uint8Array {
  const bytes = new Uint8Array(HEADER + DIMENSIONS);
  new DataView(bytes.buffer).setUint32(0, bags.length, true);
  documentFrequencies(bags).forEach((n, feature) => {
    if (n >= RARE) bytes[HEADER + feature] = 1 + Math.round(Math.log2(n / RARE));
  });
  return bytes;
}

/**
 * Reads the data file (`public/topics/rarity.bin`).
 * @throws IbidError `bad-input` when the bytes are not such a file.
 */
export function loadRarity(bytes: ArrayBuffer): Rarity {
  if (bytes.byteLength !== HEADER + DIMENSIONS) throw new IbidError('bad-input', 'This is no table of rarities');
  const papers = new DataView(bytes).getUint32(0, true);
  const steps = new Uint8Array(bytes, HEADER);
  const frequencies = Uint16Array.from(steps, (step) =>
    step === 0 ? RARE / 3 : Math.min(papers, 65_535, RARE * 2 ** (step - 1)),
  );
  return { papers, weights: idf(frequencies, papers) };
}
