import type { Explanation } from '../../examples';
import type { PaperId } from '../../model/identifiers';
import { areaOfCategory } from '../../topics/categories/areas';
import { textsOf } from './training-examples';
import { home } from '../commands/visit';
import { evidenceOf, mentionsOf } from './mentions';
import { queryableOf } from '../../query/paper-queryable';
import type { Reading } from '../database/schema';
import type { TextTagging } from './tagging';
import { askableTopics, sayingsOf, topicsOf } from '../commands/topics';

/** Why a paper, met lately or saved, has a topic: the words, the rule, the category, or what the user said. */
export async function explain(tx: Reading, asked: PaperId, topic: string, tagging: TextTagging): Promise<Explanation> {
  const index = await topicsOf(tx);
  const id = await home(tx, asked);
  const paper = (await textsOf(tx, new Set([id]))).get(id);
  if (!paper) return { mentions: [], categories: [] };

  const plain = queryableOf(paper, undefined, {});
  const said = sayingsOf(plain, index)?.get(topic);
  const topics = askableTopics(tagging.of(paper, undefined), plain, index, tagging);
  const rule = index.byId.get(topic)?.rule;
  const query = index.rules.find((each) => each.id === topic)?.query;
  const isRuled = query !== undefined && !query.isEmpty && query.matches({ ...plain, topics });
  const score = tagging.learned?.score(topic, '', paper) ?? 0;
  const evidence = [
    ...(isRuled ? evidenceOf(query, paper) : []),
    ...tagging.explain(paper, topic),
    ...(score > 0 ? (tagging.learned?.of(topic)?.explain(paper) ?? []) : []),
  ];
  const categories = tagging.categories(paper).filter((category) => areaOfCategory(category) === topic);
  return {
    mentions: mentionsOf(paper, evidence),
    categories,
    ...(categories.length > 0 && paper.categories.length === 0 && { isPredicted: true }),
    ...(isRuled && rule && { rule }),
    ...(said !== undefined && { said }),
  };
}
