import { CATALOGUE } from '../catalogue/catalogue';
import { CUE_PHRASES } from './passing';
import { ANCHOR, AREA_IDS, type AreaId, type Phrases, type TopicData } from '../topic';
import type { PhraseTrie } from './trie';

/** A topic of the user's own, made of phrases; a bare list weighs each phrase so that one mention is enough. */
export interface UserTopic {
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly phrases: Phrases | readonly string[];
  readonly against?: Phrases | undefined;
  readonly company?: TopicData['company'] | undefined;
}

export interface LexiconTopic {
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly own: boolean;
  /** Number of its area. */
  readonly areaNumber: number;
}

/** Weight at which a single mention in an abstract is enough. */
const MENTION = 2;

/** What one phrase says of one topic. */
interface Entry {
  readonly phrase: string;
  readonly topic: number;
  readonly weight: number;
  readonly company: readonly string[];
}

/** Topics as the matcher wants them: for each pattern, which topics it speaks for and how much. */
export class Lexicon {
  readonly topics: readonly LexiconTopic[];
  /** Patterns with this number and above belong to no topic. */
  readonly patterns: number;
  /** For each pattern, which kind of cue it is for a mention in passing; 0 for none. */
  readonly cue: Uint8Array;
  /** The entries of pattern p run from `first[p]` to `first[p + 1]`. */
  readonly first: Int32Array;
  readonly topic: Int16Array;
  /** Of what speaks against the topic, less than 0. */
  readonly weight: Float32Array;
  /** The weight again where it is an anchor's, or where it is a support's, and 0 elsewhere. */
  readonly anchor: Float32Array;
  readonly support: Float32Array;
  /** The patterns one of which has to be mentioned too, where an entry counts in company only. */
  readonly company: ReadonlyMap<number, Int32Array>;

  /** Adds all phrases to the trie, which must still be empty: patterns that speak for topics then have the lowest numbers. */
  constructor(trie: PhraseTrie, own: readonly UserTopic[], off: ReadonlySet<string>) {
    const topics: LexiconTopic[] = [];
    const entries: Entry[] = [];
    const add = (topic: LexiconTopic, { phrases, against = {}, company = {} }: Weighed) => {
      const number = topics.push(topic) - 1;
      for (const phrase in phrases)
        entries.push({ phrase, topic: number, weight: phrases[phrase]!, company: company[phrase] ?? [] });
      for (const phrase in against) entries.push({ phrase, topic: number, weight: -against[phrase]!, company: [] });
    };
    AREA_IDS.forEach((area, areaNumber) => {
      for (const topic of CATALOGUE[area] as readonly TopicData[])
        if (!off.has(topic.id)) add({ id: topic.id, name: topic.name, area, own: false, areaNumber }, topic);
    });
    for (const topic of own) {
      const { id, name, area } = topic;
      const weighed: Weighed = { ...topic, phrases: weights(topic.phrases) };
      add({ id, name, area, own: true, areaNumber: AREA_IDS.indexOf(area) }, weighed);
    }

    const cues = trie.addLines(CUE_PHRASES.map(([phrase]) => phrase).join('\n'));
    const numbers = trie.addLines(entries.map(({ phrase }) => phrase.replaceAll('\n', ' ')).join('\n'));
    const size = trie.size;
    this.topics = topics;
    this.patterns = size;
    this.cue = new Uint8Array(size);
    cues.forEach((pattern, i) => (this.cue[pattern] = CUE_PHRASES[i]![1]));
    this.first = new Int32Array(size + 1);
    for (const pattern of numbers) if (pattern >= 0) this.first[pattern + 1]!++;
    for (let p = 0; p < size; p++) this.first[p + 1]! += this.first[p]!;
    this.topic = new Int16Array(entries.length);
    this.weight = new Float32Array(entries.length);
    const company = new Map<number, Int32Array>();
    const next = this.first.slice();
    for (let i = 0; i < entries.length; i++) {
      const pattern = numbers[i]!;
      if (pattern < 0) continue;
      const at = next[pattern]!++;
      const entry = entries[i]!;
      this.topic[at] = entry.topic;
      this.weight[at] = entry.weight;
      if (entry.company.length > 0) company.set(at, trie.addLines(entry.company.join('\n')));
    }
    this.company = company;
    this.anchor = this.weight.map((weight) => (weight >= ANCHOR ? weight : 0));
    this.support = this.weight.map((weight) => (weight > 0 && weight < ANCHOR ? weight : 0));
  }
}

/** How phrases are weighed, whosever topic it is. */
interface Weighed {
  readonly phrases: Phrases;
  readonly against?: Phrases | undefined;
  readonly company?: TopicData['company'] | undefined;
}

function weights(phrases: Phrases | readonly string[]): Phrases {
  return isList(phrases) ? Object.fromEntries(phrases.map((phrase) => [phrase, MENTION])) : phrases;
}

function isList(phrases: Phrases | readonly string[]): phrases is readonly string[] {
  return Array.isArray(phrases);
}
