/** What is asked of a library: made of its own texts, so that each question finds something. */
import { fold } from '../../../utils/query/fold';
import { familyOf, tagOf, type Corpus } from './papers';
import { randomOf } from './words';

/** A search for words. */
export interface Question {
  /** In the query language. */
  readonly query: string;
  /** What has to be there, folded: words, or words in a row. */
  readonly all: readonly string[];
  /** What may not be there. */
  readonly none?: string;
}

const SAMPLE = 300;
const SHORTEST = 4;
const LONGEST_TYPED = 16;

/** So many searches for words, of each kind alike: a word of a title, two of an abstract, some in a row, one without another, frequent ones. */
export function questionsFor(corpus: Corpus, size: number, count: number, seed = 0): readonly Question[] {
  const frequent = frequentWords(corpus, size);
  return Array.from({ length: count }, (_, i) => questionOf(corpus, size, frequent, i, seed));
}

function questionOf(corpus: Corpus, size: number, frequent: readonly string[], i: number, seed: number): Question {
  const random = randomOf(i, 100 + seed);
  const { title, abstract = '' } = corpus.paper(Math.floor(random() * size));
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? 'learning';
  const common = pick(frequent);
  const inTitle = pick(longWords(title));
  const inAbstract = longWords(abstract || title);
  switch (i % 5) {
    case 0:
      return { query: inTitle, all: [inTitle] };
    case 1: {
      const two = [pick(inAbstract), pick(inAbstract)];
      return { query: two.join(' '), all: two };
    }
    case 2: {
      const row = inARow(abstract || title, random());
      return { query: `"${row}"`, all: [row] };
    }
    case 3: {
      const wanted = pick(inAbstract);
      return { query: `${wanted} -${common}`, all: [wanted], none: common };
    }
    default:
      return { query: `${common} ${inTitle}`, all: [common, inTitle] };
  }
}

/** What a dozen readers type, letter by letter: the beginnings of two words of a title. */
export function typedQueries(corpus: Corpus, size: number, count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf(i, 200);
    const { title } = corpus.paper(Math.floor(random() * size));
    const text = longWords(title).slice(0, 2).join(' ').slice(0, LONGEST_TYPED);
    return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
  });
}

/** Questions to one field each, of frequent and of rare values. */
export const FIELD_QUERIES: Readonly<Record<string, readonly string[]>> = {
  tag: [0, 1, 3, 10, 40, 90, 150, 199].map((n) => `tag:${tagOf(n)}`),
  author: [0, 2, 9, 50, 300, 2_000, 9_000, 19_000].map((n) => `author:${familyOf(n).toLowerCase()}`),
  year: ['2015', '2019', '2025', '2017..2018', '2020-03', '>=2024', '<2016', '2022'].map((years) => `year:${years}`),
  status: ['reading', 'read', 'to-read', 'reading', 'read', 'to-read'].map((status) => `status:${status}`),
};

/** The words that most of some papers have, the very first ones left out. */
function frequentWords(corpus: Corpus, size: number): readonly string[] {
  const papers = new Map<string, number>();
  for (let i = 0; i < Math.min(SAMPLE, size); i++) {
    const { title, abstract = '' } = corpus.paper(Math.floor((i * size) / SAMPLE));
    for (const word of new Set(longWords(`${title} ${abstract}`))) papers.set(word, (papers.get(word) ?? 0) + 1);
  }
  return [...papers]
    .sort(([, a], [, b]) => b - a)
    .slice(10, 60)
    .map(([word]) => word);
}

/** Two or three words as they follow each other. */
function inARow(text: string, share: number): string {
  const all = fold(text).trim().split(/ +/);
  const at = Math.floor(share * Math.max(1, all.length - 3));
  return all.slice(at, at + 2 + (at % 2)).join(' ');
}

function longWords(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST);
}
