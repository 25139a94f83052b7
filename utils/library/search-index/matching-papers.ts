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
  if (query.isEmpty) return within.open.columns.alive.clone();
  const evaluation: Evaluation = { ...evaluationOf(within), ...(scored && { scored }) };
  return settle(await evaluate(query.tree, evaluation), within);
}

/** Of some papers those that match each of the queries; what all of them ask of topics is found once. */
export async function matchingAmong(
  among: Bits,
  queries: readonly Query[],
  searchFor: (query: Query) => IndexSearch,
): Promise<readonly Bits[]> {
  const found: Bits[] = [];
  let evaluation: Evaluation | undefined;
  for (const query of queries) {
    const within = searchFor(query);
    evaluation ??= evaluationOf(within);
    const { sure, maybe } = await evaluate(query.tree, evaluation);
    found.push(await settle({ sure: sure.and(among), maybe: maybe.and(among) }, within));
  }
  return found;
}

function evaluationOf({ open, tx, topics: index, tagging }: IndexSearch): Evaluation {
  const { columns } = open;
  const common = { columns, texts: textsOf(tx, open) };
  const topics = createTopicPapers({ index, learned: tagging.learned?.topics ?? [], columns, within: common });
  return { ...common, topics };
}

async function settle({ sure, maybe }: Bounds, { open: { columns }, look }: IndexSearch): Promise<Bits> {
  const open = [...maybe.clone().andNot(sure)];
  if (open.length === 0) return sure;
  const found = await look(open.map((n) => columns.idOf(n)));
  for (const n of open) if (found.has(columns.idOf(n))) sure.add(n);
  return sure;
}
