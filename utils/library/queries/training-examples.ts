import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { Document } from '../../topics/document';
import { getMany } from '../database/bulk-reads';
import type { Reading } from '../database/schema';
import { bookmarkOf, paperOf } from '../records/read-records';
import { valueOf, type Registers } from '../records/register';

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
