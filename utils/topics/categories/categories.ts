import { IbidError } from '../../errors';
import type { Verdict } from '../document';
import { IN_TITLE, type Mentions } from '../matching/mentions';
import { TITLE_WEIGHT, type Model } from './model';
import { bestFirst, nextEnough } from '../verdict-order';
import type { PhraseTrie } from '../matching/trie';

/** Less likely categories than 1 in 20 are not worth telling. */
const WORTH_TELLING = Math.log(1 / 19);

/** The category model at work on the mentions that the shared trie found. */
export class CategoryScorer {
  readonly #model: Model;
  /** The weights of pattern p run from `#from[p]` to `#to[p]`; patterns that are no terms have none, and an idf of 0. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #idf: Int32Array;
  /** A weight times 256, plus its label's number: one look into memory instead of two. */
  readonly #entries: Int16Array;
  readonly #sums: Int32Array;
  readonly #odds: Float64Array;
  readonly #full: Marks;
  readonly #title: Marks;

  /** Adds the model's terms to the trie. */
  constructor(trie: PhraseTrie, model: Model) {
    const { labels, first, idf, label, weight } = model;
    const patterns = trie.addLines(model.terms);
    if (patterns.length !== idf.length) throw new IbidError('bad-input', 'The category model is damaged');
    this.#model = model;
    this.#from = new Int32Array(trie.size);
    this.#to = new Int32Array(trie.size);
    this.#idf = new Int32Array(trie.size);
    this.#entries = new Int16Array(weight.length);
    this.#sums = new Int32Array(labels.length);
    this.#odds = new Float64Array(labels.length);
    this.#full = marksOf(model.thresholds.full, model.offsets.full);
    this.#title = marksOf(model.thresholds.title, model.offsets.title);
    for (let term = 0; term < patterns.length; term++) {
      const pattern = patterns[term]!;
      this.#from[pattern] = first[term]!;
      this.#to[pattern] = first[term + 1]!;
      this.#idf[pattern] = idf[term]!;
    }
    for (let i = 0; i < weight.length; i++) this.#entries[i] = weight[i]! * 256 + label[i]!;
  }

  /** Log-odds of each label for the paper that was read; valid until the next call. Sums are whole numbers: they are quicker, and no less exact than the weights. */
  logOdds({ patterns, count, counts }: Mentions): Float64Array {
    const { bias, step } = this.#model;
    const from = this.#from;
    const to = this.#to;
    const idf = this.#idf;
    const entries = this.#entries;
    const sums = this.#sums.fill(0);
    let square = 0;
    for (let p = 0; p < count; p++) {
      const pattern = patterns[p]!;
      const times = counts[pattern + 1]!;
      const frequency = (times >> 16) * TITLE_WEIGHT + (times & (IN_TITLE - 1));
      const value = Math.imul(idf[pattern]!, LOG[frequency < 64 ? frequency : 63]!) >> 4;
      square += value * value;
      const end = to[pattern]!;
      for (let i = from[pattern]!; i < end; i++) {
        const entry = entries[i]!;
        const label = entry & 255;
        sums[label] = (sums[label]! + Math.imul(value, entry >> 8)) | 0;
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
