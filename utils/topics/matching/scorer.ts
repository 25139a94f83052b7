import type { Document, Evidence } from '../document';
import type { Lexicon } from './lexicon';
import type { Mentions } from './mentions';
import { markPassing } from './passing';
import { PLACE } from './trie';

/** The sum of weights from which a paper is about a topic. */
export const ENOUGH = 1;
/** All that only supports adds at most so much. */
const MOST_SUPPORT = 0.5;
/** What a mention in passing counts; it only supports, whatever its phrase. */
const PASSING = 0.25;
/** No topic is mentioned so often that more would change anything; a text that is made to be slow must not be. */
const MOST_MENTIONS = 64;
const BRACKET = 40;

/** A phrase of a topic at a place. */
interface Mention {
  readonly pattern: number;
  readonly entry: number;
  readonly weight: number;
  /** Tokens, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** What is said of one topic. */
interface Sums {
  anchors: number;
  supports: number;
  against: number;
}

/**
 * Weighs what a paper mentions, topic by topic. A first look over all mentions finds the few topics that could have enough; only for those is looked
 * at how phrases lie in each other, at their company, and at what is mentioned in passing.
 */
export class TopicScorer {
  readonly #lexicon: Lexicon;
  readonly #anchors: Float64Array;
  readonly #supports: Float64Array;
  #isPassing = new Uint8Array(512);
  #hasPassing = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#anchors = new Float64Array(lexicon.topics.length);
    this.#supports = new Float64Array(lexicon.topics.length);
  }

  /** Calls `found` with the number of each topic of which at least `least` is said, and how much. */
  score(mentions: Mentions, document: Document, least: number, found: (topic: number, sum: number) => void): void {
    this.#look(mentions);
    const anchors = this.#anchors;
    const supports = this.#supports;
    let isMarked = false;
    for (let topic = 0; topic < anchors.length; topic++) {
      if (anchors[topic] === 0 || anchors[topic]! + Math.min(MOST_SUPPORT, supports[topic]!) < least) continue;
      if (!isMarked) this.#markPassing(mentions, document);
      isMarked = true;
      const sum = total(this.#sums(this.#mentionsOf(topic, mentions, document), mentions));
      if (sum >= least) found(topic, sum);
    }
  }

  /** What speaks for a topic and against it, in the order of the text. */
  evidence(topic: number, mentions: Mentions, document: Document): Evidence[] {
    this.#markPassing(mentions, document);
    const { start, end } = mentions.tokens;
    const found = this.#mentionsOf(topic, mentions, document);
    const hasCompany = this.#hasAnchor(found);
    return found.flatMap((mention): Evidence[] => {
      const { from, to, weight } = mention;
      if (!hasCompany && !this.#counts(mention, mentions)) return [];
      const field = from < mentions.titleTokens ? 'title' : 'abstract';
      const share = this.#isInPassing(from) ? PASSING : 1;
      return [{ field, start: start[from]!, end: end[to - 1]!, weight: weight * share }];
    });
  }

  /** The most that each topic could have. */
  #look({ found, size, titleTokens }: Mentions): void {
    const { first, topic, anchor, support } = this.#lexicon;
    const anchors = this.#anchors.fill(0);
    const supports = this.#supports.fill(0);
    const inTitle = titleTokens * PLACE;
    for (let i = 0; i < size; i += 2) {
      const pattern = found[i]!;
      const share = found[i + 1]! < inTitle ? 1 : 0.5;
      const end = first[pattern + 1]!;
      for (let e = first[pattern]!; e < end; e++) {
        anchors[topic[e]!]! += share * anchor[e]!;
        supports[topic[e]!]! += share * support[e]!;
      }
    }
  }

  #markPassing({ found, size, titleTokens, tokens }: Mentions, { abstract }: Document): void {
    this.#hasPassing = false;
    if (!abstract) return;
    const { cue } = this.#lexicon;
    const inTitle = titleTokens * PLACE;
    for (let i = 0; i < size; i += 2) {
      const kind = cue[found[i]!]!;
      const place = found[i + 1]!;
      if (kind === 0 || place < inTitle) continue;
      if (!this.#hasPassing) this.#clearPassing(tokens.count);
      const from = Math.floor(place / PLACE);
      const reading = { text: abstract, tokens, first: titleTokens };
      markPassing(reading, kind, from, from + (place % PLACE), this.#isPassing);
    }
  }

  #clearPassing(count: number): void {
    if (this.#isPassing.length < count) this.#isPassing = new Uint8Array(2 * count);
    this.#isPassing.fill(0, 0, count);
    this.#hasPassing = true;
  }

  #isInPassing(token: number): boolean {
    return this.#hasPassing && this.#isPassing[token] === 1;
  }

  /** A topic's mentions: where phrases overlap, the longest alone; a short form in brackets is the same mention as the long form before it. */
  #mentionsOf(topic: number, { found, size, tokens, titleTokens }: Mentions, document: Document): Mention[] {
    const { first, topic: topics, weight } = this.#lexicon;
    const all: Mention[] = [];
    for (let i = 0; i < size && all.length < MOST_MENTIONS; i += 2) {
      const pattern = found[i]!;
      const end = first[pattern + 1]!;
      for (let entry = first[pattern]!; entry < end; entry++) {
        if (topics[entry] !== topic) continue;
        const from = Math.floor(found[i + 1]! / PLACE);
        all.push({ pattern, entry, weight: weight[entry]!, from, to: from + (found[i + 1]! % PLACE) });
      }
    }
    const apart = overlap(all) ? longest(all) : all;
    return apart.filter((mention, i) => {
      const before = apart[i - 1];
      if (before?.to !== mention.from || mention.from < titleTokens !== before.from < titleTokens) return true;
      const text = mention.from < titleTokens ? document.title : (document.abstract ?? '');
      return text.charCodeAt(tokens.start[mention.from]! - 1) !== BRACKET;
    });
  }

  #sums(found: readonly Mention[], mentions: Mentions): Sums {
    const sums = { anchors: 0, supports: 0, against: 0 };
    const hasCompany = this.#hasAnchor(found);
    found.forEach((mention, i) => {
      const isFirst = !found.slice(0, i).some(({ entry }) => entry === mention.entry);
      if (isFirst && (hasCompany || this.#counts(mention, mentions)))
        this.#add(mention, found, mentions.titleTokens, sums);
    });
    return sums;
  }

  /** Adds all mentions of a phrase: in the title or twice in the abstract it counts fully. */
  #add({ entry, weight }: Mention, found: readonly Mention[], titleTokens: number, sums: Sums): void {
    let inTitle = 0;
    let inAbstract = 0;
    let inPassing = 0;
    for (const mention of found) {
      if (mention.entry !== entry) continue;
      if (mention.from < titleTokens) inTitle++;
      else if (this.#isInPassing(mention.from)) inPassing++;
      else inAbstract++;
    }
    const times = Math.min(2, inAbstract) / 2;
    const salience = inTitle > 0 ? 1 + times / 4 : times;
    if (weight < 0) sums.against -= weight * Math.max(salience, Math.min(2, inPassing) / 2);
    else if (this.#lexicon.anchor[entry]! > 0) sums.anchors += weight * salience;
    else sums.supports += weight * salience;
    if (weight > 0 && inPassing > 0) sums.supports += (PASSING * weight * Math.min(2, inPassing)) / 2;
  }

  /** Whether there is an anchor that needs no company and is not in passing. */
  #hasAnchor(found: readonly Mention[]): boolean {
    const { anchor, company } = this.#lexicon;
    return found.some(({ entry, from }) => anchor[entry]! > 0 && !company.has(entry) && !this.#isInPassing(from));
  }

  #counts({ entry }: Mention, { counts }: Mentions): boolean {
    const companions = this.#lexicon.company.get(entry);
    return companions === undefined || companions.some((pattern) => counts[pattern + 1]! > 0);
  }
}

function total({ anchors, supports, against }: Sums): number {
  return anchors > 0 ? anchors + Math.min(MOST_SUPPORT, supports) - against : 0;
}

/** Whether any of the mentions, which are in the order of the text, share words. */
function overlap(all: readonly Mention[]): boolean {
  return all.some((mention, i) => i > 0 && mention.from < all[i - 1]!.to);
}

/** The longest first, of equally long ones the weightiest, of equals the first: those that share no word with one taken before, in the order of the text. */
function longest(all: readonly Mention[]): Mention[] {
  const taken: Mention[] = [];
  for (const mention of all.toSorted(byLength))
    if (!taken.some(({ from, to }) => from < mention.to && mention.from < to)) taken.push(mention);
  return taken.sort((a, b) => a.from - b.from);
}

function byLength(a: Mention, b: Mention): number {
  return b.to - b.from - (a.to - a.from) || Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from;
}
