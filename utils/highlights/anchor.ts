import type { QuoteSelector } from '../model/highlight';
import { likeness } from './distance';
import { refineEdges, snapToWords } from './edges';
import { bestMatch, type Candidate, type Quote } from './match';
import { normalize, normalizing, type Normalized } from './normalize';
import type { Span } from './project';
import { likelyPlace, regions } from './regions';
import { sentences } from './sentences';
import { finish, type Steps } from './steps';

/**
 * Where a quotation is in a text. `exact`: its words stand there; `changed`: they were edited; `orphan`: it is not there.
 * Several spans when its sentences have been moved apart, in the text's order.
 */
export interface Anchoring {
  readonly state: 'exact' | 'changed' | 'orphan';
  readonly spans: readonly Span[];
  /** 0 … 1. */
  readonly score: number;
}

const ORPHAN: Anchoring = { state: 'orphan', spans: [], score: 0 };
const SHORT = 20;
/** The least score at which a quotation counts as found; absent ones were seen to reach 0.62 and 0.60. */
const LEAST = { short: 0.66, long: 0.6 };
const LONG = 40;
/** A quotation that differs more than this is looked for sentence by sentence, too. */
const MUCH = 0.12;
const HALF = 0.5;
/** Sentences that score this are not improved upon by looking for the whole. */
const SURE = 0.85;
/** What is shorter than this may stand anywhere: its context has to fit, too. */
const FRAGMENT = 40;
/** How much of a quotation its sentences that are left must make up. */
const ENOUGH = 0.6;
const CUT = /\s*\.\.\.\s*$/;
const LAST = 16;
/** Of a quotation at the end of a text that was cut short. */
const LEAST_LEFT = 0.5;

/** Finds a quotation in a text, as it stands or edited, or says that it is not there. Offsets are UTF-16 units of `text`. */
export function anchor(text: string, selector: QuoteSelector): Anchoring {
  return finish(anchoring(text, selector));
}

/** The same in steps of a few milliseconds, for a long text. */
export function* anchoring(text: string, selector: QuoteSelector): Steps<Anchoring> {
  const target = yield* targetOf(text);
  const quote: Quote = {
    exact: normalize(selector.exact).text.trim(),
    prefix: normalize(selector.prefix).text.trimStart(),
    suffix: normalize(selector.suffix).text.trimEnd(),
  };
  if (!quote.exact || !target.text) return ORPHAN;
  const { start: expected } = selector;
  const distance = (start: number): number =>
    expected === undefined ? 0 : Math.min(1, Math.abs(target.starts[start]! - expected) / text.length);

  const find = (most: number, within: readonly Span[]) => bestMatch(target.text, quote, { most, within, distance });
  let whole = yield* find(0, []);
  let parts: Parts | undefined;
  if (!whole) {
    // Most of what was edited was edited a little, and a search for few differences in one place is a quick one.
    const likely = likelyPlace(target.text, quote.exact, Math.ceil(quote.exact.length * MUCH));
    if (likely) whole = yield* find(MUCH, [likely]);
    const within = whole ? [] : yield* regions(target.text, quote.exact);
    if (!whole && quote.exact.length > LONG) whole = yield* find(MUCH, within);
    if (!whole) parts = yield* inSentences(target.text, quote, within);
    if (!whole && !(parts && parts.score > SURE)) whole = yield* find(HALF, within);
  }
  if (parts && parts.score > (whole?.score ?? 0)) return anchoringOf(target, quote, parts.score, parts.spans);
  if (!whole || !isEnough(whole, quote)) return atTheEnd(target, quote) ?? ORPHAN;
  const span = whole.errors > 0 ? refineEdges(target.text, quote, whole) : whole;
  return anchoringOf(target, quote, whole.score, [snapToWords(target.text, quote, span)]);
}

/** A text that was cut short may hold a quotation's beginning: its last characters are looked for in the quotation. */
function atTheEnd(target: Target, quote: Quote): Anchoring | undefined {
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

function isEnough({ score }: Candidate, { exact }: Quote): boolean {
  return score >= (exact.length < SHORT ? LEAST.short : LEAST.long);
}

function anchoringOf(target: Target, quote: Quote, score: number, spans: readonly Span[]): Anchoring {
  const words = spans.map(({ start, end }) => target.text.slice(start, end)).join(' ');
  return {
    state: words === quote.exact ? 'exact' : 'changed',
    spans: spans.map(({ start, end }) => ({ start: target.starts[start]!, end: target.ends[end - 1]! })),
    score,
  };
}

interface Parts {
  readonly spans: readonly Span[];
  readonly score: number;
}

/** Its sentences one by one, where most of them are still there. */
function* inSentences(
  text: string,
  { exact, prefix, suffix }: Quote,
  within: readonly Span[],
): Steps<Parts | undefined> {
  const all = sentences(exact);
  if (all.length < 2) return undefined;
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
    spans.push(snapToWords(text, quote, match));
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

interface Target extends Normalized {
  /** It ended with an ellipsis, which is not part of `text`. */
  readonly isCut: boolean;
}

const CACHED = 64;
const cache = new Map<string, Target>();

function* targetOf(source: string): Steps<Target> {
  const known = cache.get(source);
  if (known) return known;
  const whole = yield* normalizing(source);
  const cut = /\.\.\. ?$/.exec(whole.text.slice(-4)) ? CUT.exec(whole.text) : null;
  const fresh = { ...whole, text: whole.text.slice(0, cut?.index), isCut: cut !== null };
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value!);
  cache.set(source, fresh);
  return fresh;
}
