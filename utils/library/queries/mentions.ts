import type { TrainingExamples, Mention } from '../../examples';
import { termsOf } from '../../query/terms';
import type { Query } from '../../query';
import type { Document, Evidence } from '../../topics/document';
import type { LearnedTopic } from '../../topics/learned/learned';

/** More words than these explain nothing. */
const MOST = 8;
const MOST_WORDS = 24;

/** The words that evidence points at, each once, the weightiest first; a word within a phrase that is told is not told again. */
export function mentionsOf(document: Document, evidence: readonly Evidence[]): Mention[] {
  const found = new Map<string, Mention>();
  for (const { field, start, end, weight } of evidence) {
    const text = document[field]?.slice(start, end) ?? '';
    const key = `${field} ${text.toLowerCase()}`;
    const known = found.get(key);
    if (text && weight > 0 && (!known || known.weight < weight)) found.set(key, { field, text, weight });
  }
  const best: Mention[] = [];
  // With equal weights the longer one says more.
  const inOrder = [...found.values()].sort((a, b) => b.weight - a.weight || b.text.length - a.text.length);
  for (const mention of inOrder) {
    if (best.length === MOST) break;
    if (!best.some((other) => other.field === mention.field && overlaps(other.text, mention.text))) best.push(mention);
  }
  return best;
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

/** Where the words of a query stand in a text. */
export function evidenceOf(query: Query, document: Document): Evidence[] {
  return termsOf(query.tree).flatMap((term) => {
    // Folded words may stand in the text with hyphens between them, and the last one may go on.
    const words = term.split(' ').map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}[\\p{L}\\p{N}]*`, 'giu');
    return (['title', 'abstract'] as const).flatMap((field) =>
      [...(document[field] ?? '').matchAll(pattern)].map((match): Evidence => ({
        field,
        start: match.index,
        end: match.index + match[0].length,
        weight: 1,
      })),
    );
  });
}

/** The words of examples with what each came to speak for, the weightiest first. */
export function wordsOf(examples: readonly Document[], learned: LearnedTopic | undefined): TrainingExamples['words'] {
  const weights = new Map<string, number>();
  for (const example of examples)
    for (const { field, start, end, weight } of learned?.explain(example) ?? []) {
      const text = (example[field]?.slice(start, end) ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (text.length > 2) weights.set(text, weight);
    }
  return [...weights]
    .map(([text, weight]) => ({ text, weight: Math.round(weight * 100) / 100 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.text.localeCompare(b.text))
    .slice(0, MOST_WORDS);
}
