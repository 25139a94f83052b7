import { TokenBuffer } from '../matching/tokens';

const BITS = 18;
/** Words and pairs of neighbouring words are told apart by as many numbers. */
export const DIMENSIONS = 1 << BITS;

/** Sparse rows of length 1: the entries of row r run from `first[r]` to `first[r + 1]`. */
export interface Vectors {
  readonly size: number;
  readonly first: Int32Array;
  readonly feature: Int32Array;
  readonly value: Float32Array;
}

/** What a paper's words come to, before they are weighed against others': feature numbers and sublinear frequencies. */
export interface Bag {
  readonly feature: Int32Array;
  readonly frequency: Float32Array;
}

/** How much more a word counts in the title. */
const TITLE = 2;

/** 1 + ln n, by n. */
const LOG = Float32Array.from({ length: 256 }, (_, n) => 1 + Math.log(n));

const tokens = new TokenBuffer();
const counts = new Float32Array(DIMENSIONS);
const touched = new Int32Array(1 << 14);

/** The bag of a title and an abstract. */
export function toBag(title: string, abstract: string | undefined): Bag {
  let size = count(title, TITLE, 0);
  if (abstract) size = count(abstract, 1, size);
  const feature = touched.slice(0, size);
  const frequency = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const times = counts[feature[i]!]!;
    frequency[i] = times < LOG.length ? LOG[times]! : LOG.at(-1)!;
    counts[feature[i]!] = 0;
  }
  return { feature, frequency };
}

function count(text: string, weight: number, from: number): number {
  let size = from;
  const { count, hash } = tokens.read(text);
  let previous = 0;
  for (let i = 0; i < count && size < touched.length - 1; i++) {
    const word = hash[i]!;
    const one = word >>> (32 - BITS);
    if (counts[one] === 0) touched[size++] = one;
    counts[one]! += weight;
    if (i > 0) {
      const two = featureOfPair(previous, word);
      if (counts[two] === 0) touched[size++] = two;
      counts[two]! += weight;
    }
    previous = word;
  }
  return size;
}

export function featureOfWord(word: number): number {
  return word >>> (32 - BITS);
}

export function featureOfPair(one: number, two: number): number {
  return Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b) >>> (32 - BITS);
}

/** In how many of the bags each feature is. */
export function documentFrequencies(bags: readonly Bag[]): Uint16Array {
  const frequencies = new Uint16Array(DIMENSIONS);
  for (const { feature } of bags) for (let i = 0; i < feature.length; i++) frequencies[feature[i]!]!++;
  return frequencies;
}

/** What each feature weighs by how rare it is; what only one paper or more than the share `most` have weighs nothing. */
export function idf(frequencies: Uint16Array, papers: number, most = 0.25): Float32Array {
  return Float32Array.from(frequencies, (n) => (n < 2 || n > most * papers ? 0 : Math.log((1 + papers) / (1 + n)) + 1));
}

/** Bags as vectors of length 1, each feature weighed; with `bagsWith` only those features of them are told that several bags have. */
export function weigh(bags: readonly Bag[], weights: Float32Array, bagsWith?: Uint8Array): Vectors {
  let room = 0;
  for (const { feature } of bags) room += feature.length;
  const first = new Int32Array(bags.length + 1);
  const features = new Int32Array(room);
  const values = new Float32Array(room);
  let at = 0;
  bags.forEach(({ feature, frequency }, row) => {
    let square = 0;
    const from = at;
    for (let i = 0; i < feature.length; i++) {
      const weight = weights[feature[i]!]!;
      if (weight === 0) continue;
      const value = weight * frequency[i]!;
      square += value * value;
      if (bagsWith && bagsWith[feature[i]!]! < 2) continue;
      features[at] = feature[i]!;
      values[at++] = value;
    }
    const length = Math.sqrt(square);
    for (let i = from; i < at; i++) values[i]! /= length;
    first[row + 1] = at;
  });
  return { size: bags.length, first, feature: features.subarray(0, at), value: values.subarray(0, at) };
}

/** Rows whose features are numbered anew, from 0 to `features`: weights of them all stay in the cache, which those of `DIMENSIONS` do not. */
export interface Renumbered extends Vectors {
  readonly features: number;
}

/** Numbers the features of rows in the order in which they are met. */
export function renumbered({ size, first, feature, value }: Vectors): Renumbered {
  const numbers = new Int32Array(DIMENSIONS);
  const renamed = new Int32Array(feature.length);
  let features = 0;
  for (let i = 0; i < feature.length; i++) {
    const one = feature[i]!;
    if (numbers[one] === 0) numbers[one] = ++features;
    renamed[i] = numbers[one]! - 1;
  }
  return { size, first, feature: renamed, value, features };
}

/** Some of the rows, in the order that is asked for. */
export function picked({ first, feature, value, features }: Renumbered, rows: readonly number[]): Renumbered {
  const room = rows.reduce((sum, row) => sum + first[row + 1]! - first[row]!, 0);
  const starts = new Int32Array(rows.length + 1);
  const named = new Int32Array(room);
  const values = new Float32Array(room);
  let at = 0;
  rows.forEach((row, place) => {
    named.set(feature.subarray(first[row], first[row + 1]), at);
    values.set(value.subarray(first[row], first[row + 1]), at);
    at += first[row + 1]! - first[row]!;
    starts[place + 1] = at;
  });
  return { size: rows.length, first: starts, feature: named, value: values, features };
}

/** Marks with 2 the features that several of the bags have; those of one have 1, others 0. */
export function spread(bags: readonly Bag[]): Uint8Array {
  const bagsWith = new Uint8Array(DIMENSIONS);
  for (const { feature } of bags)
    for (let i = 0; i < feature.length; i++) if (bagsWith[feature[i]!]! < 2) bagsWith[feature[i]!]!++;
  return bagsWith;
}

/** The scalar product of a row with dense weights. */
export function dot({ first, feature, value }: Vectors, row: number, weights: Float32Array): number {
  let sum = 0;
  for (let i = first[row]!; i < first[row + 1]!; i++) sum += value[i]! * weights[feature[i]!]!;
  return sum;
}

/** Adds a row, times a factor, to dense weights. */
export function addRow({ first, feature, value }: Vectors, row: number, factor: number, weights: Float32Array): void {
  for (let i = first[row]!; i < first[row + 1]!; i++) weights[feature[i]!]! += factor * value[i]!;
}
