import type { Before, JournalRecord, Writing } from '../database/schema';
import { AHEAD, isAhead } from './clock';
import { makeStamp, type Stamp } from '../../model/stamp';
import type { Draft } from './draft';
import { editedAt, same, sourceOf, type Json, type Register } from './register';

/** So many changes can be taken back. */
export const MOST_UNDONE = 200;

/** How far back the beginning of a span of typing is looked for. */
const MOST_SINCE = 20;

/** What a field was before it was set, and whether that was the reader's word. `missing`: what stands for a field that there was not. */
export function beforeOf({ entity, id, registers }: Draft, field: string, after: Json, missing?: Json): Before {
  const old = registers[field];
  const before = old?.v ?? missing;
  // A status says when a paper was read.
  const isDated = entity === 'highlights' || field === 'status';
  const mark = isDated && { m: editedAt(old) };
  return { entity, id, field, after, ...(before !== undefined && { before }), ...mark, ...sourceOf(old) };
}

/** The same for a field that a merge changed since it was `old`; undefined where it did not. What is dated is changed by another date too. */
export function changedSince(
  { entity, id, registers }: Draft,
  field: string,
  old: Register | undefined,
): Before | undefined {
  const now = registers[field];
  const after = now?.v ?? null;
  const mark = field === 'status' && { m: editedAt(old) };
  if (same(old?.v ?? null, after) && (!mark || !old || mark.m === editedAt(now))) return undefined;
  return { entity, id, field, ...(old && { before: old.v }), after, ...mark, ...sourceOf(old) };
}

/** Keeps what a change changed, and forgets the oldest ones. Gives what takes it back: one receipt for a whole span of typing. */
export async function keep(tx: Writing, entry: JournalRecord): Promise<Stamp> {
  const journal = tx.objectStore('journal');
  const earlier = entry.span === undefined ? undefined : await latestOf(tx, entry.span);
  const whole = (earlier && goOn(earlier, entry)) ?? entry;
  await journal.put(whole);
  const keys = await passingKeys(tx);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_UNDONE)).map((key) => journal.delete(key)));
  return whole.id;
}

/** What takes back what was typed in a span so far, if anything was. */
export async function stampOf(tx: Writing, span: string | undefined): Promise<Stamp | undefined> {
  return span === undefined ? undefined : (await latestOf(tx, span))?.id;
}

async function latestOf(tx: Writing, span: string): Promise<JournalRecord | undefined> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  for (let looked = 0; cursor && cursor.value.span !== span; looked++)
    cursor = looked < MOST_SINCE ? await cursor.continue() : null;
  return cursor?.value;
}

/** Both changes as one; undefined when something else came between them, or they are more than typing. */
function goOn(earlier: JournalRecord, later: JournalRecord): JournalRecord | undefined {
  if (earlier.undone || earlier.records || later.names || later.records) return undefined;
  const fields = new Map(earlier.fields.map((change) => [keyOf(change), change]));
  for (const change of later.fields) {
    const first = fields.get(keyOf(change));
    if (!first || !same(first.after, change.before ?? null)) return undefined;
    fields.set(keyOf(change), { ...first, after: change.after });
  }
  return { ...earlier, fields: [...fields.values()], papers: [...new Set([...earlier.papers, ...later.papers])] };
}

function keyOf({ entity, id, field }: Before): string {
  return JSON.stringify([entity, id, field]);
}

/** Forgets changes made before an instant. One that was made when the clock was ahead is taken to be made when that is found out. */
export async function forgetBefore(tx: Writing, ms: number, now: number): Promise<void> {
  const journal = tx.objectStore('journal');
  const keys = await passingKeys(tx);
  const stamp = makeStamp(Math.max(0, ms), 0, '');
  await Promise.all(keys.filter((key) => key < stamp).map((key) => journal.delete(key)));
  for (const key of keys.filter((one) => isAhead(one, now))) {
    const entry = await journal.get(key);
    const at = Date.parse(entry?.at ?? '');
    if (at < ms) await journal.delete(key);
    else if (entry && !(at <= now + AHEAD)) await journal.put({ ...entry, at: new Date(now).toISOString() });
  }
}

/** The changes that are forgotten one day, the oldest first. Papers that were made one can be parted for as long as they are there. */
async function passingKeys(tx: Writing): Promise<string[]> {
  const journal = tx.objectStore('journal');
  const [keys, merges] = await Promise.all([journal.getAllKeys(), journal.index('merge').getAllKeys()]);
  const staying = new Set(merges);
  return keys.filter((key) => !staying.has(key));
}

export async function find(tx: Writing, id: string): Promise<JournalRecord | undefined> {
  return tx.objectStore('journal').get(id);
}

/** The latest change of the reader's that stands. An undo is no change in this sense: otherwise two of them would cancel out. */
export async function latest(tx: Writing): Promise<JournalRecord | undefined> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor && (cursor.value.undone || cursor.value.undoes || cursor.value.quiet)) cursor = await cursor.continue();
  return cursor?.value;
}

export async function mark(tx: Writing, id: string, undone: boolean): Promise<void> {
  const entry = await find(tx, id);
  if (entry) await tx.objectStore('journal').put({ ...entry, undone });
}

/** Keeps with a restore which settings it filled in, once they are. */
export async function addSettings(tx: Writing, id: string, settings: Readonly<Record<string, Json>>): Promise<void> {
  const empty: JournalRecord = { id, papers: [], fields: [], records: [], undone: false };
  const entry = (await find(tx, id)) ?? empty;
  await tx.objectStore('journal').put({ ...entry, beside: { ...entry.beside, settings } });
}
