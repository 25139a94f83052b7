import { RANK, type Rank } from '../../model/source';
import { NOTHING } from './clock';
import { isBeginning, type Stamp } from '../../model/stamp';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One field's value with the stamp of the edit that set it. A value of null is a tombstone: it says "none", and is kept. */
export interface Register {
  readonly v: Json;
  readonly t: Stamp;
  /**
   * The stamp that it replaced: two registers that replaced the same one were set without knowing of each other. `NOTHING` when a first
   * word was taken back: that is as if it had never been said.
   */
  readonly p?: Stamp;
  /** The stamp of the edit that this value is of, where that was taken back to; empty where it is of none. */
  readonly m?: Stamp | '';
  /** The rank of its source, below the person's. */
  readonly r?: Exclude<Rank, typeof RANK.person>;
  /** Its source: a site's id, or `file:` and a file's name. */
  readonly s?: string;
}

/** What a register that takes the place of another says that it replaced. */
export function replacedBy(old: Register | undefined): Stamp | undefined {
  return old?.v === null && old.p === NOTHING ? NOTHING : old?.t;
}

/** The same for one that takes a word back. */
export function takenBackBy(old: Register | undefined): Stamp {
  return old?.p === undefined || old.p === NOTHING ? NOTHING : old.t;
}

export type Registers = Readonly<Record<string, Register>>;

/** JSON with sorted keys: equal values give equal texts. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonical(a) === canonical(b);
}

/** The value of a field; undefined also for a tombstone. */
export function valueOf(registers: Registers, field: string): Json | undefined {
  return registers[field]?.v ?? undefined;
}

export function textOf(registers: Registers, field: string): string | undefined {
  const value = registers[field]?.v;
  return typeof value === 'string' ? value : undefined;
}

export function flagOf(registers: Registers, field: string): boolean {
  return registers[field]?.v === true;
}

/** What follows `prefix` in the names of fields that are set: the tags of a paper, say. */
export function setUnder(registers: Registers, prefix: string): string[] {
  return Object.keys(registers)
    .filter((field) => field.startsWith(prefix) && flagOf(registers, field))
    .map((field) => field.slice(prefix.length));
}

/**
 * The rank of a register's source. Before there were ranks, what a page told was stamped at the beginning of time; what an
 * import of that time told was the reader's, who had chosen the file.
 */
export function rankOf({ r, t }: Register): Rank {
  if (r !== undefined) return r;
  return isBeginning(t) && !t.endsWith('.imported') ? RANK.other : RANK.person;
}

/** When a field was given the value that it has, also where it was taken back to it since. */
export function editedAt(register: Register | undefined): Stamp {
  return register?.m ?? register?.t ?? '';
}

/** The rank and name of a learned value, for the journal. */
export function sourceOf(register: Register | undefined): Pick<Register, 'r' | 's'> {
  const rank = register && rankOf(register);
  if (rank === undefined || rank === RANK.person) return {};
  return { r: rank, ...(register?.s && { s: register.s }) };
}
