import type { Document, Evidence } from '../document';
import type { Lexicon } from './lexicon';
import type { Mentions } from './mentions';
import { PassingMarks } from './passing-marks';
import { keepApart, TopicMentions } from './topic-mentions';
import { TopicRows } from './topic-rows';
import { ANCHOR } from '../topic';

/** The sum of weights from which a paper is about a topic. */
export const ENOUGH = 1;
/** All that only supports adds at most so much. */
const MOST_SUPPORT = 0.5;
/** So much more must be said of a built-in topic that the title does not hint at, and yet more where nothing supports it: of those read, every second one was wrong. Readers know what their own phrases mean. */
const UNTITLED = 0.1;
const BARE = 0.2;
/** What a mention in passing counts; it only supports, whatever its phrase. */
const PASSING = 0.25;
/** From this weight on, less a rounding, a phrase of several words is clear enough for a title. */
const CLEAR = 1.2 - 1e-6;
/** A byte: more than a topic's mentions. */
const MANY = 255;

export type Found = (topic: number, sum: number, isInTitle: boolean) => void;

/**
 * Weighs what a paper mentions, topic by topic. Only for the few topics whose anchors could be enough is looked at how phrases lie in each other, at
 * their company, and at what is mentioned in passing. Nothing is made for a paper: thousands are read in a row.
 */
export class TopicScorer {
  readonly #lexicon: Lexicon;
  readonly #rows: TopicRows;
  readonly #row = new TopicMentions();
  readonly #passing = new PassingMarks();
  #isTitleOnly = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#rows = new TopicRows(lexicon);
  }

  /** Calls `found` with the number of each topic of which at least `least` is said, how much, and whether an anchor of it is in the title. */
  score(mentions: Mentions, document: Document, least: number, found: Found): void {
    this.#isTitleOnly = !document.abstract;
    const rows = this.#rows;
    const row = this.#row;
    rows.read(mentions);
    let isMarked = false;
    for (let i = 0; i < rows.size; i++) {
      const topic = rows.topics[i]!;
      const anchors = rows.anchors[topic]!;
      if (anchors + MOST_SUPPORT < least) continue;
      rows.fill(topic, row);
      if (anchors < least && anchors + Math.min(MOST_SUPPORT, supportsOf(row, mentions.titleTokens)) < least) continue;
      if (!isMarked) this.#passing.mark(rows.cues, mentions, document);
      isMarked = true;
      keepApart(row, mentions, document);
      const sum = this.#sum(row, mentions, this.#lexicon.topics[topic]!.own);
      if (sum >= least) found(topic, sum, this.#isNamed(row, mentions));
    }
  }

  /** What speaks for a topic and against it, in the order of the text. */
  evidence(topic: number, mentions: Mentions, document: Document): Evidence[] {
    this.#isTitleOnly = !document.abstract;
    this.#rows.read(mentions);
    this.#passing.mark(this.#rows.cues, mentions, document);
    const row = this.#row;
    this.#rows.fill(topic, row);
    keepApart(row, mentions, document);
    const { start, end } = mentions.tokens;
    const hasCompany = this.#hasAnchor(row);
    const evidence: Evidence[] = [];
    for (let i = 0; i < row.count; i++) {
      if (!hasCompany && !this.#counts(row, i, mentions)) continue;
      const from = row.from[i]!;
      const field = from < mentions.titleTokens ? 'title' : 'abstract';
      const weight = row.weight[i]! * (this.#passing.has(row.to[i]! - 1) ? PASSING : 1);
      evidence.push({ field, start: start[from]!, end: end[row.to[i]! - 1]!, weight });
    }
    return evidence;
  }

  /** How much is said of a topic: each of its phrases once, with all its mentions. */
  #sum(row: TopicMentions, mentions: Mentions, isOwn: boolean): number {
    const hasCompany = this.#hasAnchor(row);
    let anchors = 0;
    let supports = 0;
    let against = 0;
    let isTitled = isOwn || this.#isTitleOnly;
    for (let i = 0; i < row.count; i++) {
      if (!row.isFirst(i) || !(hasCompany || this.#counts(row, i, mentions))) continue;
      const weight = row.weight[i]!;
      const said = this.#timesOf(row, i, mentions.titleTokens);
      const inPassing = said & MANY;
      const times = Math.min(2, (said >> 8) & MANY) / 2;
      // In the title or twice in the abstract it counts fully.
      const salience = said >> 16 > 0 ? 1 + times / 4 : times;
      if (weight < 0) against -= weight * Math.max(salience, Math.min(2, inPassing) / 2);
      else if (weight >= ANCHOR) anchors += weight * salience;
      else supports += weight * salience;
      if (weight > 0 && said >> 16 > 0) isTitled = true;
      if (weight > 0 && inPassing > 0) supports += (PASSING * weight * Math.min(2, inPassing)) / 2;
    }
    if (anchors === 0) return 0;
    if (!isTitled) against += supports > 0 ? UNTITLED : UNTITLED + BARE;
    return anchors + Math.min(MOST_SUPPORT, supports) - against;
  }

  /** How often the phrase at `from` of a row is mentioned in the title, in the abstract, and in passing: a byte each. */
  #timesOf(row: TopicMentions, from: number, titleTokens: number): number {
    const entry = row.entry[from]!;
    let times = 0;
    for (let i = from; i < row.count; i++) {
      if (row.entry[i] !== entry) continue;
      if (row.from[i]! < titleTokens) times += 1 << 16;
      else times += this.#passing.has(row.to[i]! - 1) ? 1 : 1 << 8;
    }
    return times;
  }

  /** Whether the title has an anchor. */
  #isNamed(row: TopicMentions, { titleTokens }: Mentions): boolean {
    for (let i = 0; i < row.count && row.from[i]! < titleTokens; i++) if (row.weight[i]! >= ANCHOR) return true;
    return false;
  }

  /** Whether there is an anchor that needs no company and is not in passing. */
  #hasAnchor(row: TopicMentions): boolean {
    const { company } = this.#lexicon;
    for (let i = 0; i < row.count; i++)
      if (row.weight[i]! >= ANCHOR && company[row.entry[i]!] === 0 && !this.#passing.has(row.to[i]! - 1)) return true;
    return false;
  }

  /** Whether a phrase has the company that it needs. A title alone has little to offer: there, clear phrases do without. */
  #counts(row: TopicMentions, at: number, { counts }: Mentions): boolean {
    const group = this.#lexicon.company[row.entry[at]!]!;
    if (group === 0 || (this.#isTitleOnly && this.#isClear(row, at))) return true;
    return this.#lexicon.isMet(group, counts);
  }

  /** Whether the catalogue says of a phrase that it stands alone in a title, or it has several words and means much. */
  #isClear(row: TopicMentions, at: number): boolean {
    return this.#lexicon.alone[row.entry[at]!] === 1 || (row.weight[at]! >= CLEAR && row.to[at]! - row.from[at]! > 1);
  }
}

/** The most that supports could add: the same without a look at what lies in what, at company and passing. */
function supportsOf({ count, from, weight }: TopicMentions, titleTokens: number): number {
  let supports = 0;
  for (let i = 0; i < count; i++)
    if (weight[i]! > 0 && weight[i]! < ANCHOR) supports += (from[i]! < titleTokens ? 1 : 0.5) * weight[i]!;
  return supports;
}
