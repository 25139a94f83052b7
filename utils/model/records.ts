/** All records that are made of registers, by the store they lie in: what is backed up, merged and undone. */
import { BOOKMARK } from './bookmark';
import { HIGHLIGHT } from './highlight';
import type { PaperId } from './identifiers';
import { OUTLINE } from './outline';
import { FACTS, PAPER_FAMILIES } from './paper';
import type { RecordTable } from './record';
import { SEEN } from './seen';
import { SMART_LIST } from './smart-list';
import { TAG_COLOURS } from './tag-colours';
import { TOPIC } from './topic';
import { paperId } from './value';
import { WATCH } from './watch';

export const RECORDS = {
  papers: {
    key: paperId<PaperId>(),
    fields: {
      ...FACTS,
      ...BOOKMARK,
      /** The record that it turned out to be the same paper as; none once parted again. */
      into: { of: paperId<PaperId>() },
    },
    families: PAPER_FAMILIES,
  },
  highlights: {
    key: HIGHLIGHT.key,
    fields: HIGHLIGHT.fields,
    families: { ...HIGHLIGHT.families, ...OUTLINE.families },
  },
  seen: SEEN,
  topics: TOPIC,
  watches: WATCH,
  smartLists: { ...SMART_LIST, ...TAG_COLOURS },
} as const satisfies Readonly<Record<string, RecordTable>>;

export type Entity = keyof typeof RECORDS;
export const ENTITIES = Object.keys(RECORDS) as readonly Entity[];

/** A kind of record's table, without the names of its fields. */
export function tableOf(entity: Entity): RecordTable {
  return RECORDS[entity];
}
