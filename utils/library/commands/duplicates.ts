/** What the user decides about papers that look like one. */
import { IbidError } from '../../errors';
import type { DuplicateGroup } from '../../library';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { findDuplicates, namesakes } from '../queries/find-duplicates';
import { getMany } from '../database/bulk-reads';
import { strength, strongest } from '../../model/paper-id';
import { areApart, contradict, unite } from '../records/identity';
import { savedOnes, touch } from './papers';
import { home } from './visit';
import { ALIKE, APART, paperOf } from '../records/read-records';
import { flagOf, valueOf, type Registers } from '../records/register';
import { maybeNamesakes } from '../search-index/columns/namesakes';
import type { Parts } from '../services/desk';
import type { Reading } from '../database/schema';
import { topicsOf } from './topics';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/** Groups of saved papers that look like one, the strongest identifier first, without those whose identifiers, or the user, say that they are not. */
export async function duplicates(
  tx: Reading,
  { rows, searchIndex }: Pick<Parts, 'rows' | 'searchIndex'>,
): Promise<DuplicateGroup[]> {
  const claimed = await claimedPairs(tx);
  const open = await searchIndex.open(tx);
  const candidates = open
    ? maybeNamesakes(open.columns)
    : [...(await rows.all(tx, await topicsOf(tx))).values()].map(({ paper }) => paper.id);
  const records = await getMany(tx.objectStore('papers'), candidates, ({ id }) => id);
  const papers = [...records.values()].map(({ id, registers }) => paperOf(id, registers));
  const alike = namesakes(papers).flatMap(([, group]) => group);
  if (alike.length === 0) return claimed;
  const differ = (a: Paper, b: Paper): boolean => {
    const [one, other] = [records.get(a.id), records.get(b.id)];
    return !one || !other || areDifferent(one, other);
  };
  const found = findDuplicates(alike, differ).map(({ ids }) => {
    const sorted = [...ids].sort((a, b) => strength(a) - strength(b));
    return claimed.find((pair) => pair.ids.join(' ') === sorted.join(' ')) ?? { ids: sorted };
  });
  const isFound = (pair: DuplicateGroup): boolean =>
    found.some((group) => pair.ids.every((id) => group.ids.includes(id)));
  return [...found, ...claimed.filter((pair) => !isFound(pair))];
}

/** Pairs of saved papers that a page took for one. */
async function claimedPairs(tx: Reading): Promise<DuplicateGroup[]> {
  const store = tx.objectStore('papers');
  const claiming = await store.index('alike').getAll();
  const claims = await Promise.all(
    claiming.flatMap((one) =>
      // Since the claim, the paper may have moved to a stronger identifier, or become one with this.
      (one.alike ?? []).map(async (name) => ({ one, name, id: await home(tx, name) })),
    ),
  );
  const others = await getMany(
    store,
    claims.map(({ id }) => id),
    ({ id }) => id,
  );
  const pairs = claims.flatMap(({ one, name, id }) => {
    const other = others.get(id);
    if (id === one.id || !other?.savedAt || areDifferent(one, other)) return [];
    const ids = [one.id, id].sort((a, b) => strength(a) - strength(b));
    const { by } = valueOf(one.registers, ALIKE + name) as { readonly by: string };
    return [{ ids, reason: { by } }];
  });
  // Either of two papers may hold the claim, or both.
  return [...new Map(pairs.map((pair) => [pair.ids.join(' '), pair])).values()];
}

type Known = { readonly id: PaperId; readonly registers: Registers };

function areDifferent(a: Known, b: Known): boolean {
  return contradict(a.id, a.registers, b.id, b.registers) || areApart(a, b);
}

/**
 * Makes saved papers one under the strongest identifier, with all that it changes in the journal.
 * @throws IbidError `bad-input` when their identifiers contradict each other, `not-found` unless two of them are saved.
 */
export async function mergeDuplicates(work: UnitOfWork, ids: readonly PaperId[]): Promise<void> {
  const drafts = await savedOnes(work, ids);
  const home = strongest(drafts.map(({ id }) => id));
  const to = drafts.find(({ id }) => id === home) ?? drafts[0]!;
  const others = drafts.filter((draft) => draft !== to);
  if (others.length === 0) throw new IbidError('not-found', 'Fewer than two of these papers are in the library');
  const pairs = drafts.flatMap((a, i) => drafts.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => contradict(a.id, a.registers, b.id, b.registers)))
    throw new IbidError('bad-input', 'The identifiers of these papers say that they are different ones');

  const changing = await everythingOf(work, drafts);
  const before = new Map(changing.map((draft) => [draft, draft.registers]));
  touch(work, to.id);
  for (const from of others) {
    await unite(work, from, to);
    work.journalNames(await work.names.give(to.id, [from.id]));
  }
  for (const [draft, registers] of before) work.journalSince(draft, registers);
}

/** The papers with what hangs on them. */
async function everythingOf(work: UnitOfWork, papers: readonly Draft<PaperId>[]): Promise<Draft[]> {
  const ids = papers.map(({ id }) => id);
  const marks = [...(await work.highlightsOf(ids)).values()].flat();
  const highlights = await work.draftAll(
    'highlights',
    marks.map(({ id }) => id),
  );
  return [...papers, ...(await work.draftAll('seen', ids)), ...highlights];
}

/** Remembers on either side that papers are different ones. */
export async function markDistinct(work: UnitOfWork, ids: readonly PaperId[]): Promise<void> {
  const drafts = await savedOnes(work, ids);
  for (const draft of drafts) {
    for (const { id } of drafts)
      if (id !== draft.id && !flagOf(draft.registers, APART + id)) work.set(draft, APART + id, true, false);
    touch(work, draft.id);
  }
}
