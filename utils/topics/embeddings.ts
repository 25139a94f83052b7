import { IbidError } from '../errors';
import { DIMENSIONS, type Bag } from './vectors';

/** Where words and pairs of words stand to each other, learned from papers at large: what is said of one subject lies close together. */
export interface Embeddings {
  /** A multiple of four. */
  readonly dimensions: number;
  /** The row of each feature in `values`, times `dimensions`; -1 for features that are too rare to be known. */
  readonly place: Int32Array;
  readonly values: Float32Array;
}

const HEADER = 4;
const BITMAP = DIMENSIONS / 8;
const MOST = 127;

/** Bytes of the data file: the number of dimensions (32 bits, little-endian), a bit for each known feature, a scale (32-bit float) for each row, the rows in bytes. */
export function packEmbeddings(features: readonly number[], values: Float32Array, dimensions: number): Uint8Array {
  const bytes = new Uint8Array(HEADER + BITMAP + features.length * (4 + dimensions));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, dimensions, true);
  const order = Array.from(features.keys()).sort((a, b) => features[a]! - features[b]!);
  order.forEach((row, at) => {
    bytes[HEADER + (features[row]! >> 3)]! |= 1 << (features[row]! & 7);
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / MOST || 1;
    view.setFloat32(HEADER + BITMAP + 4 * at, scale, true);
    const from = HEADER + BITMAP + 4 * features.length + at * dimensions;
    vector.forEach((x, i) => view.setInt8(from + i, Math.round(x / scale)));
  });
  return bytes;
}

/**
 * Reads the data file (`public/topics/embeddings.bin`).
 * @throws IbidError `bad-input` when the bytes are not such a file.
 */
export function loadEmbeddings(bytes: ArrayBuffer): Embeddings {
  const known = new Uint8Array(bytes, Math.min(HEADER, bytes.byteLength)).subarray(0, BITMAP);
  const view = new DataView(bytes);
  const dimensions = bytes.byteLength < HEADER ? 0 : view.getUint32(0, true);
  const place = new Int32Array(DIMENSIONS).fill(-1);
  let rows = 0;
  for (let feature = 0; feature < DIMENSIONS; feature++)
    if ((known[feature >> 3] ?? 0) & (1 << (feature & 7))) place[feature] = dimensions * rows++;
  if (dimensions === 0 || dimensions % 4 !== 0 || bytes.byteLength !== HEADER + BITMAP + rows * (4 + dimensions))
    throw new IbidError('bad-input', 'This is no table of embeddings');

  const packed = new Int8Array(bytes, HEADER + BITMAP + 4 * rows);
  const values = new Float32Array(packed.length);
  for (let row = 0; row < rows; row++) {
    const scale = view.getFloat32(HEADER + BITMAP + 4 * row, true);
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) values[i] = packed[i]! * scale;
  }
  return { dimensions, place, values };
}

/** Where a paper stands: the sum of its words' vectors, of length 1 (or 0 when none is known). */
export function embed({ feature, frequency }: Bag, { dimensions, place, values }: Embeddings): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let k = 0; k < feature.length; k++) {
    const from = place[feature[k]!]!;
    if (from < 0) continue;
    const times = frequency[k]!;
    // Four at a time: this is most of what reading a paper costs.
    for (let i = 0, at = from; i < dimensions; i += 4, at += 4) {
      sum[i]! += times * values[at]!;
      sum[i + 1]! += times * values[at + 1]!;
      sum[i + 2]! += times * values[at + 2]!;
      sum[i + 3]! += times * values[at + 3]!;
    }
  }
  return unit(sum);
}

/** Gives a vector the length 1, in place. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(inner(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}

/** The scalar product. */
export function inner(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
