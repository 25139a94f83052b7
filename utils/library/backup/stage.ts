import { IbidError } from '../../errors';
import type { StagedRecord } from '../database/schema';
import type { UnitOfWork } from '../records/unit-of-work';
import { readLine, type BackupRecord, type ExtrasLine, type HeaderLine } from './lines';

const DAY = 86_400_000;

/** A line, or a field of it, that could not be kept. */
export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  /** What the line was about. */
  readonly about: string;
  readonly reason: string;
}

/** Everything that was staged under one session. */
export interface Staged {
  readonly header: HeaderLine;
  readonly records: readonly BackupRecord[];
  readonly extras: ExtrasLine;
  readonly problems: readonly LineProblem[];
}

/** Holds lines back, checked, until `restore`. What was staged and forgotten goes after a day. */
export async function stage(work: UnitOfWork, session: string, lines: readonly string[]): Promise<number> {
  const store = work.tx.objectStore('staged');
  const stale = await store
    .index('at')
    .getAllKeys(IDBKeyRange.upperBound(new Date(Date.parse(work.now) - DAY).toISOString()));
  // The clock may have been set while this file was on its way.
  await Promise.all(stale.filter(([other]) => other !== session).map((key) => store.delete(key)));

  const held = await store.count(sessionRange(session));
  const records = lines.map((text, i): StagedRecord => {
    const { read, flaws, about } = readLine(text, held + i + 1, work.stamp);
    return {
      ...{ session, line: held + i + 1, at: work.now },
      ...(read && { read }),
      ...(flaws.length > 0 && { flaws, ...(about !== undefined && { about }) }),
    };
  });
  await Promise.all(records.map((record) => store.put(record)));
  return held + records.length;
}

/**
 * Takes out what was staged, if it is whole: the header first, and at the end as many lines as it says.
 * @throws IbidError `bad-input` for a file that breaks off.
 */
export async function takeStaged(work: UnitOfWork, session: string): Promise<Staged> {
  const store = work.tx.objectStore('staged');
  const staged = await store.getAll(sessionRange(session));
  await store.delete(sessionRange(session));
  const header = staged[0]?.read;
  const end = staged.at(-1)?.read;
  if (!header || !('ibid' in header))
    throw new IbidError('bad-input', 'A backup begins with one line that says what it is');
  if (!end || !('end' in end)) throw new IbidError('bad-input', `The backup breaks off after line ${staged.length}`);
  const extras = staged.filter(({ read }) => read && ('settings' in read || 'learnSince' in read));
  const found = staged.length - 2 - extras.length;
  if (end.end !== found)
    throw new IbidError('bad-input', `Line ${staged.length}: the backup lacks ${end.end - found} records`);
  return {
    header,
    records: staged.flatMap(({ read }) => (read && 'in' in read ? [read] : [])),
    extras: Object.assign({}, ...extras.map(({ read }) => read)) as ExtrasLine,
    problems: staged.flatMap(({ line, flaws = [], about = '' }) => flaws.map((reason) => ({ line, about, reason }))),
  };
}

function sessionRange(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, 0], [session, Infinity]);
}
