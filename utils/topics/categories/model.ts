import { IbidError } from '../../errors';

/**
 * A linear model of categories over readable words and word pairs, as it was trained and stored.
 * A term counts with its sublinear frequency times `idf`, over the paper's length; its weights are 8-bit and may be negative.
 */
export interface Model {
  readonly labels: readonly string[];
  /** Words and pairs of words, a line each. */
  readonly terms: string;
  /** Idf of each term in units of `IDF_STEP`. */
  readonly idf: Uint8Array;
  /** The weights of term t run from `first[t]` to `first[t + 1]`: for which label, and how much in units of `step`. */
  readonly first: Int32Array;
  readonly label: Uint8Array;
  readonly weight: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
  /** Log-odds from which a label is shown, for papers with an abstract and for titles alone. */
  readonly thresholds: Tuning;
  /** Added to the log-odds to find out which label comes first. */
  readonly offsets: Tuning;
}

/** A number for each label. */
interface Tuning {
  readonly full: readonly number[];
  readonly title: readonly number[];
}

/** A model before it is packed. */
export interface StoredModel extends Pick<Model, 'labels' | 'step' | 'bias' | 'thresholds' | 'offsets' | 'idf'> {
  /** Where it comes from, for people. */
  readonly source: string;
  readonly terms: readonly string[];
  /** Terms × labels; most are 0. */
  readonly weights: Int8Array;
}

/** What the file says in JSON. */
type Header = Pick<StoredModel, 'labels' | 'step' | 'bias' | 'thresholds' | 'offsets'> & {
  readonly terms: number;
  readonly weights: number;
};

/** How much more a word counts in the title than in the abstract. */
export const TITLE_WEIGHT = 3;
export const IDF_STEP = 1 / 24;

const MAGIC = 'ibid categories 3\n';

/**
 * Bytes of the data file: a line of magic, a line of JSON, the terms a line each; then for each term its idf, for each how many weights it
 * has, and for each weight its label, and for each the weight itself, a byte each.
 */
export function packModel({ terms, idf, weights, ...rest }: StoredModel): Uint8Array {
  const { length } = rest.labels;
  const counts = new Uint8Array(terms.length);
  const entries = Array.from(weights.keys()).filter((i) => weights[i] !== 0);
  for (const i of entries) counts[Math.floor(i / length)]!++;
  const head = `${MAGIC}${JSON.stringify({ ...rest, terms: terms.length, weights: entries.length })}\n`;
  const parts = [
    new TextEncoder().encode(`${head}${terms.join('\n')}\n`),
    idf,
    counts,
    Uint8Array.from(entries, (i) => i % length),
    Uint8Array.from(entries, (i) => weights[i]!),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Reads the data file of categories (`public/topics/categories.bin`). Copies next to nothing: a worker does it whenever it wakes.
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
  const header = JSON.parse(decoder.decode(all.subarray(magicEnd, headerEnd))) as Header;
  const { terms: count, weights, ...rest } = header;
  const tail = all.length - 2 * (count + weights);
  const first = new Int32Array(count + 1);
  for (let term = 0; term < count; term++) first[term + 1] = first[term]! + all[tail + count + term]!;
  if (tail <= headerEnd || all[tail - 1] !== 10 || first[count] !== weights)
    throw new IbidError('bad-input', 'The category model is damaged');
  return {
    ...rest,
    terms: decoder.decode(all.subarray(headerEnd, tail - 1)),
    idf: all.subarray(tail, tail + count),
    first,
    label: all.subarray(tail + 2 * count, tail + 2 * count + weights),
    weight: new Int8Array(bytes, tail + 2 * count + weights),
  };
}
