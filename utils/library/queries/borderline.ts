import type { Borderline } from '../../examples';
import { aliases, type PaperId } from '../../model/identifiers';
import type { Reading } from '../database/schema';
import type { Learning } from './learning';

/** So many are offered at a time. */
const OFFERED = 5;
/** What scores less, or misses certainty by less, is not in doubt. */
const SURE = 0.1;

/** Papers met lately of which a learned topic is least sure, the least sure first: to be told of them teaches it most. Those that it is learned from are none of them. */
export async function borderlineOf(
  tx: Reading,
  topic: string,
  learning: Pick<Learning, 'verdict'>,
  known: ReadonlySet<PaperId>,
): Promise<readonly Borderline[]> {
  const recents = await tx.objectStore('recent').getAll();
  return recents
    .filter(({ id, paper }) => ![id, ...aliases(paper.ids)].some((name) => known.has(name)))
    .map(({ id, paper, tagging }) => {
      const score = learning.verdict(topic, tagging?.key ?? '', paper)?.score ?? 0;
      return { id, title: paper.title, doubt: Math.abs(score - 0.5) };
    })
    .filter(({ doubt }) => doubt < 0.5 - SURE)
    .sort((a, b) => a.doubt - b.doubt || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ id, title }) => ({ id, title }));
}
