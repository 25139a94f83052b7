import { fold } from './fold';
import type { Node } from './parse';

/** Words that follow each other, folded; the last one may go on. */
export type SoughtWords = readonly string[];

export interface Mark {
  readonly start: number;
  readonly end: number;
}

const IN_TEXTS = new Set(['', 'title', 'abstract', 'note']);

/** The words and phrases that a match may have in its title, abstract or note. */
export function soughtWords(node: Node): readonly SoughtWords[] {
  if (node.kind === 'not') return [];
  if (node.kind !== 'term') return node.nodes.flatMap(soughtWords);
  const words = fold(node.value).trim().split(' ');
  return IN_TEXTS.has(node.field) && words[0] !== '' ? [words] : [];
}

const WORD = /[\p{L}\p{N}\p{M}'’]+(?:\+\+|#)?/gu;

interface FoldedWord extends Mark {
  readonly word: string;
}

/** Where sought words stand in a text, in turn, without overlaps. */
export function marksIn(text: string, sought: readonly SoughtWords[]): readonly Mark[] {
  const words = [...text.matchAll(WORD)].flatMap(({ 0: written, index }): FoldedWord[] =>
    fold(written)
      .trim()
      .split(' ')
      .map((word) => ({ word, start: index, end: index + written.length })),
  );
  const marks: Mark[] = [];
  for (const [at, { start }] of words.entries()) {
    if (start < (marks.at(-1)?.end ?? 0)) continue;
    const found = sought.find((wanted) => standsAt(words, at, wanted));
    if (found) marks.push({ start, end: words[at + found.length - 1]!.end });
  }
  return marks;
}

function standsAt(words: readonly FoldedWord[], at: number, wanted: SoughtWords): boolean {
  return wanted.every((word, place) => {
    const there = words[at + place]?.word;
    return place === wanted.length - 1 ? there?.startsWith(word) : there === word;
  });
}
