import { IbidError } from '../errors';
import type { Verdict } from './document';
import { IN_TITLE, type Mentions } from './mentions';
import { IDF_STEP, TITLE_WEIGHT, type Model } from './model';
import type { PhraseTrie } from './trie';

/** Less likely categories than 1 in 20 are not worth telling. */
const WORTH_TELLING = Math.log(1 / 19);

/** The category model at work on the mentions that the shared trie found. */
export class CategoryScorer {
  readonly #model: Model;
  /** The weights of pattern p run from `#from[p]` to `#to[p]`; patterns that are no terms have none, and an idf of 0. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #idf: Float64Array;
  readonly #sums: Float64Array;

  /** Adds the model's terms to the trie. */
  constructor(trie: PhraseTrie, model: Model) {
    const { first, idf } = model;
    const patterns = trie.addLines(model.terms);
    this.#model = model;
    this.#from = new Int32Array(trie.size);
    this.#to = new Int32Array(trie.size);
    this.#idf = new Float64Array(trie.size);
    this.#sums = new Float64Array(model.labels.length);
    if (patterns.length !== idf.length) throw new IbidError('bad-input', 'The category model is damaged');
    for (let term = 0; term < patterns.length; term++) {
      const pattern = patterns[term]!;
      this.#from[pattern] = first[term]!;
      this.#to[pattern] = first[term + 1]!;
      this.#idf[pattern] = idf[term]! * IDF_STEP;
    }
  }

  /** Log-odds of each label for the paper that was read; valid until the next call. */
  logOdds({ patterns, count, counts }: Mentions): Float64Array {
    const { label, weight, bias, step } = this.#model;
    const from = this.#from;
    const to = this.#to;
    const idf = this.#idf;
    const sums = this.#sums.fill(0);
    let square = 0;
    for (let p = 0; p < count; p++) {
      const pattern = patterns[p]!;
      const times = counts[pattern]!;
      const frequency = (times >> 16) * TITLE_WEIGHT + (times & (IN_TITLE - 1));
      const value = idf[pattern]! * LOG[frequency < 64 ? frequency : 63]!;
      square += value * value;
      const end = to[pattern]!;
      for (let i = from[pattern]!; i < end; i++) sums[label[i]!]! += value * weight[i]!;
    }
    const scale = square > 0 ? step / Math.sqrt(square) : 0;
    for (let l = 0; l < sums.length; l++) sums[l] = sums[l]! * scale + bias[l]!;
    return sums;
  }

  /** The likely categories, best first; the likeliest is shown even if none reaches its threshold. Nothing is said of a paper without a known word. */
  predict(mentions: Mentions, titleOnly: boolean): Verdict[] {
    const { labels, thresholds, offsets } = this.#model;
    if (mentions.count === 0) return [];
    const odds = this.logOdds(mentions);
    const least = titleOnly ? thresholds.title : thresholds.full;
    const offset = titleOnly ? offsets.title : offsets.full;
    let nearest = 0;
    for (let l = 1; l < odds.length; l++) if (odds[l]! - least[l]! > odds[nearest]! - least[nearest]!) nearest = l;
    const verdicts: Verdict[] = [];
    for (let l = 0; l < odds.length; l++) {
      const shown = odds[l]! > least[l]! || l === nearest;
      const likely = odds[l]! + offset[l]!;
      if (shown || likely >= WORTH_TELLING)
        verdicts.push({ id: labels[l]!, score: 1 / (1 + Math.exp(-likely)), shown });
    }
    return verdicts.sort((a, b) => b.score - a.score);
  }
}

/** 1 + ln n, by n. */
const LOG = Float64Array.from({ length: 64 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));
