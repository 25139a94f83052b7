/** Colors that the reader gave to tags, each a register of its own. They stand in one record among the saved filters, named `tags`. */
import { TAG } from './bookmark';
import type { RecordTable } from './record';
import { oneOf } from './value';

/** The hues of the areas: each can be told in light and in dark, and words in it can be read. */
export const TAG_HUES = ['language', 'vision', 'agents', 'robotics', 'speech', 'theory', 'systems', 'data'] as const;
export type TagHue = (typeof TAG_HUES)[number];

export const TAG_COLOURS = {
  families: { 'colour.': { of: oneOf(TAG_HUES), named: TAG } },
} as const satisfies Pick<RecordTable, 'families'>;
