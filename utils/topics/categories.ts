import type { Verdict } from './document';
import type { Mentions } from './mentions';
import { TITLE_WEIGHT, type Model } from './model';
import type { PhraseTrie } from './trie';

/** Less likely categories are not worth telling. */
const WORTH_TELLING = 0.05;

/** The category model at work on the mentions that the shared trie found. */
export class CategoryScorer {
  readonly #model: Model;
  /** The term of each pattern, or -1. */
  readonly #term: Int32Array;
  readonly #sums: Float32Array;

  /** Adds the model's terms to the trie, which must still be empty: terms and patterns then count alike. */
  constructor(trie: PhraseTrie, model: Model) {
    this.#model = model;
    const patterns = model.terms.map((term) => trie.add(term));
    this.#term = new Int32Array(trie.size).fill(-1);
    patterns.forEach((pattern, term) => {
      if (pattern >= 0) this.#term[pattern] = term;
    });
    this.#sums = new Float32Array(model.labels.length);
  }

  /** Log-odds of each label for the paper that was read; valid until the next call. */
  logOdds(mentions: Mentions): Float32Array {
    const { idf, first, label, weight, bias } = this.#model;
    const sums = this.#sums.fill(0);
    let square = 0;
    for (const pattern of mentions.patterns()) {
      const term = pattern < this.#term.length ? this.#term[pattern]! : -1;
      if (term < 0) continue;
      const value = idf[term]! * LOG[Math.min(mentions.frequency(pattern, TITLE_WEIGHT), LOG.length - 1)]!;
      square += value * value;
      for (let i = first[term]!; i < first[term + 1]!; i++) sums[label[i]!]! += value * weight[i]!;
    }
    const length = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let l = 0; l < sums.length; l++) sums[l] = sums[l]! * length + bias[l]!;
    return sums;
  }

  /** The likely categories, best first; the likeliest is shown even if none reaches its threshold. */
  predict(mentions: Mentions, titleOnly: boolean): Verdict[] {
    const { labels, thresholds } = this.#model;
    if (mentions.patterns().length === 0) return [];
    const odds = this.logOdds(mentions);
    const least = titleOnly ? thresholds.title : thresholds.full;
    let nearest = 0;
    for (let l = 1; l < odds.length; l++) if (odds[l]! - least[l]! > odds[nearest]! - least[nearest]!) nearest = l;
    const verdicts: Verdict[] = [];
    for (let l = 0; l < odds.length; l++) {
      const score = 1 / (1 + Math.exp(-odds[l]!));
      const shown = odds[l]! > least[l]! || l === nearest;
      if (shown || score >= WORTH_TELLING) verdicts.push({ id: labels[l]!, score, shown });
    }
    return verdicts.sort((a, b) => b.score - a.score);
  }
}

/** 1 + ln n, by n. */
const LOG = Float32Array.from({ length: 64 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));
