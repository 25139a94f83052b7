import type { RecordTable } from './record';
import { flag, text } from './value';

/** A saved search of the library, and a saved filter of listings. */
export const SMART_LIST = {
  key: text(100, { least: 1 }),
  fields: {
    name: { of: text(200, { least: 1 }) },
    query: { of: text(2_000) },
    order: { of: text(100) },
    deleted: { of: flag },
  },
} as const satisfies RecordTable;
