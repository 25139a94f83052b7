import type { Document } from '../document';
import type { Mentions } from './mentions';
import { isBroken, type Reading } from './passing';
import type { Tokens } from './tokens';
import { PLACE } from './trie';

/** No topic is mentioned so often that more would change anything; a text that is made to be slow must not be. */
const MOST_MENTIONS = 64;
const BRACKET = 40;

/** One topic's mentions in the order of the text, in columns. */
export class TopicMentions {
  count = 0;
  /** The lexicon's entry of the phrase. */
  readonly entry = new Int32Array(MOST_MENTIONS);
  readonly weight = new Float64Array(MOST_MENTIONS);
  /** Tokens, the end exclusive. */
  readonly from = new Int32Array(MOST_MENTIONS);
  readonly to = new Int32Array(MOST_MENTIONS);

  /** Adds one behind the others; `place` as in `Tally`. */
  add(entry: number, weight: number, place: number): void {
    const at = this.count;
    if (at === MOST_MENTIONS) return;
    const from = Math.floor(place / PLACE);
    this.entry[at] = entry;
    this.weight[at] = weight;
    this.from[at] = from;
    this.to[at] = from + (place % PLACE);
    this.count = at + 1;
  }

  /** Moves a mention to an earlier place. */
  move(from: number, to: number): void {
    this.entry[to] = this.entry[from]!;
    this.weight[to] = this.weight[from]!;
    this.from[to] = this.from[from]!;
    this.to[to] = this.to[from]!;
  }

  /** Whether no mention before this one is of the same phrase. */
  isFirst(at: number): boolean {
    const { entry } = this;
    for (let i = 0; i < at; i++) if (entry[i] === entry[at]) return false;
    return true;
  }
}

/** Leaves out what only looks like a phrase because a sentence ends in it, or a heading before a colon. Where phrases overlap, leaves the longest alone; a short form in brackets is the same mention as the long form before it, and goes too. */
export function keepApart(row: TopicMentions, mentions: Mentions, document: Document): void {
  const { titleTokens, tokens } = mentions;
  keepWhole(row, mentions, document);
  keepLongest(row);
  let kept = 0;
  let beforeFrom = -1;
  let beforeTo = -1;
  for (let i = 0; i < row.count; i++) {
    const from = row.from[i]!;
    const inTitle = from < titleTokens;
    const touches = beforeTo === from && inTitle === beforeFrom < titleTokens;
    beforeFrom = from;
    beforeTo = row.to[i]!;
    if (touches) {
      const text = inTitle ? document.title : (document.abstract ?? '');
      if (text.charCodeAt(tokens.start[from]! - 1) === BRACKET) continue;
    }
    if (kept < i) row.move(i, kept);
    kept++;
  }
  row.count = kept;
}

function keepWhole(row: TopicMentions, { titleTokens, tokens }: Mentions, document: Document): void {
  for (let i = row.count - 1; i >= 0; i--) {
    const from = row.from[i]!;
    const to = row.to[i]!;
    if (to - from === 1 || !hasGap(tokens, from, to)) continue;
    if (!isBroken(readingOf(from, titleTokens, tokens, document), from, to)) continue;
    for (let at = i + 1; at < row.count; at++) row.move(at, at - 1);
    row.count--;
  }
}

/** Whether more than one sign stands between two words of a phrase; a stop and a space are two. */
function hasGap({ start, end }: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (start[i]! - end[i - 1]! > 1) return true;
  return false;
}

function readingOf(token: number, titleTokens: number, tokens: Tokens, { title, abstract = '' }: Document): Reading {
  return token < titleTokens ? { text: title, tokens, first: 0 } : { text: abstract, tokens, first: titleTokens };
}

/** Where mentions overlap, leaves the longest. */
function keepLongest(row: TopicMentions): void {
  const { count, from, to } = row;
  let kept = 0;
  for (let i = 0; i < count;) {
    let end = i + 1;
    for (let reach = to[i]!; end < count && from[end]! < reach; end++) if (to[end]! > reach) reach = to[end]!;
    if (end - i > 1) kept = keepLongestOf(row, i, end, kept);
    else row.move(i, kept++);
    i = end;
  }
  row.count = kept;
}

const isLeft = new Uint8Array(MOST_MENTIONS);
const isTaken = new Uint8Array(MOST_MENTIONS);

/** Of a group of mentions that hang together, moves to `kept` those that share no word with one taken before: the longest first, of equally long ones the weightiest, of equals the first. Gives the place behind them. */
function keepLongestOf(row: TopicMentions, first: number, end: number, kept: number): number {
  const { from, to } = row;
  isLeft.fill(1, first, end);
  isTaken.fill(0, first, end);
  for (let one = first; one < end; one = nextLeft(first, end)) {
    for (let i = one + 1; i < end; i++) if (isLeft[i] === 1 && isBefore(row, i, one)) one = i;
    isTaken[one] = 1;
    for (let i = first; i < end; i++) if (from[i]! < to[one]! && from[one]! < to[i]!) isLeft[i] = 0;
  }
  let place = kept;
  for (let i = first; i < end; i++) if (isTaken[i] === 1) row.move(i, place++);
  return place;
}

function nextLeft(first: number, end: number): number {
  let i = first;
  while (i < end && isLeft[i] === 0) i++;
  return i;
}

/** Whether the later mention `a` comes before `b` when the longest are taken first. */
function isBefore({ from, to, weight }: TopicMentions, a: number, b: number): boolean {
  const longer = to[a]! - from[a]! - (to[b]! - from[b]!);
  if (longer !== 0) return longer > 0;
  return Math.abs(weight[a]!) > Math.abs(weight[b]!);
}
