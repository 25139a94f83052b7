/** What a query's tree matches, by the index. */
import { testOf, type FieldName } from '../../query/fields';
import { fold } from '../../query/fold';
import type { Node } from '../../query/parse';
import type { Queryable, Test } from '../../query/queryable';
import { Bits } from './bits';
import { ColumnItem } from './columns/column-item';
import type { Columns } from './columns/columns';
import { matchText } from './words/match-text';
import { Scores, TAG_WEIGHT, TOPIC_WEIGHT } from './words/scores';
import { wordsOf, TEXT_FIELDS } from './words/tokens';
import type { Texts } from './words/texts';

/** What surely matches, and what may: of the rest each paper has to be looked at. */
export interface Bounds {
  readonly sure: Bits;
  readonly maybe: Bits;
}

export type Term = Extract<Node, { kind: 'term' }>;

/** Finds the papers that have a topic whose names pass. */
export interface TopicsWithin {
  where(test: (names: readonly string[]) => boolean): Promise<Bounds>;
}

/** Where a tree is evaluated. */
export interface Evaluation {
  readonly columns: Columns;
  readonly texts: Texts;
  readonly topics: TopicsWithin;
  /** A topic's rule knows nothing of what is followed. */
  readonly isFollowedKnown?: boolean;
  /** Told how well papers answer to a word that is looked for, where that is asked. */
  readonly scored?: (term: Term, scores: Scores) => void;
}

const ALL_TEXTS = (1 << TEXT_FIELDS.length) - 1;
export const ONE_TEXT: Readonly<Partial<Record<FieldName, number>>> = {
  '': ALL_TEXTS,
  title: maskOf('title'),
  abstract: maskOf('abstract'),
  note: maskOf('note'),
  venue: maskOf('venue'),
};

function maskOf(field: (typeof TEXT_FIELDS)[number]): number {
  return 1 << TEXT_FIELDS.indexOf(field);
}

export async function evaluate(node: Node, within: Evaluation): Promise<Bounds> {
  if (node.kind === 'term') return evaluateTerm(node, within);
  const { alive } = within.columns;
  if (node.kind === 'not') {
    // What is looked away from says nothing of how well a paper answers.
    const { sure, maybe } = await evaluate(node.node, { ...within, scored: () => undefined });
    return { sure: alive.clone().andNot(maybe), maybe: alive.clone().andNot(sure) };
  }
  const parts = await Promise.all(node.nodes.map((part) => evaluate(part, within)));
  const isAnd = node.kind === 'and';
  const sure = isAnd ? alive.clone() : new Bits();
  const maybe = sure.clone();
  for (const part of parts) {
    const combine = isAnd ? 'and' : 'or';
    sure[combine](part.sure);
    maybe[combine](part.maybe);
  }
  return { sure, maybe };
}

async function evaluateTerm(term: Term, within: Evaluation): Promise<Bounds> {
  const found = await papersOf(term, within);
  return { sure: found.sure.and(within.columns.alive), maybe: found.maybe.and(within.columns.alive) };
}

function papersOf(term: Term, within: Evaluation): Promise<Bounds> | Bounds {
  const { columns, topics, isFollowedKnown } = within;
  const { field, value, fuzzy } = term;
  const test = testOfTerm(term);
  const fields = ONE_TEXT[field] ?? (fuzzy && field === 'author' ? AUTHORS : undefined);
  if (fields !== undefined) return textBounds(term, fields, within);
  if (field === 'author') return authorBounds(term, within);
  if (field === 'topic') return topics.where((names) => test({ title: '', topics: names }));
  if (field === 'tag') return known(columns.lists.tags.where(columns.size, (tags) => test({ title: '', tags })));
  if (field === 'cat')
    return known(columns.lists.categories.where(columns.size, (categories) => test({ title: '', categories })));
  if (field === 'year' || field === 'date' || field === 'published')
    return known(columns.lists.published.where(columns.size, ([published]) => test({ title: '', published })));
  if (field === 'is' && fold(value).trim() === 'followed' && !isFollowedKnown) return open(columns);
  // When highlights were made is in their records alone.
  if (field === 'highlighted') return { sure: new Bits(), maybe: scan(columns, (item) => Boolean(item.highlights)) };
  return IN_COLUMNS.has(field) ? known(scan(columns, test)) : open(columns);
}

/** What the columns say of one paper after the other. */
const IN_COLUMNS: ReadonlySet<FieldName> = new Set([
  ...(['site', 'id', 'saved', 'added', 'read', 'status', 'is', 'has'] as const),
  // Papers of the library have none of these.
  ...(['upvotes', 'comments', 'rating', 'decision', 'highlights'] as const),
]);

function testOfTerm({ field, value, quoted, fuzzy }: Term): Test {
  return testOf(field, value, quoted, fuzzy);
}

/** Nothing is known: every paper has to be looked at. */
function open({ alive }: Columns): Bounds {
  return { sure: new Bits(), maybe: alive.clone() };
}

function known(papers: Bits): Bounds {
  return { sure: papers, maybe: papers.clone() };
}

/** Asks each paper's columns. */
function scan(columns: Columns, test: (item: Queryable) => boolean): Bits {
  const item = new ColumnItem(columns);
  const found = new Bits(columns.size);
  for (const n of columns.alive) {
    item.n = n;
    if (test(item)) found.add(n);
  }
  return found;
}

/** What begins with so few letters says little of how well a paper answers. */
const SHORT = 2;

/** Words in texts; without a field, in tags and names of topics as well. */
async function textBounds(term: Term, fields: number, { columns, texts, topics, scored }: Evaluation): Promise<Bounds> {
  const words = wordsOf(term.value);
  const isFuzzy = term.fuzzy === true;
  // Of words in a row that may be misspelt each is found by itself.
  const wanted = { words, isWhole: false, fields, isFuzzy };
  const isScored = scored !== undefined && (words.length > 1 || (words[0]?.length ?? 0) > SHORT);
  const scores = new Scores(isScored ? columns.size : 0);
  const found = new Bits(columns.size);
  await matchText(texts, wanted, (n, field, count, quality) => {
    found.add(n);
    if (isScored) scores.hit(n, field, count, quality);
  });
  const maybe = found.clone();
  if (term.field === '') {
    const test = testOfTerm(term);
    const tagged = columns.lists.tags.where(columns.size, (tags) => test({ title: '', tags }));
    const ofTopics = await topics.where((names) => test({ title: '', topics: names }));
    if (isScored) {
      for (const n of tagged) scores.add(n, TAG_WEIGHT);
      for (const n of ofTopics.sure) scores.add(n, TOPIC_WEIGHT);
    }
    found.or(tagged).or(ofTopics.sure);
    maybe.or(tagged).or(ofTopics.maybe);
  }
  if (isScored) scored(term, scores);
  return isFuzzy && words.length > 1 ? { sure: new Bits(), maybe } : { sure: found, maybe };
}

const AUTHORS = maskOf('authors');

/** All words within one name: of more than one word it is known which papers have each of them, and the names have to be looked at. */
async function authorBounds({ value, quoted }: Term, { columns, texts }: Evaluation): Promise<Bounds> {
  const words = wordsOf(value);
  const maybe = columns.alive.clone();
  for (const [place, word] of words.entries()) {
    const having = new Bits(columns.size);
    const isWhole = (quoted && !value.endsWith('*')) || place < words.length - 1;
    const take = (n: number): void => void having.add(n);
    await matchText(texts, { words: [word], isWhole, fields: AUTHORS }, take);
    // An initial stands for any name that it begins, on either side; one word has to agree in full.
    if (words.length > 1 && word[1])
      await matchText(texts, { words: [word[0]!], isWhole: true, fields: AUTHORS }, take);
    if (words.length > 1 && !word[1]) await matchText(texts, { words: [word], isWhole: false, fields: AUTHORS }, take);
    maybe.and(having);
  }
  return words.length === 1 ? known(maybe) : { sure: new Bits(), maybe };
}
