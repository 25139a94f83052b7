/** Best match first. */
import type { Query } from '../../query';
import type { Node } from '../../query/parse';
import { ONE_TEXT, type Term } from './evaluate';
import { matchText } from './words/match-text';
import { idf, Scores } from './words/scores';
import { matchingPapers, type IndexSearch } from './matching-papers';
import { inOrder } from './columns/orders';
import { textsOf } from './search-index';
import { wordsOf } from './words/tokens';

/** What words that follow each other as they were typed add, of what they would count as one phrase. */
const NEXT = 0.5;
/** Papers that differ by less are equals: then the latest saved comes first. */
const STEP = 0.05;

/** All papers that match, the best answers first, recent ones first among equals. */
export async function rankBy(query: Query, within: IndexSearch): Promise<readonly number[]> {
  const terms: [Term, Scores][] = [];
  const matching = await matchingPapers(query, within, (term, scores) => terms.push([term, scores]));
  const papers = matching.toArray();
  const { open } = within;
  const recent = inOrder(matching, open.orders, 'saved', true);
  if (terms.length === 0) return recent;
  const { size } = open.columns;
  const total = new Float32Array(size);
  const add = (scores: Scores, weight: number): void => {
    for (const n of papers) total[n]! += scores.of(n) * weight;
  };
  for (const [, scores] of terms) add(scores, idf(size, scores.papers));
  for (const pair of pairsOf(query.tree)) {
    const scores = await scoresOf(pair, within);
    add(scores, NEXT * idf(size, scores.papers));
  }
  const steps = (n: number): number => Math.round(total[n]! / STEP);
  const places = Float64Array.from(recent, (n, place) => -steps(n) * size + place).sort();
  return Array.from(places, (place) => recent[((place % size) + size) % size]!);
}

/** Words without a field that stand side by side in the query: where they do so in a text too, it answers better. */
function pairsOf(tree: Node): readonly (readonly string[])[] {
  if (tree.kind !== 'and') return [];
  const words = tree.nodes.map((node) => (node.kind === 'term' && node.field === '' ? wordsOf(node.value) : []));
  return words.slice(1).flatMap((after, place) => {
    const before = words[place]!;
    return before.length > 0 && after.length > 0 ? [[...before, ...after]] : [];
  });
}

async function scoresOf(words: readonly string[], { tx, open }: IndexSearch): Promise<Scores> {
  const scores = new Scores(open.columns.size);
  await matchText(textsOf(tx, open), { words, isWhole: false, fields: ONE_TEXT['']! }, scores.hit);
  return scores;
}
