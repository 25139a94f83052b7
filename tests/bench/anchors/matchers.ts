import search from 'approx-string-match';

import { anchor } from '../../../utils/highlights/anchor';
import type { Span } from '../../../utils/highlights/project';
import type { QuoteSelector } from '../../../utils/model/highlight';
import type { FieldText } from '../../highlights/field';

/** A way to find a quotation again. Spans are offsets into the field's source. */
export interface Matcher {
  readonly name: string;
  find(field: FieldText, selector: QuoteSelector): readonly Span[];
}

export const ibid: Matcher = {
  name: 'Ibid',
  find: (field, selector) => anchor(field.projection().text, selector).spans.map((span) => field.place(span)),
};

/** The words as they are, the occurrence nearest to the old place. */
const exact: Matcher = {
  name: 'exact',
  find: ({ source }, { exact: words, start = 0 }) => nearest(occurrences(source, words), start),
};

/** The same with runs of white space as one space. */
const folded: Matcher = {
  name: 'exact, white space folded',
  find({ source }, { exact: words, start = 0 }) {
    const { text, at } = fold(source);
    const found = occurrences(text, fold(words).text.trim());
    return nearest(
      found.map(({ start: from, end }) => ({ start: at[from]!, end: at[end - 1]! + 1 })),
      start,
    );
  },
};

/**
 * Hypothesis' matching by its published description: an exact search, else an approximate one with up to half of the
 * characters wrong; the best by quote 50, prefix 20, suffix 20, position 2; no least score.
 * @see https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts
 */
const hypothesis: Matcher = {
  name: "Hypothesis' weights, no threshold",
  find({ source }, { exact: words, prefix, suffix, start: hint }) {
    const verbatim = occurrences(source, words).map((span) => ({ ...span, errors: 0 }));
    const found = verbatim.length > 0 ? verbatim : search(source, words, Math.min(256, words.length / 2));
    let best: { readonly span: Span; readonly score: number } | undefined;
    for (const { start, end, errors } of found) {
      const before = prefix ? likeness(source.slice(Math.max(0, start - prefix.length), start), prefix) : 1;
      const after = suffix ? likeness(source.slice(end, end + suffix.length), suffix) : 1;
      const position = hint === undefined ? 1 : 1 - Math.abs(start - hint) / source.length;
      const score = (50 * (1 - errors / words.length) + 20 * before + 20 * after + 2 * position) / 92;
      if (!best || score > best.score) best = { span: { start, end }, score };
    }
    return best ? [best.span] : [];
  },
};

export const BASELINES: readonly Matcher[] = [exact, folded, hypothesis];

function likeness(text: string, pattern: string): number {
  const matches = search(text, pattern, pattern.length);
  return matches.length > 0 ? 1 - matches[0]!.errors / pattern.length : 0;
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (!words) return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ start, end: start + words.length });
  return found;
}

function nearest(spans: readonly Span[], start: number): readonly Span[] {
  const [first] = [...spans].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return first ? [first] : [];
}

function fold(source: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const unit = /\s/.test(source[i]!) ? ' ' : source[i]!;
    if (unit === ' ' && text.endsWith(' ')) continue;
    text += unit;
    at.push(i);
  }
  return { text, at };
}
