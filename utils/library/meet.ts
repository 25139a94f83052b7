import type { Facts } from '../library';
import { aliases, type Paper, type PaperId } from '../paper';
import { factsOf } from './facts';
import { settle } from './identity';
import { complete } from './papers';
import { bookmarkOf } from './records';
import { textOf } from './register';
import type { Reading, RecentRecord } from './schema';
import type { TextTagging } from './tagging';
import { topicsOf, type TopicIndex } from './topics';
import type { Work } from './work';

const MOST_RECENT = 5_000;
/** A recent entry's time is brought up to date no more often than this. */
const HOUR = 3_600_000;

/** Says what is known of the papers of a page, completes saved ones, and remembers all as recent. */
export async function meet(work: Work, papers: readonly Paper[], site: string, tagging: TextTagging): Promise<Facts[]> {
  const names = papers.flatMap((paper) => [paper.id, ...aliases(paper.ids)]);
  const [index] = await Promise.all([topicsOf(work.tx), ...names.map((name) => work.resolve(name))]);
  const ids: PaperId[] = [];
  for (const paper of papers) ids.push(await settle(work, paper));
  const facts = await Promise.all(
    papers.map((paper, i) => meetOne(work, paper, ids[i] ?? paper.id, site, index, tagging)),
  );
  await prune(work);
  return facts;
}

async function meetOne(
  work: Work,
  paper: Paper,
  id: PaperId,
  site: string,
  index: TopicIndex,
  tagging: TextTagging,
): Promise<Facts> {
  const recents = work.tx.objectStore('recent');
  const [draft, seen, before] = await Promise.all([work.draft('papers', id), work.draft('seen', id), recents.get(id)]);
  const saved = bookmarkOf(draft.registers) !== undefined;
  if (saved) await complete(work, draft, paper, tagging);
  if (draft.dirty) {
    work.touched.add(id);
    work.ticks.add('papers');
  }
  const recent = recall(before, paper, id, site, work.now, tagging);
  if (recent !== before) await recents.put(recent);
  const highlights = saved ? await work.highlightsOf(id) : [];
  return factsOf(paper.id, id, { paper: draft, seen, recent, highlights }, index, tagging);
}

function recall(
  before: RecentRecord | undefined,
  paper: Paper,
  id: PaperId,
  site: string,
  now: string,
  tagging: TextTagging,
): RecentRecord {
  const abstract = paper.abstract ?? before?.paper.abstract;
  const categories = paper.categories.length > 0 ? paper.categories : (before?.paper.categories ?? []);
  const merged: Paper = { ...before?.paper, ...paper, id, categories, ...(abstract && { abstract }) };
  const found = tagging.of(merged, before?.tagging);
  const isFresh = before && Date.parse(now) - Date.parse(before.met) < HOUR && before.site === site;
  if (isFresh && found === before.tagging) return before;
  return { id, paper: merged, met: now, site, tagging: found };
}

async function prune(work: Work): Promise<void> {
  const recents = work.tx.objectStore('recent');
  const excess = (await recents.count()) - MOST_RECENT;
  if (excess <= 0) return;
  const oldest = await recents.index('met').getAllKeys(null, excess);
  await Promise.all(oldest.map((id) => recents.delete(id)));
}

/** The facts of papers that were met or saved before. */
export async function facts(tx: Reading, ids: readonly PaperId[], tagging: TextTagging): Promise<Facts[]> {
  const [index, ...homes] = await Promise.all([topicsOf(tx), ...ids.map((asked) => home(tx, asked))]);
  return Promise.all(
    ids.map(async (asked, i) => {
      const id = homes[i] ?? asked;
      const [paper, seen, recent] = await Promise.all([
        tx.objectStore('papers').get(id),
        tx.objectStore('seen').get(id),
        tx.objectStore('recent').get(id),
      ]);
      const highlights = paper?.savedAt ? await tx.objectStore('highlights').index('paper').getAll(id) : [];
      return factsOf(asked, id, { paper, seen, recent, highlights }, index, tagging);
    }),
  );
}

/** The id of the record that a paper known by this name belongs to. */
export async function home(tx: Reading, name: PaperId): Promise<PaperId> {
  return (await tx.objectStore('aliases').get(name))?.id ?? name;
}

/** Remembers that papers were on screen. Only those seen for the first time are news to others. */
export async function see(work: Work, ids: readonly PaperId[], site: string): Promise<void> {
  const homes = new Set(await Promise.all(ids.map((id) => work.resolve(id))));
  const drafts = await Promise.all([...homes].map((id) => work.draft('seen', id)));
  for (const draft of drafts) {
    if (textOf(draft.registers, 'first') === undefined) {
      work.record(draft, 'first', work.now);
      work.touched.add(draft.id);
      work.ticks.add('seen');
    }
    work.record(draft, 'last', { at: work.now, site });
  }
}
