import { isOn, type TopicIndex } from '../commands/topics';
import { topicNames } from '../../query/topic-names';
import { Bits } from './bits';
import type { Columns } from './columns/columns';
import { evaluate, type Bounds, type Evaluation, type TopicsWithin } from './evaluate';

export interface TopicPapersOptions {
  readonly index: TopicIndex;
  /** Topics that are learned from examples: which papers they are called for is only known by their texts. */
  readonly learned: readonly string[];
  readonly columns: Columns;
  readonly within: Omit<Evaluation, 'topics' | 'scored'>;
}

type Test = (names: readonly string[]) => boolean;

/** Finds the papers of topics by the topics' names, as `hitsOf` finds the topics of a paper. */
export function createTopicPapers(options: TopicPapersOptions): TopicsWithin {
  const { index, within } = options;
  const said = sayings(options);
  const rules = new Map(index.rules.filter(({ query }) => !query.isEmpty).map(({ id, query }) => [id, query.tree]));
  /** Before rules: these are what a rule may ask for. */
  const plain: TopicsWithin = { where: async (test) => join(matching(test), (id) => plainPapers(id)) };
  const ruled = new Map<string, Promise<Bounds>>();

  function matching(test: Test): readonly string[] {
    const { byId } = index;
    return index.list.filter((topic) => isOn(topic, byId) && test(topicNames([topic.id], byId))).map(({ id }) => id);
  }

  async function plainPapers(id: string): Promise<Bounds> {
    const { no = new Bits(), yes = new Bits() } = said.get(id) ?? {};
    const found = options.columns.lists.topics.where(options.columns.size, (topics) => topics.includes(id)).andNot(no);
    const sure = found.or(yes);
    const maybe = options.learned.includes(id) ? options.columns.alive.clone().andNot(no).or(yes) : sure.clone();
    return { sure, maybe };
  }

  async function papers(id: string): Promise<Bounds> {
    const before = await plainPapers(id);
    const rule = rules.get(id);
    if (!rule) return before;
    let byRule = ruled.get(id);
    if (!byRule) ruled.set(id, (byRule = evaluate(rule, { ...within, topics: plain, isFollowedKnown: true })));
    const { no = new Bits() } = said.get(id) ?? {};
    const { sure, maybe } = await byRule;
    return {
      sure: before.sure.or(sure.clone().andNot(no)),
      maybe: before.maybe.or(maybe.clone().andNot(no)),
    };
  }

  return { where: async (test) => join(matching(test), papers) };
}

async function join(ids: readonly string[], papers: (id: string) => Promise<Bounds>): Promise<Bounds> {
  const all = { sure: new Bits(), maybe: new Bits() };
  for (const { sure, maybe } of await Promise.all(ids.map(papers))) {
    all.sure.or(sure);
    all.maybe.or(maybe);
  }
  return all;
}

/** What the user said of papers, by topic. */
function sayings({
  index,
  columns,
}: TopicPapersOptions): ReadonlyMap<string, { readonly yes: Bits; readonly no: Bits }> {
  const all = new Map<string, { readonly yes: Bits; readonly no: Bits }>();
  if (index.said.size === 0) return all;
  for (const n of columns.alive) {
    const ofPaper = new Map(
      columns.texts.names
        .get(n)
        .split('\n')
        .flatMap((name) => [...(index.said.get(name) ?? [])]),
    );
    for (const [topic, is] of ofPaper) {
      let ofTopic = all.get(topic);
      if (!ofTopic) all.set(topic, (ofTopic = { yes: new Bits(), no: new Bits() }));
      (is ? ofTopic.yes : ofTopic.no).add(n);
    }
  }
  return all;
}
