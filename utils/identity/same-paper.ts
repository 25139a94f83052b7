/** Whether two mentions are of one paper, by what they say of it and not by their identifiers: files and pages bear wrong ones. */
import type { Paper } from '../model/paper';
import { fold } from '../query/fold';
import { areSamePeople, shareSomebody } from './people';

export type Named = Pick<Paper, 'title' | 'authors'>;

/** Whether they can be of one paper: alike in title, or by the same people under a similar one. Papers of one volume may share a DOI, and an author. */
export function canBe(known: Named, { title, authors }: Named): boolean {
  // A title without authors may be a link's; no title says nothing.
  if (known.authors.length === 0 || authors.length === 0 || !known.title || !title) return true;
  const alike = overlap(wordsOf(known.title), wordsOf(title));
  if (alike >= 0.6 || fold(known.title) === fold(title)) return true;
  return alike >= 0.25 && areSamePeople(known.authors, authors);
}

/**
 * Whether they are of wholly different papers: nobody in common, and not much of the titles. Of titles in other scripts nothing can be told.
 */
export function isAnother(known: Named, mention: Named): boolean {
  return haveNobodyInCommon(known, mention) && !canBe(known, mention);
}

/**
 * Whether two records of files are of different papers, though they bear one identifier. Two of one paper say its title in the same words, if
 * one with fewer of them, or name somebody whom the other names too.
 */
export function areTwo(a: Named, b: Named): boolean {
  if (!areTold(a, b)) return false;
  if (shareSomebody(a.authors, b.authors))
    return overlap(wordsOf(a.title), wordsOf(b.title)) < 0.25 && !areSamePeople(a.authors, b.authors);
  return overlap(wordsOf(a.title, 1), wordsOf(b.title, 1)) < 1;
}

function haveNobodyInCommon(a: Named, b: Named): boolean {
  return areTold(a, b) && !shareSomebody(a.authors, b.authors);
}

function areTold(a: Named, b: Named): boolean {
  return [a, b].every(({ title, authors }) => authors.length > 0 && /[a-z]{3}/i.test(title));
}

function wordsOf(title: string, least = 2): Set<string> {
  return new Set(
    fold(title)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= least),
  );
}

/** The share of the shorter title's words that the other one has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
