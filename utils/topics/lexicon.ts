import { CATALOGUE } from './catalogue';
import { AREA_IDS, type AreaId, type Phrases } from './topic';
import type { PhraseTrie } from './trie';

/** A topic of the user's own, made of phrases; a bare list weighs each phrase so that one mention is enough. */
export interface UserTopic {
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly phrases: Phrases | readonly string[];
  readonly against?: Phrases;
}

export interface LexiconTopic {
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly own: boolean;
  /** Number of its area. */
  readonly areaNumber: number;
  /** Sum of weights from which a title without abstract is enough. */
  readonly titles: number;
}

/** Weight at which a single mention in an abstract is enough. */
const MENTION = 2;
/** Sum of weights from which a paper is about a topic. */
const ENOUGH = 1;
/** Titles say less, so less has to do. */
const TITLES = 0.8;

/** Topics as the matcher wants them: for each pattern, which topics it speaks for and how much. */
export class Lexicon {
  readonly topics: readonly LexiconTopic[];
  /** The sum of weights from which each topic is called, for papers with an abstract and for titles alone. */
  readonly enough: { readonly full: Float64Array; readonly title: Float64Array };
  /** Patterns with this number and above belong to no topic. */
  readonly patterns: number;
  /** The entries of pattern p run from `first[p]` to `first[p + 1]`. */
  readonly first: Int32Array;
  readonly topic: Int16Array;
  readonly weight: Float32Array;

  /** Adds all phrases to the trie, which must still be empty: patterns that speak for topics then have the lowest numbers. */
  constructor(trie: PhraseTrie, own: readonly UserTopic[], off: ReadonlySet<string>) {
    const topics: LexiconTopic[] = [];
    const phrases: string[] = [];
    const owners: number[] = [];
    const weights: number[] = [];
    const add = (topic: LexiconTopic, weighted: Phrases, sign: 1 | -1) => {
      if (topics.at(-1) !== topic) topics.push(topic);
      for (const phrase in weighted) {
        phrases.push(phrase);
        owners.push(topics.length - 1);
        weights.push(sign * weighted[phrase]!);
      }
    };
    for (const area of AREA_IDS)
      for (const { id, name, phrases, against = {} } of CATALOGUE[area]) {
        if (off.has(id)) continue;
        const topic = { id, name, area, own: false, areaNumber: AREA_IDS.indexOf(area), titles: TITLES };
        add(topic, phrases, 1);
        add(topic, against, -1);
      }
    for (const { id, name, area, phrases, against = {} } of own) {
      const topic = { id, name, area, own: true, areaNumber: AREA_IDS.indexOf(area), titles: TITLES };
      add(topic, weighted(phrases), 1);
      add(topic, against, -1);
    }

    const numbers = trie.addLines(phrases.map((phrase) => phrase.replaceAll('\n', ' ')).join('\n'));
    this.topics = topics;
    this.enough = {
      full: new Float64Array(topics.length).fill(ENOUGH),
      title: Float64Array.from(topics, ({ titles }) => titles),
    };
    this.patterns = trie.size;
    this.first = new Int32Array(trie.size + 1);
    for (const pattern of numbers) if (pattern >= 0) this.first[pattern + 1]!++;
    for (let p = 0; p < trie.size; p++) this.first[p + 1]! += this.first[p]!;
    this.topic = new Int16Array(phrases.length);
    this.weight = new Float32Array(phrases.length);
    const next = this.first.slice();
    numbers.forEach((pattern, i) => {
      if (pattern < 0) return;
      const at = next[pattern]!++;
      this.topic[at] = owners[i]!;
      this.weight[at] = weights[i]!;
    });
  }
}

function weighted(phrases: Phrases | readonly string[]): Phrases {
  return isList(phrases) ? Object.fromEntries(phrases.map((phrase) => [phrase, MENTION])) : phrases;
}

function isList(phrases: Phrases | readonly string[]): phrases is readonly string[] {
  return Array.isArray(phrases);
}
