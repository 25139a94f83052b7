import type { Receipt } from '../../model/receipt';
import type { Instant } from '../../model/time';
import type { ChangeKind } from '../../model/change';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { cutToFit } from '../../model/cut';
import { valueOfField } from '../../model/record';
import { tableOf, type Entity } from '../../model/records';
import { RANK } from '../../model/source';
import { DraftedHighlights } from './drafted-highlights';
import { toDraft, type Draft, type StoredRecord } from './draft';
import { madeBy } from '../search-index/columns/row';
import { INDEX, IndexChanges } from '../search-index/upkeep/log-changes';
import { beginIn, type Begun } from '../begin';
import { nextStamp } from './clock';
import type { Stamp } from '../../model/stamp';
import { getGroups, getMany, type ManySource } from '../database/bulk-reads';
import { beforeOf, changedSince, keep, stampOf } from './journal';
import { mustFit } from './limits';
import { Names } from './names';
import type { Outcome } from './outcome';
import { keepNames } from './own-name';
import { awaitedLater, putDrafts, seenColumnsOf } from './put-drafts';
import { editedAt, rankOf, replacedBy, same, takenBackBy, type Json, type Register, type Registers } from './register';
import { wholeChanges } from './whole-changes';
import type { Before, Beside, HighlightRecord, JournalRecord, NameChange, Writing } from '../database/schema';
import type { TextTagging } from '../queries/tagging';

/** Who says it: the rank of the source, and its name. */
export interface Learned {
  readonly r: 0 | 1;
  readonly s?: string | undefined;
  readonly isUndoable?: boolean;
}

/**
 * One unit of work: a transaction in which records are drafted, changed field by field with stamps, journalled with what
 * was there before, and put. Nothing but the database may be awaited inside.
 */
export class UnitOfWork {
  readonly names: Names;
  /** Papers whose facts changed, for the receipt and the tick. */
  readonly touched = new Set<PaperId>();
  readonly ticks = new Set<ChangeKind>();
  /** What the page of this visit told so far, by the record it belongs to: its next entry may claim a name of it. */
  readonly met = new Map<PaperId, Paper>();
  undoes?: Stamp;
  /** Nobody asked for this change: it can be taken back, but is not what "Undo" means. */
  isQuiet = false;
  /** It is taken back as a whole: a restore, an import. */
  isWhole = false;
  /** What it set outside of records, to be taken back with it. */
  beside?: Beside;
  /** The span of typing that this change belongs to. */
  span?: string;
  /** The note as it is kept, where it had to be merged. */
  mergedNote?: string;
  /** What takes this change back: its own stamp, or once it is finished, that of an earlier change which it goes on with. */
  private undoneBy: Stamp;

  private readonly drafts = new Map<string, Promise<Draft>>();
  private readonly dirty = new Set<Draft>();
  private readonly highlights = new DraftedHighlights();
  private readonly fields: Before[] = [];
  private readonly moved: NameChange[] = [];
  /** Of the ledger of seen papers. */
  private readonly forgotten = new Set<PaperId>();
  private readonly gone = new Set<Entity>();

  private readonly index: IndexChanges;

  private constructor(
    readonly tx: Writing,
    private readonly begun: Begun,
    private readonly tagging: TextTagging,
  ) {
    this.names = new Names(tx);
    this.undoneBy = begun.change;
    this.index = new IndexChanges(begun.index, madeBy(tagging));
  }

  /** What it writes bears this stamp, unless what it replaces bears a later one. */
  get stamp(): Stamp {
    return this.begun.stamp;
  }

  get now(): Instant {
    return this.begun.now;
  }

  static async begin(tx: Writing, ms: number, tagging: TextTagging): Promise<UnitOfWork> {
    return new UnitOfWork(tx, await beginIn(tx, ms), tagging);
  }

  draft<Id extends string>(entity: Entity, id: Id): Promise<Draft<Id>> {
    const key = `${entity} ${id}`;
    let draft = this.drafts.get(key);
    if (!draft) this.drafts.set(key, (draft = this.fetch(entity, id)));
    return draft as Promise<Draft<Id>>;
  }

  /** The same for many, so that they need not be asked for one by one. */
  async draftAll<Id extends string>(entity: Entity, ids: Iterable<Id>): Promise<Draft<Id>[]> {
    const asked = [...ids];
    const store = this.tx.objectStore(entity) as ManySource<StoredRecord>;
    const found = await getMany(store, asked, ({ id }) => id);
    for (const id of asked) {
      const key = `${entity} ${id}`;
      if (!this.drafts.has(key)) this.drafts.set(key, Promise.resolve(toDraft(entity, id, found.get(id))));
    }
    return Promise.all(asked.map((id) => this.draft(entity, id)));
  }

  private async fetch(entity: Entity, id: string): Promise<Draft> {
    return toDraft(entity, id, await this.tx.objectStore(entity).get(id as PaperId));
  }

  /** The highlights of papers, those of this transaction too. */
  async highlightsOf(papers: readonly PaperId[]): Promise<ReadonlyMap<string, readonly HighlightRecord[]>> {
    const groups = await getGroups(this.tx.objectStore('highlights').index('paper'), papers, ({ paper }) => paper);
    this.highlights.putInto(groups, papers);
    return groups;
  }

  /**
   * An edit of the reader's. It comes after what it replaces, even if that bears a stamp from the future.
   * @throws IbidError `too-long` when the field does not hold so much, so that whatever is stored can be backed up.
   */
  set(draft: Draft, field: string, value: Json, missing?: Json): void {
    const old = draft.registers[field];
    if (same(old?.v, value)) return;
    this.remember(draft, field, value, missing);
    this.put(draft, field, { v: value, t: this.stampAfter(old) });
  }

  /** The same for a field without undo: bookkeeping, such as when a paper was last on screen. It comes after the stamp `after` too. */
  record(draft: Draft, field: string, value: Json, after: Stamp = ''): void {
    const old = draft.registers[field];
    if (same(old?.v, value)) return;
    const t = this.stampAfter(old);
    this.put(draft, field, { v: value, t: t > after ? t : nextStamp(0, this.begun.device, after) });
  }

  /**
   * What a page or a file says, cut to measure. It never replaces what a stronger source said, what the reader wrote, or
   * took out. With `isUndoable` it can be taken back.
   */
  learn(draft: Draft, field: string, told: Json, { r, s, isUndoable = false }: Learned): void {
    const old = draft.registers[field];
    if (old && rankOf(old) > r) return;
    const of = valueOfField(tableOf(draft.entity), field);
    const value = told === null || !of ? told : (cutToFit(of, told) as Json | undefined);
    if (value === undefined || (same(old?.v, value) && (!old || rankOf(old) === r))) return;
    if (isUndoable) this.remember(draft, field, value);
    this.put(draft, field, { v: value, t: this.stampAfter(old), r, ...(s && { s }) });
  }

  /** Sets a field back to what it was before a change; what a page had told may be told again. */
  setBack(draft: Draft, { field, before = null, m, r, s }: Before): void {
    const old = draft.registers[field];
    const rank = r ?? (old && rankOf(old) < RANK.person ? RANK.other : undefined);
    if (same(old?.v, before) && (m === undefined || m === editedAt(old))) return;
    this.remember(draft, field, before);
    const source = rank === undefined ? {} : { r: rank, ...(s && { s }) };
    const mark = m === undefined ? {} : { m };
    this.put(draft, field, { v: before, t: this.stampAfter(old), p: takenBackBy(old), ...mark, ...source });
  }

  private stampAfter(old: Register | undefined): Stamp {
    return old && old.t >= this.stamp ? nextStamp(0, this.begun.device, old.t) : this.stamp;
  }

  /** Keeps for `undo` what a field was, and whether that was the reader's word. */
  private remember(draft: Draft, field: string, after: Json, missing?: Json): void {
    this.fields.push(beforeOf(draft, field, after, missing));
  }

  /** Takes over the outcome of a merge. */
  adopt(draft: Draft, registers: Registers): void {
    if (draft.registers === registers) return;
    draft.registers = registers;
    this.touch(draft);
  }

  /** Remembers for `undo` what a merge changed. */
  journal(before: Before): void {
    this.fields.push(before);
  }

  /** Remembers for `undo` what changed in a record since it was `before`. */
  journalSince(draft: Draft, before: Registers): void {
    for (const field of new Set([...Object.keys(before), ...Object.keys(draft.registers)])) {
      const change = changedSince(draft, field, before[field]);
      if (change) this.journal(change);
    }
  }

  /** Remembers for `undo` which names moved. */
  journalNames(changes: readonly NameChange[]): void {
    this.moved.push(...changes);
  }

  /** Drops a record whose contents now live in another one. */
  async forget(draft: Draft): Promise<void> {
    draft.registers = {};
    this.dirty.delete(draft);
    this.index.forget(draft);
    if (draft.entity === 'seen' && draft.stored) this.forgotten.add(draft.id as PaperId);
    this.gone.add(draft.entity);
    draft.stored = false;
    await this.tx.objectStore(draft.entity).delete(draft.id as PaperId);
  }

  /** Drops what a record says but for some fields, and nothing of it can be taken back. */
  reduce(draft: Draft, registers: Registers): void {
    draft.tagging = undefined;
    this.adopt(draft, registers);
    this.index.wear();
  }

  touch(draft: Draft): void {
    draft.dirty = true;
    this.dirty.add(draft);
    if (draft.entity === 'highlights') this.highlights.add(draft);
  }

  /** What takes this change back, and what it changed so far. */
  get receipt(): Receipt {
    const note = this.mergedNote;
    return { undo: this.undoneBy, ids: [...this.touched], ...(note !== undefined && { note }) };
  }

  get changed(): boolean {
    return this.dirty.size > 0;
  }

  private put(draft: Draft, field: string, register: Register): void {
    const { v, t, p = replacedBy(draft.registers[field]), ...source } = register;
    mustFit(draft.entity, field, v);
    draft.registers = { ...draft.registers, [field]: { v, t, ...(p !== undefined && { p }), ...source } };
    this.touch(draft);
  }

  /** Puts everything, with the journal and the clock, and says what was done. The transaction is not yet complete. */
  async finish(): Promise<Outcome> {
    await keepNames(this, this.dirty);
    await this.index.countMarks(this, this.dirty);
    const columns = await seenColumnsOf(this, this.dirty, this.forgotten);
    this.index.number(this.dirty);
    const { done, added, puts } = putDrafts(this.tx, this.dirty, this.tagging, columns);
    const isGone = this.gone.has('papers') || this.gone.has('highlights');
    const topics = done.topics || this.gone.has('topics') || this.gone.has('watches');
    const isListed = done.papers.length + done.highlights.length > 0 || topics || isGone;
    const isLedgerMoved = done.seen.length + this.forgotten.size > 0;
    const revision = { from: this.begun.revision, to: this.begun.revision + (isListed ? 1 : 0) };
    const ledger = { from: this.begun.ledger.revision, to: this.begun.ledger.revision + (isLedgerMoved ? 1 : 0) };
    const count = this.begun.ledger.count + added - this.forgotten.size;
    const log = await this.index.log(this.tx, done.papers, this.begun.change);
    const meta = this.tx.objectStore('meta');
    const put = (value: Json, key: string): unknown => awaitedLater(meta.put(value, key));
    await Promise.all([
      ...puts,
      this.index.isMoved && put({ ...this.index.state }, INDEX),
      this.changed && put(this.begun.change, 'clock'),
      isListed && put(revision.to, 'revision'),
      isLedgerMoved && put({ count, revision: ledger.to }, 'ledger'),
    ]);
    const entry = await this.entry();
    this.undoneBy = (entry ? await keep(this.tx, entry) : await stampOf(this.tx, this.span)) ?? this.undoneBy;
    return { ...done, topics, isGone, isWorn: this.index.isWorn, ledger, revision, log };
  }

  /** For the journal; undefined when there is nothing to take back. */
  private async entry(): Promise<JournalRecord | undefined> {
    const { fields, moved, undoes, span, beside } = this;
    const { change, stamp, now } = this.begun;
    const at = change !== stamp && { at: now };
    const all = { id: change, ...at, papers: [...this.touched], undone: false, ...(undoes && { undoes }) };
    if (this.isWhole) {
      const records = wholeChanges(await Promise.all(this.drafts.values()));
      const isEmpty = records.length + this.names.moved.length === 0 && !beside;
      return isEmpty ? undefined : { ...all, fields: [], records, moved: this.names.moved, ...(beside && { beside }) };
    }
    if (fields.length + moved.length === 0) return undefined;
    const names = moved.length > 0 && ({ names: moved, merge: 1 } as const);
    const typed = span !== undefined && { span };
    return { ...all, fields, ...names, ...typed, ...(this.isQuiet && { quiet: true }) };
  }
}
