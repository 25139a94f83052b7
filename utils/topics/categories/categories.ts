import { IbidError } from '../../errors';
import type { Verdict } from '../document';
import { IN_TITLE, type Mentions } from '../matching/mentions';
import { TITLE_WEIGHT, type Model } from './model';
import { bestFirst, nextEnough } from '../verdict-order';
import type { PhraseTrie } from '../matching/trie';

/** Less likely categories than 1 in 20 are not worth telling. */
const WORTH_TELLING = Math.log(1 / 19);
/** A label is a byte. */
const LABELS = 256;
/** A term has no more weights, and its idf is a byte. */
const BYTE = 256;
/** What was summed up for each label. The machine knows how long it is, and that a byte is never beyond its end: it need not look each time. */
const sums = new Float64Array(LABELS);

/** The category model at work on the mentions that the shared trie found. */
export class CategoryScorer {
  readonly #model: Model;
  /** The patterns that are terms have lower numbers than this. */
  readonly #size: number;
  /** Of each term, by its pattern, where its weights begin, how many there are, and its idf: the latter a byte each. */
  readonly #terms: Int32Array;
  /** A weight times 256, plus its label's number: one look into memory instead of two. */
  readonly #entries: Int16Array;
  readonly #odds: Float64Array;
  readonly #full: Marks;
  readonly #title: Marks;
  /** Adds the model's terms to the trie; best before anything else. */
  constructor(trie: PhraseTrie, model: Model) {
    const { labels, first, idf, label, weight } = model;
    const patterns = trie.addLines(model.terms);
    if (patterns.length !== idf.length) throw new IbidError('bad-input', 'The category model is damaged');
    this.#model = model;
    this.#size = trie.size;
    this.#terms = new Int32Array(2 * trie.size);
    this.#entries = Int16Array.from(weight, (w, i) => w * LABELS + label[i]!);
    this.#odds = new Float64Array(labels.length);
    this.#full = marksOf(model.thresholds.full, model.offsets.full);
    this.#title = marksOf(model.thresholds.title, model.offsets.title);
    for (let term = 0; term < patterns.length; term++) {
      const pattern = patterns[term]!;
      if (pattern < 0) continue;
      this.#terms[2 * pattern] = first[term]!;
      this.#terms[2 * pattern + 1] = (first[term + 1]! - first[term]!) * BYTE + idf[term]!;
    }
  }

  /** Log-odds of each label for the paper that was read; valid until the next call. Sums are whole numbers: they are quicker, and no less exact than the weights. */
  logOdds({ patterns, count, counts }: Mentions): Float64Array {
    const { bias, step } = this.#model;
    const terms = this.#terms;
    const entries = this.#entries;
    const size = this.#size;
    sums.fill(0);
    let square = 0;
    for (let p = 0; p < count; p++) {
      const pattern = patterns[p]!;
      if (pattern >= size) continue;
      const times = counts[pattern + 1]!;
      const frequency = (times >> 16) * TITLE_WEIGHT + (times & (IN_TITLE - 1));
      const from = terms[2 * pattern]!;
      const term = terms[2 * pattern + 1]!;
      const value = Math.imul(term & (BYTE - 1), LOG[frequency < 64 ? frequency : 63]!) >> 4;
      square += value * value;
      const end = from + (term >> 8);
      for (let i = from; i < end; i++) {
        const entry = entries[i]!;
        sums[entry & (LABELS - 1)]! += value * (entry >> 8);
      }
    }
    const scale = square > 0 ? step / Math.sqrt(square) : 0;
    const odds = this.#odds;
    for (let l = 0; l < odds.length; l++) odds[l] = sums[l]! * scale + bias[l]!;
    return odds;
  }

  /** The likely categories, best first; the likeliest is shown even if none reaches its threshold. Nothing is said of a paper without a known word. */
  predict(mentions: Mentions, titleOnly: boolean): Verdict[] {
    if (mentions.count === 0) return [];
    const odds = this.logOdds(mentions);
    const { least, offset, told } = titleOnly ? this.#title : this.#full;
    const nearest = nearestOf(odds, least);
    const verdicts = [this.#verdict(nearest, offset, true)];
    for (let l = nextEnough(odds, told, 0); l < odds.length; l = nextEnough(odds, told, l + 1))
      if (l !== nearest) verdicts.push(this.#verdict(l, offset, odds[l]! > least[l]!));
    return bestFirst(verdicts);
  }

  #verdict(label: number, offset: readonly number[], shown: boolean): Verdict {
    return { id: this.#model.labels[label]!, score: 1 / (1 + Math.exp(-this.#odds[label]! - offset[label]!)), shown };
  }
}

/** Log-odds from which a label is shown, what is added to find out which comes first, and log-odds from which it is told at all. */
interface Marks {
  readonly least: readonly number[];
  readonly offset: readonly number[];
  readonly told: Float64Array;
}

function marksOf(least: readonly number[], offset: readonly number[]): Marks {
  return { least, offset, told: Float64Array.from(least, (from, l) => Math.min(from, WORTH_TELLING - offset[l]!)) };
}

/** The label that is nearest to being shown, or farthest beyond. */
function nearestOf(odds: Float64Array, least: readonly number[]): number {
  let nearest = 0;
  for (let l = 1; l < odds.length; l++) if (odds[l]! - least[l]! > odds[nearest]! - least[nearest]!) nearest = l;
  return nearest;
}

/** 1 + ln n, by n, in units of 1/64. */
const LOG = Int32Array.from({ length: 64 }, (_, n) => (n === 0 ? 0 : Math.round(64 * (1 + Math.log(n)))));
