import { IbidError } from '../errors';

/**
 * A linear model of categories over readable words and word pairs, as it was trained and stored.
 * A term counts with its sublinear frequency times `idf`, over the paper's length; its weights are 8-bit and may be negative.
 */
export interface Model {
  readonly labels: readonly string[];
  readonly terms: readonly string[];
  readonly idf: Float32Array;
  /** The weights of term t run from `first[t]` to `first[t + 1]`. */
  readonly first: Int32Array;
  /** A weight in units of `step`, times 256, plus its label's number. */
  readonly entry: Int16Array;
  readonly step: number;
  readonly bias: Float32Array;
  /** Log-odds from which a label is shown, for papers with an abstract and for titles alone. */
  readonly thresholds: { readonly full: Float32Array; readonly title: Float32Array };
  /** Added to the log-odds to find out which label comes first. */
  readonly offsets: { readonly full: Float32Array; readonly title: Float32Array };
}

/** A model before it is laid out for use: label-major 8-bit weights and everything they need. */
export interface StoredModel {
  readonly labels: readonly string[];
  /** What a weight's unit is worth. */
  readonly step: number;
  readonly bias: readonly number[];
  readonly thresholds: { readonly full: readonly number[]; readonly title: readonly number[] };
  readonly offsets: { readonly full: readonly number[]; readonly title: readonly number[] };
  /** Where it comes from, for people. */
  readonly source: string;
  readonly terms: readonly string[];
  /** Idf of each term in units of `IDF_STEP`. */
  readonly idf: Uint8Array;
  /** labels × terms. */
  readonly weights: Int8Array;
}

/** How much more a word counts in the title than in the abstract. */
export const TITLE_WEIGHT = 3;
export const IDF_STEP = 1 / 24;

const MAGIC = 'ibid categories 2\n';

/** Bytes of the data file: a line of magic, a line of JSON, the terms a line each, then idf and weights, a byte each. */
export function packModel(model: StoredModel): Uint8Array {
  const { terms, idf, weights, ...header } = model;
  const text = `${MAGIC}${JSON.stringify({ ...header, terms: terms.length })}\n${terms.join('\n')}\n`;
  const head = new TextEncoder().encode(text);
  const bytes = new Uint8Array(head.length + idf.length + weights.length);
  bytes.set(head);
  bytes.set(idf, head.length);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), head.length + idf.length);
  return bytes;
}

/**
 * Reads the data file of categories (`public/topics/categories.bin`).
 * @throws IbidError `bad-input` when the bytes are not such a file.
 */
export function loadModel(bytes: ArrayBuffer): Model {
  const all = new Uint8Array(bytes);
  const decoder = new TextDecoder();
  const line = (from: number) => {
    const end = all.indexOf(10, from);
    if (end < 0) throw new IbidError('bad-input', 'The category model is cut short');
    return end + 1;
  };
  const magicEnd = line(0);
  if (decoder.decode(all.subarray(0, magicEnd)) !== MAGIC)
    throw new IbidError('bad-input', 'This is no category model of this version');
  const headerEnd = line(magicEnd);
  const header = JSON.parse(decoder.decode(all.subarray(magicEnd, headerEnd))) as Omit<StoredModel, 'terms'> & {
    readonly terms: number;
  };
  const { labels, terms: count } = header;
  const tail = all.length - count * (labels.length + 1);
  const terms = decoder.decode(all.subarray(headerEnd, tail)).split('\n').slice(0, -1);
  if (terms.length !== count) throw new IbidError('bad-input', 'The category model is damaged');
  return {
    labels,
    terms,
    idf: Float32Array.from(all.subarray(tail, tail + count), (unit) => unit * IDF_STEP),
    ...byTerm(new Int8Array(bytes, tail + count), count),
    step: header.step,
    bias: Float32Array.from(header.bias),
    thresholds: both(header.thresholds),
    offsets: both(header.offsets),
  };
}

function both({ full, title }: StoredModel['thresholds']): Model['thresholds'] {
  return { full: Float32Array.from(full), title: Float32Array.from(title) };
}

/** Label-major weights as sparse rows of terms. */
function byTerm(weights: Int8Array, count: number): Pick<Model, 'first' | 'entry'> {
  const first = new Int32Array(count + 1);
  for (let from = 0; from < weights.length; from += count)
    for (let term = 0; term < count; term++) if (weights[from + term] !== 0) first[term + 1]!++;
  for (let term = 0; term < count; term++) first[term + 1]! += first[term]!;
  const next = first.slice();
  const entry = new Int16Array(first[count]!);
  for (let from = 0, label = 0; from < weights.length; from += count, label++)
    for (let term = 0; term < count; term++) {
      const weight = weights[from + term]!;
      if (weight !== 0) entry[next[term]!++] = weight * 256 + label;
    }
  return { first, entry };
}
