import { IbidError } from '../../errors';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { Document } from '../../topics/document';
import { getMany } from '../database/bulk-reads';
import { bookmarkOf, paperOf } from '../records/read-records';
import { same, valueOf, type Json, type Registers } from '../records/register';
import type { Reading } from '../database/schema';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/** Followed by a paper's name: the user said that it is, or is not, of the topic. */
export const EXAMPLE = 'example.';

/** A paper that a topic is learned from. */
export interface Example extends Pick<Document, 'title' | 'abstract'> {
  readonly id: PaperId;
  readonly is: boolean;
}

/** What the user said of papers, in the order of their names. */
export function examplesOf(registers: Registers): Example[] {
  return Object.keys(registers)
    .filter((field) => field.startsWith(EXAMPLE))
    .sort()
    .flatMap((field): Example[] => {
      const value = valueOf(registers, field) as Omit<Example, 'id'> | undefined;
      return value ? [{ id: field.slice(EXAMPLE.length) as PaperId, ...value }] : [];
    });
}

/**
 * Takes papers as examples, or with undefined forgets that they were.
 * @throws IbidError `not-found` when the text of none is known.
 */
export async function setExamples(
  work: UnitOfWork,
  topic: Draft,
  papers: readonly PaperId[],
  is: boolean | undefined,
): Promise<void> {
  const homes = await work.names.resolveAll(papers);
  const known = is === undefined ? undefined : await textsOf(work.tx as unknown as Reading, new Set(homes));
  if (papers.length > 0 && known?.size === 0) throw new IbidError('not-found', `Nothing is known of ${papers[0]}`);
  for (const [place, home] of homes.entries()) {
    const asked = papers[place] ?? home;
    // The paper may have gone by another name when it was made an example.
    for (const name of new Set([home, asked])) {
      const paper = name === home ? known?.get(home) : undefined;
      const value: Json = paper && is !== undefined ? toValue(paper, is) : null;
      if (!same(topic.registers[EXAMPLE + name]?.v ?? null, value)) work.set(topic, EXAMPLE + name, value, null);
    }
  }
}

function toValue({ title, abstract }: Paper, is: boolean): Json {
  return { is, title, ...(abstract && { abstract }) };
}

/** The papers of these records, saved or met lately; what nothing is known of is missing. */
export async function textsOf(tx: Reading, ids: ReadonlySet<PaperId>): Promise<Map<PaperId, Paper>> {
  const [papers, recents] = await Promise.all([
    getMany(tx.objectStore('papers'), ids, ({ id }) => id),
    getMany(tx.objectStore('recent'), ids, ({ id }) => id),
  ]);
  const found = new Map<PaperId, Paper>();
  for (const id of ids) {
    const record = papers.get(id);
    const isSaved = record && bookmarkOf(record.registers);
    const paper = isSaved ? paperOf(id, record.registers) : recents.get(id)?.paper;
    if (paper) found.set(id, paper);
  }
  return found;
}
