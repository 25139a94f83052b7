import type { WatchTrial } from '../../following';
import type { Watched } from '../../model/watch';
import { foldSpace } from '../../model/text';
import { parseQuery } from '../../query';
import { queryableOf } from '../../query/paper-queryable';
import type { Reading } from '../database/schema';
import type { TextTagging } from '../queries/tagging';
import { hitsOf, topicsOf } from './topics';
import { follows } from '../queries/watch-index';
import type { UnitOfWork } from '../records/unit-of-work';

/** Follows somebody or something. Its id is made of what it is, so that two devices name it alike. */
export async function watch(work: UnitOfWork, { kind, value }: Watched): Promise<void> {
  const clean = foldSpace(value);
  if (kind === 'query') parseQuery(clean);
  const draft = await work.draft('watches', `${kind}:${kind === 'author' ? clean.toLowerCase() : clean}`);
  if (draft.registers['deleted']?.v === false) return;
  work.set(draft, 'what', { kind, value: clean }, null);
  work.set(draft, 'deleted', false, true);
  work.ticks.add('topics');
}

export async function unwatch(work: UnitOfWork, id: string): Promise<void> {
  const draft = await work.draft('watches', id);
  if (draft.registers['deleted']?.v !== false) return;
  work.set(draft, 'deleted', true);
  work.ticks.add('topics');
}

export async function tryWatches(tx: Reading, tagging: TextTagging): Promise<WatchTrial> {
  const index = await topicsOf(tx);
  const counts: Record<string, number> = {};
  const recents = await tx.objectStore('recent').getAll();
  for (const { paper, tagging: known, site } of recents) {
    const item = queryableOf(paper, undefined, { site });
    const topics = hitsOf(tagging.of(paper, known), item, index, tagging);
    for (const { watch: id } of follows(paper, item, topics, index) ?? []) counts[id] = (counts[id] ?? 0) + 1;
  }
  return { counts, of: recents.length, days: new Set(recents.map(({ met }) => met.slice(0, 10))).size };
}
