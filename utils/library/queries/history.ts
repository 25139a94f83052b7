/** What became of a paper, as its registers tell by their stamps and sources, and of the changes before those, the journal. */
import { STATUSES } from '../../model/bookmark';
import type { PaperId } from '../../model/identifiers';
import { FACT_NAMES, type FactName } from '../../model/paper';
import { RANK } from '../../model/source';
import { readStamp, type Stamp } from '../../model/stamp';
import type { PaperEvent } from '../../calls/paper-history';
import type { Before, HighlightRecord, Reading } from '../database/schema';
import { getMany } from '../database/bulk-reads';
import { home } from '../commands/visit';
import { NOTHING } from '../records/clock';
import { TAG } from '../records/read-records';
import { rankOf, textOf, type Json, type Register, type Registers } from '../records/register';

/** So many events are told. */
const MOST = 200;
/** What happened within so many milliseconds, and is of one kind, is told as one. */
const TOGETHER = 60_000;
const DAY = 86_400_000;

/** A value that a field was given. */
interface Setting {
  readonly field: string;
  readonly t: Stamp;
  readonly v: Json;
  readonly before?: Json | undefined;
  /** Empty where the reader said so; undefined where it is not known who did. */
  readonly source: string | undefined;
}

/** The latest events of a paper's life; empty for one of which nothing is known. `now` in milliseconds. */
export async function history(tx: Reading, asked: PaperId, now: number): Promise<readonly PaperEvent[]> {
  const id = await home(tx, asked);
  const registers = (await tx.objectStore('papers').get(id))?.registers;
  if (!registers) return [];
  const settings = [...ofRegisters(registers), ...(await ofJournal(tx, id, registers))];
  const [highlights, merges, first] = await Promise.all([
    tx.objectStore('highlights').index('paper').getAll(id),
    mergesInto(tx, id),
    firstSeen(tx, id),
  ]);
  const events = [...settings.flatMap(eventOf), ...highlights.flatMap(eventsOfHighlight), ...merges, ...first];
  // What a clock that was ahead has stamped was now.
  const dated = events.map((event) => (Date.parse(event.at) > now ? { ...event, at: isoOf(now) } : event));
  return together(dated.toSorted((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1))).slice(0, MOST);
}

function ofRegisters(registers: Registers): Setting[] {
  return Object.entries(registers).flatMap(([field, register]) => {
    // What was taken back is as if it had never been said.
    if (register.v === null && register.p === NOTHING) return [];
    const isBack = field === 'saved' && register.v !== null && (registers['savedBefore']?.t ?? '') < register.t;
    const before = isBack && registers['savedBefore'] ? null : undefined;
    return [{ field, t: register.t, v: register.v, before, source: sourceOf(register) }];
  });
}

function sourceOf(register: Register): string | undefined {
  return rankOf(register) === RANK.person ? '' : register.s;
}

/** The changes of before those that the registers know. One that was taken back, and what took it back, is passed over. */
async function ofJournal(tx: Reading, id: PaperId, registers: Registers): Promise<Setting[]> {
  const found: Setting[] = [];
  const isOurs = (one: Before): boolean => one.entity === 'papers' && one.id === id;
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const { id: t, at, fields, undone, undoes, papers } = cursor.value;
    // A clock that was ahead stamped this change later than it was made.
    if (undone || undoes || at !== undefined || !papers.includes(id)) continue;
    for (const { field, after, before } of fields.filter(isOurs))
      if (registers[field]?.t !== t) found.push({ field, t, v: after, before: before ?? null, source: '' });
  }
  return found;
}

function eventOf(setting: Setting): PaperEvent[] {
  const { field, t, v, source } = setting;
  const { ms } = readStamp(t);
  if (!(ms > 0)) return [];
  const at = isoOf(ms);
  if (field === 'saved') return ofSaving(setting, at);
  if (field === 'note') return [{ at, kind: v ? 'note' : 'note cleared' }];
  if (field === 'starred') return [{ at, kind: v === true ? 'starred' : 'unstarred' }];
  if (field === 'status') {
    const status = STATUSES.find((one) => one === v);
    return status ? [{ at, kind: 'status', status }] : [];
  }
  if (field.startsWith(TAG)) return [{ at, kind: v === true ? 'tagged' : 'untagged', tags: [field.slice(TAG.length)] }];
  const fact = FACT_NAMES.find((name) => name === field);
  if (!fact) return [];
  if (source === '') return [{ at, kind: 'edited', facts: [fact] }];
  return v === null ? [] : [{ at, kind: 'told', source: source ?? '', facts: [fact] }];
}

/** A paper is saved at the time that stands there, which is not the time when it was put back. */
function ofSaving({ v, before }: Setting, at: string): PaperEvent[] {
  if (typeof v !== 'string') return [{ at, kind: 'trashed' }];
  const saved: PaperEvent = { at: v, kind: 'saved' };
  return before === null && Date.parse(at) - Date.parse(v) > TOGETHER ? [saved, { at, kind: 'put back' }] : [saved];
}

function eventsOfHighlight({ registers }: HighlightRecord): PaperEvent[] {
  const made = registers['made']?.v as { readonly created?: string } | null | undefined;
  const { deleted } = registers;
  const events: PaperEvent[] = made?.created ? [{ at: made.created, kind: 'highlighted', count: 1 }] : [];
  if (deleted?.v === true) events.push({ at: isoOf(readStamp(deleted.t).ms), kind: 'highlights deleted', count: 1 });
  return events;
}

/** Records that became one with this paper. */
async function mergesInto(tx: Reading, id: PaperId): Promise<PaperEvent[]> {
  const names = await tx.objectStore('aliases').index('id').getAllKeys(id);
  const records = await getMany(tx.objectStore('papers'), names, (record) => record.id);
  return [...records.values()].flatMap(({ registers }): PaperEvent[] => {
    const { into } = registers;
    const title = textOf(registers, 'title');
    // What was only met became one without anybody noticing.
    if (!into?.v || !title || !textOf(registers, 'saved')) return [];
    return [{ at: isoOf(readStamp(into.t).ms), kind: 'merged', title }];
  });
}

async function firstSeen(tx: Reading, id: PaperId): Promise<PaperEvent[]> {
  const at = textOf((await tx.objectStore('seen').get(id))?.registers ?? {}, 'first');
  return at === undefined ? [] : [{ at, kind: 'seen' }];
}

/** Events that follow each other, of one kind and about the same time, as one. */
function together(events: readonly PaperEvent[]): PaperEvent[] {
  const told: PaperEvent[] = [];
  for (const event of events) {
    const at = told.findIndex((other) => isNear(other, event));
    const one = at < 0 ? undefined : joined(told[at]!, event);
    if (one) told[at] = one;
    else told.push(event);
  }
  return told;
}

function isNear(a: PaperEvent, b: PaperEvent): boolean {
  const span = a.kind === 'highlighted' || a.kind === 'highlights deleted' ? DAY : TOGETHER;
  return a.kind === b.kind && Math.abs(Date.parse(a.at) - Date.parse(b.at)) < span;
}

/** Both as one; undefined where they are two things. The same thing told twice is one. */
function joined(a: PaperEvent, b: PaperEvent): PaperEvent | undefined {
  if ('tags' in a && 'tags' in b) return { ...a, tags: [...new Set([...a.tags, ...b.tags])] };
  if (a.kind === 'edited' && b.kind === 'edited') return { ...a, facts: inOrder([...a.facts, ...b.facts]) };
  if (a.kind === 'told' && b.kind === 'told')
    return a.source === b.source ? { ...a, facts: inOrder([...a.facts, ...b.facts]) } : undefined;
  if ('count' in a && 'count' in b) return { ...a, count: a.count + b.count };
  if (a.kind === 'merged' || a.kind === 'status') return undefined;
  return a;
}

function inOrder(facts: readonly FactName[]): FactName[] {
  return FACT_NAMES.filter((name) => facts.includes(name));
}

function isoOf(ms: number): string {
  return new Date(ms || 0).toISOString();
}
