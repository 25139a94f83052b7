/**
 * Changes that are taken back as a whole: a restore, an import. What they changed is remembered with its stamps and sources, and the
 * undo leaves the records as they were before, to the byte; what was edited since stays.
 */
import { tickOf } from './change-log';
import { highlightOf } from './read-records';
import { textOf, type Register, type Registers } from './register';
import type { UnitOfWork } from './unit-of-work';
import { pick } from './whole-changes';
import type { JournalRecord, NameChange, WholeChange } from '../database/schema';
import type { PaperId } from '../../model/identifiers';
import type { Stamp } from '../../model/stamp';

/** Sets everything back that is still as the change left it. */
export async function setWholeBack(work: UnitOfWork, { records = [], moved = [] }: JournalRecord): Promise<void> {
  const kept = await keptSince(work, records);
  const done = await passBack(work, records, kept);
  for (const change of records) {
    if (kept.has(keyOf(change)) || done.has(keyOf(change))) continue;
    const draft = await work.draft(change.entity, change.id);
    const registers = withBefore(draft.registers, change);
    if (Object.keys(registers).length > 0) work.adopt(draft, registers);
    else if (Object.keys(draft.registers).length > 0) await work.forget(draft);
    work.ticks.add(tickOf(change.entity));
    if (change.entity === 'seen') work.ticks.add('seen');
  }
  await setNamesBack(work, moved, kept);
}

/** Where a paper of before went into one that the change brought, what was edited of that one since goes back into it. Gives the records that are settled so. */
async function passBack(
  work: UnitOfWork,
  records: readonly WholeChange[],
  kept: Set<string>,
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  const brought = new Map(records.filter((change) => kept.has(keyOf(change))).map((change) => [keyOf(change), change]));
  for (const change of records) {
    if (change.entity !== 'papers' || change.isNew || !change.after['into']) continue;
    const draft = await work.draft(change.entity, change.id);
    const home = (textOf(draft.registers, 'into') ?? '') as PaperId;
    const key = keyOf({ entity: 'papers', id: home });
    const there = brought.get(key);
    if (!there || !kept.has(key)) continue;
    const from = await work.draft('papers', home);
    const edited = Object.keys(from.registers).filter(
      (field) => !isAs(from.registers[field], there.after[field] ?? null),
    );
    work.adopt(draft, { ...withBefore(draft.registers, change), ...pick(from.registers, edited) });
    for (const { id } of (await work.highlightsOf([home])).get(home) ?? [])
      work.record(await work.draft('highlights', id), 'paper', change.id);
    await work.forget(from);
    kept.delete(key);
    done.add(key).add(keyOf(change));
  }
  return done;
}

/** A record's registers with those set back that nobody has touched since. Of one that was edited since stays whether it is there. */
function withBefore(now: Registers, { before, after }: WholeChange): Registers {
  const registers: Record<string, Register> = { ...now };
  const isEdited = Object.entries(after).some(([field, t]) => !isAs(now[field], t));
  for (const [field, t] of Object.entries(after)) {
    if (!isAs(now[field], t) || (isEdited && PRESENCE.includes(field))) continue;
    const was = before[field];
    if (was) registers[field] = was;
    else delete registers[field];
  }
  return registers;
}

const PRESENCE: readonly string[] = ['saved', 'deleted'];

function isAs(register: Register | undefined, t: Stamp | null): boolean {
  return (register?.t ?? null) === t;
}

/** The records that the change brought and that were edited or highlighted since: they stay whole, or the edit would be out of sight. */
async function keptSince(work: UnitOfWork, records: readonly WholeChange[]): Promise<Set<string>> {
  const kept = new Set<string>();
  const brought = records.filter(({ isNew }) => isNew);
  for (const change of brought) {
    const { registers } = await work.draft(change.entity, change.id);
    const fields = Object.keys({ ...registers, ...change.after });
    if (fields.some((field) => !isAs(registers[field], change.after[field] ?? null))) kept.add(keyOf(change));
  }
  const going = new Set(brought.map(keyOf).filter((key) => !kept.has(key)));
  const papers = brought.filter((change) => change.entity === 'papers' && going.has(keyOf(change)));
  // What followed its paper there goes back with it.
  const returning = new Set(records.filter(({ before }) => before['paper'] !== undefined).map(keyOf));
  const marks = await work.highlightsOf(papers.map(({ id }) => id as PaperId));
  for (const [paper, highlights] of marks) {
    const stay = highlights.some((one) => {
      const key = keyOf({ entity: 'highlights', id: one.id });
      return highlightOf(one) && !going.has(key) && !returning.has(key);
    });
    if (stay) kept.add(keyOf({ entity: 'papers', id: paper }));
  }
  return kept;
}

function keyOf({ entity, id }: Pick<WholeChange, 'entity' | 'id'>): string {
  return `${entity} ${id}`;
}

async function setNamesBack(work: UnitOfWork, moved: readonly NameChange[], kept: ReadonlySet<string>): Promise<void> {
  // What moved twice goes back the same way.
  for (const { alias, before, after } of moved.toReversed()) {
    const isOfKept =
      kept.has(keyOf({ entity: 'papers', id: after })) || kept.has(keyOf({ entity: 'papers', id: alias }));
    if (isOfKept || (await work.names.resolve(alias)) !== after) continue;
    await work.names.set(alias, before);
  }
}
