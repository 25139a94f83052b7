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
  readonly alone?: TopicData['alone'] | undefined;
}

export interface LexiconTopic {
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly own: boolean;
  /** Number of its area. */
  readonly areaNumber: number;
  readonly outside?: TopicData['outside'] | undefined;
}

/** Weight at which a single mention in an abstract is enough. */
const MENTION = 2;
const NONE: readonly string[] = [];
/** How many numbers of `spans` a pattern has. */
export const SPAN = 4;

/** What one phrase says of one topic. */
interface Entry {
  readonly phrase: string;
  readonly topic: number;
  readonly weight: number;
  readonly company: readonly string[];
  readonly isAlone: boolean;
}

/** Topics as the matcher wants them: for each pattern, which topics it speaks for and how much. */
export class Lexicon {
  readonly topics: readonly LexiconTopic[];
  /**
   * What is to be known of each pattern that is met, side by side for the cache. From `SPAN * p` on, for pattern p: where its entries begin; where
   * those that are anchors end, or are where there is a title alone, which come first; where all end; and which kind of cue it is for a mention in passing, 0 for none.
   */
  readonly spans: Int32Array;
  readonly topic: Int16Array;
  /** Of what speaks against the topic, less than 0. */
  readonly weight: Float32Array;
  /** The same where there is a title alone. */
  readonly weightAlone: Float32Array;
  /** The group of companions of an entry that counts in company only; 0 for others. */
  readonly company: Int32Array;
  /** 1 for an entry that needs no company where there is a title alone. */
  readonly alone: Uint8Array;
  /** The patterns of group g, one of which has to be mentioned too, run from `companyFirst[g]` to `companyFirst[g + 1]` in `companions`. */
  readonly companyFirst: Int32Array;
  readonly companions: Int32Array;
  /** For each topic, the group of which one has to be mentioned in papers outside of computer science; 0 for none. */
  readonly outside: Int32Array;

  /** Adds all phrases to the trie. Where those that speak for topics, and cues, are met is told; companions only have to be there. */
  constructor(trie: PhraseTrie, own: readonly UserTopic[], off: ReadonlySet<string>) {
    const topics: LexiconTopic[] = [];
    const anchors: Entry[] = [];
    const others: Entry[] = [];
    const add = (topic: LexiconTopic, { phrases, against = {}, company = {}, alone = NONE }: Weighed) => {
      const number = topics.push(topic) - 1;
      for (const phrase in phrases) {
        const weight = phrases[phrase]!;
        const isAlone = alone.includes(phrase);
        const entry = { phrase, topic: number, weight, company: company[phrase] ?? NONE, isAlone };
        (isAlone || weight >= ANCHOR ? anchors : others).push(entry);
      }
      for (const phrase in against)
        others.push({ phrase, topic: number, weight: -against[phrase]!, company: NONE, isAlone: false });
    };
    AREA_IDS.forEach((area, areaNumber) => {
      for (const topic of CATALOGUE[area] as readonly TopicData[])
        if (!off.has(topic.id))
          add({ id: topic.id, name: topic.name, area, own: false, areaNumber, outside: topic.outside }, topic);
    });
    for (const topic of own) {
      const { id, name, area } = topic;
      const weighed: Weighed = { ...topic, phrases: weights(topic.phrases) };
      add({ id, name, area, own: true, areaNumber: AREA_IDS.indexOf(area) }, weighed);
    }

    const cues = trie.addLines(CUE_PHRASES.map(([phrase]) => phrase).join('\n'), true);
    const ofAnchors = trie.addLines(linesOf(anchors), true);
    const ofOthers = trie.addLines(linesOf(others), true);
    this.topics = topics;
    const entries = [...anchors, ...others];
    const patternOf = (i: number) => (i < anchors.length ? ofAnchors[i]! : ofOthers[i - anchors.length]!);
    this.spans = emptySpans(trie.size, entries.length, patternOf);
    cues.forEach((pattern, i) => (this.spans[SPAN * pattern + 3] = CUE_PHRASES[i]![1]));
    this.topic = new Int16Array(entries.length);
    this.weight = new Float32Array(entries.length);
    this.weightAlone = new Float32Array(entries.length);
    this.company = new Int32Array(entries.length);
    this.alone = new Uint8Array(entries.length);
    const groups = new Groups();
    for (let i = 0; i < entries.length; i++) {
      const pattern = patternOf(i);
      if (pattern < 0) continue;
      const at = this.spans[SPAN * pattern + 2]!++;
      const entry = entries[i]!;
      this.topic[at] = entry.topic;
      this.weight[at] = entry.weight;
      this.weightAlone[at] = entry.isAlone ? Math.max(ANCHOR, entry.weight) : entry.weight;
      if (entry.company.length > 0) this.company[at] = groups.number(entry.company);
      if (entry.isAlone) this.alone[at] = 1;
      if (i < anchors.length) this.spans[SPAN * pattern + 1]!++;
    }
    this.outside = Int32Array.from(topics, ({ outside = NONE }) => (outside.length > 0 ? groups.number(outside) : 0));
    this.companyFirst = Int32Array.from(groups.first);
    this.companions = trie.addLines(groups.lines.join('\n'));
  }

  /** Whether one of a group is mentioned; nothing has to be where there is no group. `counts` as in `Mentions`. */
  isMet(group: number, counts: Int32Array): boolean {
    if (group === 0) return true;
    const end = this.companyFirst[group + 1]!;
    for (let i = this.companyFirst[group]!; i < end; i++) if (counts[this.companions[i]! + 1]! > 0) return true;
    return false;
  }
}

/** Spans of no entries, each where those of its pattern are to stand. */
function emptySpans(patterns: number, entries: number, patternOf: (entry: number) => number): Int32Array {
  const spans = new Int32Array(SPAN * patterns);
  for (let i = 0; i < entries; i++) if (patternOf(i) >= 0) spans[SPAN * patternOf(i) + 2]!++;
  for (let p = 0, at = 0; p < patterns; p++) {
    const begin = at;
    at += spans[SPAN * p + 2]!;
    spans.fill(begin, SPAN * p, SPAN * p + 3);
  }
  return spans;
}

/** The phrases a line each; people may have typed more than one line. */
function linesOf(entries: readonly Entry[]): string {
  return entries.map(({ phrase }) => (phrase.includes('\n') ? phrase.replaceAll('\n', ' ') : phrase)).join('\n');
}

/** Groups of companions, each once, numbered from 1; the trie gets all of them at one go. */
class Groups {
  readonly lines: string[] = [];
  /** Where in `lines` a group begins; one more at the end. */
  readonly first: number[] = [0, 0];
  readonly #numbers = new Map<string, number>();

  number(company: readonly string[]): number {
    const lines = company.join('\n');
    const known = this.#numbers.get(lines);
    if (known !== undefined) return known;
    const number = this.first.length - 1;
    this.#numbers.set(lines, number);
    for (const phrase of company) this.lines.push(phrase.replaceAll('\n', ' '));
    this.first.push(this.lines.length);
    return number;
  }
}

/** How phrases are weighed, whosever topic it is. */
interface Weighed {
  readonly phrases: Phrases;
  readonly against?: Phrases | undefined;
  readonly company?: TopicData['company'] | undefined;
  readonly alone?: TopicData['alone'] | undefined;
}

function weights(phrases: Phrases | readonly string[]): Phrases {
  return isList(phrases) ? Object.fromEntries(phrases.map((phrase) => [phrase, MENTION])) : phrases;
}

function isList(phrases: Phrases | readonly string[]): phrases is readonly string[] {
  return Array.isArray(phrases);
}
