import type { PaperState } from '../../library';
import { aliases, type PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { stateOf } from '../queries/paper-state';
import { getGroups, getMany } from '../database/bulk-reads';
import type { Source } from '../../model/source';
import { isPlausible } from '../records/complete';
import { homesOf } from '../records/homes';
import { settle } from '../records/identity';
import { sourceOfSite } from '../queries/sources';
import { complete } from './papers';
import { bookmarkOf } from '../records/read-records';
import { textOf } from '../records/register';
import type { Reading, RecentRecord } from '../database/schema';
import type { PrivateTexts } from '../queries/private-texts';
import type { TextTagging } from '../queries/tagging';
import { topicsOf } from './topics';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

export const MOST_RECENT = 5_000;
/** A recent entry's time is brought up to date no more often than this. */
const HOUR = 3_600_000;

/** Says what is known of the papers of a page, completes saved ones, and remembers all as recent. */
export async function meet(
  work: UnitOfWork,
  papers: readonly Paper[],
  site: string,
  tagging: TextTagging,
): Promise<PaperState[]> {
  const index = await topicsOf(work.tx);
  const homes = await work.names.resolveAll(papers.flatMap((paper) => [paper.id, ...aliases(paper.ids)]));
  await work.draftAll('papers', new Set(homes));
  const source = sourceOfSite(site);
  work.isQuiet = true;
  const ids: PaperId[] = [];
  for (const paper of papers) {
    const id = await settle(work, paper, source, false);
    work.met.set(id, paper);
    ids.push(id);
  }

  const drafts = await work.draftAll('papers', ids);
  const seen = await work.draftAll('seen', ids);
  const recents = await getMany(work.tx.objectStore('recent'), ids, ({ id }) => id);
  for (const [i, paper] of papers.entries()) {
    const draft = drafts[i];
    if (draft && bookmarkOf(draft.registers) && isItsOwn(draft, paper)) await completeMet(work, draft, paper, source);
  }
  const saved = drafts.filter((draft) => bookmarkOf(draft.registers)).map(({ id }) => id);
  const highlights = await work.highlightsOf(saved);

  const puts: Promise<unknown>[] = [];
  const facts = papers.map((paper, i) => {
    const id = ids[i] ?? paper.id;
    const before = recents.get(id);
    const recent = recall(before, paper, id, site, work.now, tagging);
    if (recent !== before) puts.push(work.tx.objectStore('recent').put(recent));
    const known = { paper: drafts[i], seen: seen[i], recent, highlights: highlights.get(id) ?? [] };
    return stateOf(paper.id, id, known, index, tagging);
  });
  await Promise.all(puts);
  await prune(work);
  return facts;
}

/** What a page says under a saved paper's name that cannot be of it fills none of its gaps. */
function isItsOwn(draft: Draft<PaperId>, paper: Paper): boolean {
  return draft.id === paper.id || isPlausible(draft.registers, paper);
}

async function completeMet(work: UnitOfWork, draft: Draft<PaperId>, paper: Paper, source: Source): Promise<void> {
  await complete(work, draft, paper, source);
  if (!draft.dirty) return;
  work.touched.add(draft.id);
  work.ticks.add('papers');
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
  const isFresh = before && Math.abs(Date.parse(now) - Date.parse(before.met)) < HOUR && before.site === site;
  if (isFresh && found === before.tagging) return before;
  return { id, paper: merged, met: now, site, tagging: found };
}

async function prune(work: UnitOfWork): Promise<void> {
  const recents = work.tx.objectStore('recent');
  const excess = (await recents.count()) - MOST_RECENT;
  if (excess <= 0) return;
  const oldest = await recents.index('met').getAllKeys(null, excess);
  await Promise.all(oldest.map((id) => recents.delete(id)));
}

/** The facts of papers that were met or saved before, or that a private window shows. */
export async function facts(
  tx: Reading,
  ids: readonly PaperId[],
  tagging: TextTagging,
  privately?: PrivateTexts,
): Promise<PaperState[]> {
  const index = await topicsOf(tx);
  const names = await homesOf(tx, ids);
  const homes = ids.map((asked) => names.get(asked) ?? asked);
  const papers = await getMany(tx.objectStore('papers'), homes, ({ id }) => id);
  const seen = await getMany(tx.objectStore('seen'), homes, ({ id }) => id);
  const recents = await getMany(tx.objectStore('recent'), homes, ({ id }) => id);
  const saved = [...papers.values()].filter(({ savedAt }) => savedAt).map(({ id }) => id);
  const highlights = await getGroups(tx.objectStore('highlights').index('paper'), saved, ({ paper }) => paper);
  return ids.map((asked, i) => {
    const id = homes[i] ?? asked;
    const shown = privately?.get(asked);
    const known = {
      paper: papers.get(id),
      seen: seen.get(id),
      recent: shown ? { paper: shown } : recents.get(id),
      highlights: highlights.get(id) ?? [],
    };
    return stateOf(asked, id, known, index, tagging);
  });
}

/** The id of the record that a paper known by this name belongs to. */
export async function home(tx: Reading, name: PaperId): Promise<PaperId> {
  return (await homesOf(tx, [name])).get(name) ?? name;
}

/** Remembers that papers were on screen. Only those seen for the first time are news to others. */
export async function see(work: UnitOfWork, ids: readonly PaperId[], site: string): Promise<void> {
  const drafts = await work.draftAll('seen', new Set(await work.names.resolveAll(ids)));
  for (const draft of drafts) {
    if (textOf(draft.registers, 'first') === undefined) {
      work.record(draft, 'first', work.now);
      work.touched.add(draft.id);
      work.ticks.add('seen');
    }
    work.record(draft, 'last', { at: work.now, site });
  }
}
