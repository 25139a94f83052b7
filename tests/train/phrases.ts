import { Mentions } from '../../utils/topics/mentions';
import { TokenBuffer } from '../../utils/topics/tokens';
import type { PhraseTrie } from '../../utils/topics/trie';
import type { Labelled } from './corpus';

const LONGEST = 3;
/** Phrases neither begin nor end with one of these, so that they can be read. */
const LITTLE = new Set(
  'a about across after all also an and any are as at be been between both but by can do does each first for from further has have how however if in into is it its may more most new not novel of on one only or our over propose proposed recent several show such than that the their them then there these they this through to two under up use used using via we what when where which while who whose will with within without work yet'.split(
    ' ',
  ),
);

/** Papers as sparse rows over the patterns of a trie, each with how much it stands out: once as whole papers, once as titles alone. */
export interface Rows {
  readonly first: Int32Array;
  readonly pattern: Int32Array;
  readonly salience: Float32Array;
}

/** What each paper mentions. */
export function mentionRows(papers: readonly Labelled[], trie: PhraseTrie, titleOnly: boolean): Rows {
  const mentions = new Mentions(trie);
  const first = new Int32Array(papers.length + 1);
  const pattern: number[] = [];
  const salience: number[] = [];
  papers.forEach(({ title, abstract }, row) => {
    mentions.read({ title, abstract: titleOnly ? undefined : abstract });
    for (let i = 0; i < mentions.count; i++) {
      pattern.push(mentions.patterns[i]!);
      salience.push(mentions.salience(mentions.patterns[i]!));
    }
    first[row + 1] = pattern.length;
  });
  return { first, pattern: Int32Array.from(pattern), salience: Float32Array.from(salience) };
}

/** Phrases of up to three words that stand in at least `least` of the papers, with how many they stand in. */
export function commonPhrases(papers: readonly Labelled[], least: number): Map<string, number> {
  const buffer = new TokenBuffer();
  const known = new Map<string, { name: string; papers: number; last: number }>();
  papers.forEach(({ title, abstract }, paper) => {
    for (const text of [title, abstract]) {
      const { count, hash, start, end } = buffer.read(text);
      for (let from = 0; from < count; from++) {
        let key = '';
        for (let to = from; to < Math.min(count, from + LONGEST); to++) {
          key += `${hash[to]} `;
          const entry = known.get(key);
          if (entry?.last === paper) continue;
          if (entry) {
            entry.papers++;
            entry.last = paper;
          } else known.set(key, { name: words(text, start, end, from, to), papers: 1, last: paper });
        }
      }
    }
  });
  return new Map(
    [...known.values()]
      .filter((entry) => entry.papers >= least && isReadable(entry.name))
      .map((entry) => [entry.name, entry.papers]),
  );
}

function words(text: string, start: Int32Array, end: Int32Array, from: number, to: number): string {
  const all: string[] = [];
  for (let i = from; i <= to; i++) all.push(text.slice(start[i], end[i]).toLowerCase());
  return all.join(' ');
}

function isReadable(name: string): boolean {
  if (!/^[a-z0-9 ]{2,40}$/.test(name)) return false;
  const all = name.split(' ');
  return !LITTLE.has(all[0]!) && !LITTLE.has(all.at(-1)!) && /[a-z]{2}/.test(name);
}
