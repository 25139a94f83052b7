import { SPAN, type Lexicon } from './lexicon';
import type { Mentions } from './mentions';
import type { Cue } from './passing-marks';
import type { TopicMentions } from './topic-mentions';
import { PLACE } from './trie';

/**
 * What a paper mentions, sorted by topic in one pass: a chain of mentions for each topic, in the order of the text. What is found is valid until
 * the next call. Nothing is made for a paper: thousands are read in a row.
 */
export class TopicRows {
  readonly #lexicon: Lexicon;
  /** What the anchors of each topic come to if all of them count. */
  readonly anchors: Float64Array;
  /** The topics that have anchors are the first `size`, by their numbers. */
  readonly topics: Int16Array;
  size = 0;
  /** The cues for mentions in passing. */
  readonly cues: Cue[] = [];
  /** The last link of each topic's chain. Link t is where the chain of topic t begins; it is no mention. */
  readonly #last: Int32Array;
  readonly #begin: Int32Array;
  #weight: Float32Array;
  #next = new Int32Array(0);
  #entry = new Int32Array(0);
  #place = new Int32Array(0);

  constructor(lexicon: Lexicon) {
    const count = lexicon.topics.length;
    this.#lexicon = lexicon;
    this.#weight = lexicon.weight;
    this.anchors = new Float64Array(count);
    this.topics = new Int16Array(count);
    this.#begin = Int32Array.from({ length: count }, (_, topic) => topic);
    this.#last = this.#begin.slice();
    this.#reserve(count + 256);
  }

  read({ found, size, titleTokens, tokens }: Mentions): void {
    const { spans, topic } = this.#lexicon;
    const weight = titleTokens < tokens.count ? this.#lexicon.weight : this.#lexicon.weightAlone;
    this.#weight = weight;
    const { anchors, topics } = this;
    for (let i = 0; i < this.size; i++) anchors[topics[i]!] = 0;
    this.cues.length = 0;
    const last = this.#last;
    last.set(this.#begin);
    const inTitle = titleTokens * PLACE;
    let link = last.length;
    let asked = 0;
    for (let i = 0; i < size; i += 2) {
      const span = found[i]! * SPAN;
      const place = found[i + 1]!;
      const first = spans[span]!;
      const anchorsEnd = spans[span + 1]!;
      const end = spans[span + 2]!;
      const kind = spans[span + 3]!;
      if (kind !== 0) this.cues.push({ kind, place });
      if (link + end - first > this.#next.length) this.#reserve(2 * (link + end - first));
      const next = this.#next;
      const entries = this.#entry;
      const places = this.#place;
      for (let e = first; e < end; e++) {
        const t = topic[e]!;
        next[last[t]!] = link;
        entries[link] = e;
        places[link] = place;
        last[t] = link++;
      }
      const share = place < inTitle ? 1 : 0.5;
      for (let e = first; e < anchorsEnd; e++) {
        const t = topic[e]!;
        if (anchors[t] === 0) topics[asked++] = t;
        anchors[t]! += share * weight[e]!;
      }
    }
    this.size = asked;
    sort(topics, asked);
  }

  /** Puts the mentions of a topic into a row. */
  fill(topic: number, row: TopicMentions): void {
    const weight = this.#weight;
    const end = this.#last[topic]!;
    row.count = 0;
    for (let link = topic; link !== end;) {
      link = this.#next[link]!;
      const entry = this.#entry[link]!;
      row.add(entry, weight[entry]!, this.#place[link]!);
    }
  }

  #reserve(size: number): void {
    const longer = (old: Int32Array) => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    this.#next = longer(this.#next);
    this.#entry = longer(this.#entry);
    this.#place = longer(this.#place);
  }
}

/** By insertion: there are few. */
function sort(numbers: Int16Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}
