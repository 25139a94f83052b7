import { IbidError } from '../../errors';
import { DIMENSIONS, type Bag } from './vectors';

/** Where words and pairs of words stand to each other, learned from papers at large: what is said of one subject lies close together. */
export interface Embeddings {
  /** A multiple of eight. */
  readonly dimensions: number;
  /** The row of each feature, counted from 1; 0 for features that are too rare to be known. */
  readonly place: Uint16Array;
  /** What each row's values are to be taken times. */
  readonly scale: Float32Array;
  readonly values: Int8Array;
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
  const place = new Uint16Array(DIMENSIONS);
  let rows = 0;
  for (let feature = 0; feature < DIMENSIONS; feature++)
    if ((known[feature >> 3] ?? 0) & (1 << (feature & 7))) place[feature] = ++rows;
  if (dimensions === 0 || dimensions % 8 !== 0 || bytes.byteLength !== HEADER + BITMAP + rows * (4 + dimensions))
    throw new IbidError('bad-input', 'This is no table of embeddings');
  return {
    dimensions,
    place,
    scale: Float32Array.from({ length: rows }, (_, row) => view.getFloat32(HEADER + BITMAP + 4 * row, true)),
    values: new Int8Array(bytes, HEADER + BITMAP + 4 * rows),
  };
}

/** What is known of a paper's words: where their rows begin, and how often they stand there. */
const rows = new Int32Array(1 << 14);
const times = new Float64Array(1 << 14);

/** Where a paper stands: the sum of its words' vectors, of length 1 (or 0 when none is known). */
export function embed({ feature, frequency }: Bag, { dimensions, place, scale, values }: Embeddings): Float32Array {
  let known = 0;
  for (let k = 0; k < feature.length; k++) {
    const row = place[feature[k]!]!;
    if (row === 0) continue;
    rows[known] = (row - 1) * dimensions;
    times[known++] = frequency[k]! * scale[row - 1]!;
  }
  const sum = new Float32Array(dimensions);
  // Eight dimensions at a time stay in registers: this is much of what reading a paper costs.
  for (let i = 0; i < dimensions; i += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < known; k++) {
      const at = rows[k]! + i;
      const weight = times[k]!;
      a += weight * values[at]!;
      b += weight * values[at + 1]!;
      c += weight * values[at + 2]!;
      d += weight * values[at + 3]!;
      e += weight * values[at + 4]!;
      f += weight * values[at + 5]!;
      g += weight * values[at + 6]!;
      h += weight * values[at + 7]!;
    }
    sum.set([a, b, c, d, e, f, g, h], i);
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
