import type { PaperId } from '../../model/identifiers';
import type { Query } from '../../query';
import type { TopicIndex } from '../commands/topics';
import type { Reading } from '../database/schema';
import type { TextTagging } from '../queries/tagging';
import type { Bits } from './bits';
import { evaluate, type Bounds, type Evaluation, type Term } from './evaluate';
import type { Scores } from './words/scores';
import { textsOf, type OpenIndex } from './search-index';
import { createTopicPapers } from './topic-papers';

export interface IndexSearch {
  readonly tx: Reading;
  readonly open: OpenIndex;
  readonly topics: TopicIndex;
  readonly tagging: Pick<TextTagging, 'learned'>;
  /** Of these papers those that match: what the index alone cannot say. */
  readonly look: (ids: readonly PaperId[]) => Promise<ReadonlySet<PaperId>>;
}

/** The numbers of all papers that match, in no order. */
export async function matchingPapers(
  query: Query,
  within: IndexSearch,
  scored?: (term: Term, scores: Scores) => void,
): Promise<Bits> {
  const { open, tx, topics: index, tagging } = within;
  const { columns } = open;
  if (query.isEmpty) return columns.alive.clone();
  const common = { columns, texts: textsOf(tx, open) };
  const topics = createTopicPapers({ index, learned: tagging.learned?.topics ?? [], columns, within: common });
  const evaluation: Evaluation = { ...common, topics, ...(scored && { scored }) };
  return settle(await evaluate(query.tree, evaluation), within);
}

async function settle({ sure, maybe }: Bounds, { open: { columns }, look }: IndexSearch): Promise<Bits> {
  const open = [...maybe.clone().andNot(sure)];
  if (open.length === 0) return sure;
  const found = await look(open.map((n) => columns.idOf(n)));
  for (const n of open) if (found.has(columns.idOf(n))) sure.add(n);
  return sure;
}
