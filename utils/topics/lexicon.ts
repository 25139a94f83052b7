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
/** Titles say less, so less has to do. */
const TITLES = 0.8;

/** Topics as the matcher wants them: for each pattern, which topics it speaks for and how much. */
export class Lexicon {
  readonly topics: readonly LexiconTopic[];
  /** The entries of pattern p run from `first[p]` to `first[p + 1]`. */
  readonly first: Int32Array;
  readonly topic: Int16Array;
  readonly weight: Float32Array;

  constructor(trie: PhraseTrie, own: readonly UserTopic[], off: ReadonlySet<string>) {
    const topics: LexiconTopic[] = [];
    const patterns: number[] = [];
    const owners: number[] = [];
    const weights: number[] = [];
    const addAll = (phrases: Phrases, sign: 1 | -1) => {
      for (const phrase in phrases) {
        const pattern = trie.add(phrase);
        if (pattern < 0) continue;
        patterns.push(pattern);
        owners.push(topics.length - 1);
        weights.push(sign * phrases[phrase]!);
      }
    };
    const add = (topic: LexiconTopic, phrases: Phrases, against: Phrases = {}) => {
      topics.push(topic);
      addAll(phrases, 1);
      addAll(against, -1);
    };
    for (const area of AREA_IDS)
      for (const { id, name, phrases, against, titles = TITLES } of CATALOGUE[area])
        if (!off.has(id))
          add({ id, name, area, own: false, areaNumber: AREA_IDS.indexOf(area), titles }, phrases, against);
    for (const { id, name, area, phrases, against } of own)
      add(
        { id, name, area, own: true, areaNumber: AREA_IDS.indexOf(area), titles: TITLES },
        weighted(phrases),
        against,
      );

    this.topics = topics;
    this.first = new Int32Array(trie.size + 1);
    for (const pattern of patterns) this.first[pattern + 1]!++;
    for (let p = 0; p < trie.size; p++) this.first[p + 1]! += this.first[p]!;
    this.topic = new Int16Array(patterns.length);
    this.weight = new Float32Array(patterns.length);
    const next = this.first.slice();
    for (let i = 0; i < patterns.length; i++) {
      const at = next[patterns[i]!]!++;
      this.topic[at] = owners[i]!;
      this.weight[at] = weights[i]!;
    }
  }
}

function weighted(phrases: Phrases | readonly string[]): Phrases {
  return isList(phrases) ? Object.fromEntries(phrases.map((phrase) => [phrase, MENTION])) : phrases;
}

function isList(phrases: Phrases | readonly string[]): phrases is readonly string[] {
  return Array.isArray(phrases);
}
