import type { QuoteSelector } from '../model/highlight';
import { likeness } from './distance';
import { refineEdges, snapToWords } from './edges';
import { bestMatch, type Quote } from './match';
import { normalize } from './normalize';
import { FRAGMENT, isBare, isEnough, isTheWords } from './plausible';
import type { Span } from './project';
import { likelyPlace, regions } from './regions';
import { hasSameWords } from './same-words';
import { sentences } from './sentences';
import { finish, type Steps } from './steps';
import { targetOf, type Target } from './target';

/**
 * Where a quotation is in a text. `exact`: its words stand there, whatever formulas and marks of citations look like;
 * `changed`: words were edited; `orphan`: it is not there.
 * Several spans when its sentences have been moved apart, in the text's order.
 */
export interface Anchoring {
  readonly state: 'exact' | 'changed' | 'orphan';
  readonly spans: readonly Span[];
  /** 0 … 1. */
  readonly score: number;
}

const ORPHAN: Anchoring = { state: 'orphan', spans: [], score: 0 };
const LONG = 40;
/** A quotation that differs more than this is looked for sentence by sentence, too. */
const MUCH = 0.12;
const HALF = 0.5;
/** Sentences that score this are not improved upon by looking for the whole. */
const SURE = 0.85;
/** More of them than this are not looked for one by one. */
const MOST_SENTENCES = 100;
/** How much of a quotation its sentences that are left must make up. */
const ENOUGH = 0.6;
const LAST = 16;
/** Of a quotation at the end of a text that was cut short. */
const LEAST_LEFT = 0.5;

/** Finds a quotation in a text, as it stands or edited, or says that it is not there. Offsets are UTF-16 units of `text`. */
export function anchor(text: string, selector: QuoteSelector): Anchoring {
  return finish(anchoring(text, selector));
}

/** A quotation in normalised form, and as it was made. */
interface Sought extends Quote {
  readonly words: string;
}

/** The same in steps of a few milliseconds, for a long text. */
export function* anchoring(text: string, selector: QuoteSelector): Steps<Anchoring> {
  const target = yield* targetOf(text);
  const quote: Sought = {
    words: selector.exact,
    exact: normalize(selector.exact).text.trim(),
    prefix: normalize(selector.prefix).text.trimStart(),
    suffix: normalize(selector.suffix).text.trimEnd(),
  };
  if (!quote.exact || !target.text) return ORPHAN;
  const { start: expected } = selector;
  const distance = (start: number): number =>
    expected === undefined ? 0 : Math.min(1, Math.abs(target.starts[start]! - expected) / text.length);

  const accepts = isBare(quote) ? (place: Span) => isTheWords(target, quote.words, place) : undefined;
  const find = (most: number, within: readonly Span[]) =>
    bestMatch(target.text, quote, { most, within, distance, ...(accepts && { accepts }) });
  let whole = yield* find(0, []);
  if (!whole && accepts) return ORPHAN;
  let parts: Parts | undefined;
  if (!whole) {
    // Most of what was edited was edited a little, and a search for few differences in one place is a quick one.
    const likely = likelyPlace(target.text, quote.exact, Math.ceil(quote.exact.length * MUCH));
    if (likely) whole = yield* find(MUCH, [likely]);
    const within = whole ? [] : yield* regions(target.text, quote.exact);
    if (!whole && quote.exact.length > LONG) whole = yield* find(MUCH, within);
    if (!whole) parts = yield* inSentences(target, quote, within);
    if (!whole && !(parts && parts.score > SURE)) whole = yield* find(HALF, within);
  }
  if (parts && parts.score > (whole?.score ?? 0)) return anchoringOf(target, quote, parts.score, parts.spans);
  if (!whole || !isEnough(whole, quote)) return atTheEnd(target, quote) ?? ORPHAN;
  const span = whole.errors > 0 ? refineEdges(target.text, quote, whole) : whole;
  return anchoringOf(target, quote, whole.score, [snapToWords(target.text, quote, span, target.hyphens)]);
}

/** A text that was cut short may hold a quotation's beginning: its last characters are looked for in the quotation. */
function atTheEnd(target: Target, quote: Sought): Anchoring | undefined {
  if (!target.isCut) return undefined;
  const end = target.text.length;
  const last = target.text.slice(Math.max(0, end - LAST), end);
  const at = last.length === LAST ? quote.exact.indexOf(last) : -1;
  const start = end - at - LAST;
  const length = at + LAST;
  if (at < 0 || start < 0 || length < quote.exact.length * LEAST_LEFT) return undefined;
  const left = likeness(quote.exact, target.text.slice(start, end), { anchored: true });
  return left < ENOUGH ? undefined : anchoringOf(target, quote, left, [{ start, end }]);
}

function anchoringOf(target: Target, quote: Sought, score: number, spans: readonly Span[]): Anchoring {
  const places = spans.map(({ start, end }) => ({ start: target.starts[start]!, end: target.ends[end - 1]! }));
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const found = target.source.slice(places[0]!.start, places.at(-1)!.end);
  const isExact = target.text.slice(first.start, last.end) === quote.exact || hasSameWords(quote.words, found);
  return { state: isExact ? 'exact' : 'changed', spans: places, score };
}

interface Parts {
  readonly spans: readonly Span[];
  readonly score: number;
}

/** Its sentences one by one, where most of them are still there. */
function* inSentences(
  { text, hyphens }: Target,
  { exact, prefix, suffix }: Quote,
  within: readonly Span[],
): Steps<Parts | undefined> {
  const all = sentences(exact);
  if (all.length < 2 || all.length > MOST_SENTENCES) return undefined;
  let found = 0;
  let sum = 0;
  const spans: Span[] = [];
  for (const { start, end } of all) {
    const quote: Quote = {
      exact: exact.slice(start, end),
      prefix: (prefix + exact.slice(0, start)).slice(-32),
      suffix: (exact.slice(end) + suffix).slice(0, 32),
    };
    const match = yield* bestMatch(text, quote, { most: 0.3, within });
    if (!match || (end - start < FRAGMENT && !isEnough(match, quote))) continue;
    found += end - start;
    sum += (end - start) * (1 - match.errors / quote.exact.length);
    spans.push(snapToWords(text, quote, match, hyphens));
  }
  if (found < ENOUGH * exact.length) return undefined;
  return { spans: joined(text, spans), score: sum / exact.length };
}

/** In the text's order; what only white space parts becomes one. */
function joined(text: string, spans: Span[]): readonly Span[] {
  const done: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      done[done.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else done.push(span);
  }
  return done;
}
