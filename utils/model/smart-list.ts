import type { RecordTable } from './record';
import { flag, text } from './value';

/** A saved search of the library, and a saved filter of listings: the same, as a query says either. */
export interface SmartList {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** How what it finds is put in order; none said is as it stands. */
  readonly order?: string;
  /** Where the reader put it among the others, as in `position.ts`; missing while it was never moved. */
  readonly at?: string;
}

/** Without an id it is a new one, or takes the place of the one that has its name. */
export type SmartListDraft = Omit<SmartList, 'id' | 'at'> & Partial<Pick<SmartList, 'id'>>;

/** As many characters as its texts may have. */
export const LONGEST_LIST = { name: 200, query: 2_000, order: 100, at: 200 } as const;

export const SMART_LIST = {
  key: text(100, { least: 1 }),
  fields: {
    name: { of: text(LONGEST_LIST.name, { least: 1 }) },
    query: { of: text(LONGEST_LIST.query) },
    order: { of: text(LONGEST_LIST.order) },
    at: { of: text(LONGEST_LIST.at) },
    deleted: { of: flag },
  },
} as const satisfies RecordTable;

/** As lists stand: those that were put somewhere by their places, then the others by name. */
export function inListOrder(a: SmartList, b: SmartList): number {
  if (a.at !== undefined && b.at !== undefined && a.at !== b.at) return a.at < b.at ? -1 : 1;
  if ((a.at === undefined) !== (b.at === undefined)) return a.at === undefined ? 1 : -1;
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
