import { IbidError } from '../errors';
import type { Verdict } from './document';
import { IN_TITLE, type Mentions } from './mentions';
import { TITLE_WEIGHT, type Model } from './model';
import type { PhraseTrie } from './trie';

/** Less likely categories than 1 in 20 are not worth telling. */
const WORTH_TELLING = Math.log(1 / 19);

/** The category model at work on the mentions that the shared trie found. */
export class CategoryScorer {
  readonly #model: Model;
  readonly #sums: Float64Array;

  /** Adds the model's terms to the trie, which must still be empty: terms and patterns then have the same numbers. */
  constructor(trie: PhraseTrie, model: Model) {
    this.#model = model;
    for (const [number, term] of model.terms.entries())
      if (trie.add(term) !== number) throw new IbidError('bad-input', `The category model has “${term}” twice`);
    this.#sums = new Float64Array(model.labels.length);
  }

  /** Log-odds of each label for the paper that was read; valid until the next call. */
  logOdds({ patterns, count, counts }: Mentions): Float64Array {
    const { idf, first, entry, bias, step } = this.#model;
    const terms = idf.length;
    const sums = this.#sums.fill(0);
    let square = 0;
    for (let p = 0; p < count; p++) {
      const term = patterns[p]!;
      if (term >= terms) continue;
      const times = counts[term]!;
      const frequency = (times >> 16) * TITLE_WEIGHT + (times & (IN_TITLE - 1));
      const value = idf[term]! * LOG[frequency < 64 ? frequency : 63]!;
      square += value * value;
      const end = first[term + 1]!;
      for (let i = first[term]!; i < end; i++) {
        const packed = entry[i]!;
        sums[packed & 255]! += value * (packed >> 8);
      }
    }
    const scale = square > 0 ? step / Math.sqrt(square) : 0;
    for (let l = 0; l < sums.length; l++) sums[l] = sums[l]! * scale + bias[l]!;
    return sums;
  }

  /** The likely categories, best first; the likeliest is shown even if none reaches its threshold. */
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
