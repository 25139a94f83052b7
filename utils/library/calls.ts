/** What each call of the library may be given, as it is checked at the door. */
import * as z from 'zod/mini';

import { PERIOD_NAMES } from '../calls/activity';
import { LONGEST_MEANT, SORTS, type Library } from '../library';
import { STATUSES } from '../model/bookmark';
import { COLOURS } from '../model/highlight';
import { LONGEST_LIST } from '../model/smart-list';
import { TAG_HUES } from '../model/tag-colours';
import { LONGEST_TOPIC } from '../model/topic';
import type { OutlineScope } from '../model/outline';
import { MOST_ALIKE } from './queries/find-duplicates';
import {
  addressSchema,
  entrySchema,
  fieldSchema,
  list,
  noteSchema,
  paperIdSchema,
  paperSchema,
  paperPatchSchema,
  selectorSchema,
  tagSchema,
  text,
  watchedSchema,
} from './database/validators';

const { optional } = z;

/** UTF-16 units of a backup's line. A record takes several; one field of one, such as 20,000 authors, cannot be longer. */
const LONGEST_LINE = 32_000_000;

const idSchema = text(100).check(z.minLength(1));
const siteSchema = text(100).check(z.regex(/^[\w.-]*$/));
const papers = (most: number) => list(paperSchema, most);
/** The papers that can be read. One that cannot, on a page that has changed, must not cost the page's other papers. */
const readable = (most: number) =>
  z.pipe(
    list(z.unknown(), most),
    z.transform((all) => all.flatMap((one) => paperSchema.safeParse(one).data ?? [])),
  );
const ids = (most: number) => list(paperIdSchema, most);
const tagList = list(tagSchema, 200);
const tagName = tagSchema.check(z.minLength(1));
const count = z.int().check(z.nonnegative());

const noteEdit = {
  note: optional(noteSchema),
  base: optional(noteSchema),
  span: optional(idSchema),
  sequence: optional(count),
};

const bookmarkPatch = z.strictObject({
  ...noteEdit,
  status: optional(z.enum(STATUSES)),
  starred: optional(z.boolean()),
  addTags: optional(tagList),
  removeTags: optional(tagList),
});

const searchSchema = z.strictObject({
  query: optional(text(2_000)),
  ids: optional(ids(100_000)),
  sort: optional(z.enum(SORTS)),
  descending: optional(z.boolean()),
  offset: optional(count),
  limit: optional(count.check(z.maximum(1_000))),
});

const highlightDraft = z.strictObject({
  field: fieldSchema,
  selector: selectorSchema,
  colour: z.enum(COLOURS),
  url: addressSchema,
  note: optional(noteSchema),
  tags: optional(tagList),
});

const highlightPatch = z.strictObject({
  ...noteEdit,
  colour: optional(z.enum(COLOURS)),
  tags: optional(tagList),
  selector: optional(selectorSchema),
});

const topicDraft = z.strictObject({
  id: optional(idSchema),
  name: text(LONGEST_TOPIC.name).check(z.minLength(1)),
  area: optional(idSchema),
  colour: optional(text(20).check(z.regex(/^(?:#[\da-f]{3,8}|[a-z][a-z-]*)$/i))),
  enabled: optional(z.boolean()),
  muted: optional(z.boolean()),
  rule: optional(text(LONGEST_TOPIC.rule)),
  examples: optional(ids(10_000)),
});

const smartListDraft = z.strictObject({
  id: optional(idSchema),
  name: text(LONGEST_LIST.name).check(z.minLength(1)),
  query: text(LONGEST_LIST.query),
  order: optional(text(LONGEST_LIST.order)),
});

const scopeSchema = z.custom<OutlineScope>(
  (value) => typeof value === 'string' && value.length <= 3_080 && /^(?:paper|tag|topic):./.test(value),
);
const presenceSchema = z.union([
  z.strictObject({ in: z.literal('papers'), id: paperIdSchema, t: text(100) }),
  z.strictObject({ in: z.literal('highlights'), id: idSchema, t: text(100) }),
]);
/** A damaged record of a backup is passed over, as it is by a restore. */
const presences = z.pipe(
  list(z.unknown(), 10_000),
  z.transform((all) => all.flatMap((one) => presenceSchema.safeParse(one).data ?? [])),
);
const outlineEdit = z.strictObject({ id: idSchema, value: z.nullable(entrySchema), base: optional(entrySchema) });

const meantSchema = z.union([
  z.strictObject({ ids: ids(100_000) }),
  z.strictObject({ text: text(LONGEST_MEANT), except: optional(ids(100)) }),
]);

/** Who may make a call: pages' content scripts too, or our own pages alone. */
export type Caller = 'anyone' | 'own pages';

interface Call {
  readonly by: Caller;
  readonly args: z.ZodMiniType<readonly unknown[]>;
  /** What pages may give, where it is less than our own may: no more than a person can do there by hand. */
  readonly page?: z.ZodMiniType<readonly unknown[]>;
  /**
   * Which argument names papers that a page must have met. What was met is kept for each page load; with `told`, others are passed over, or
   * else the call is refused.
   */
  readonly met?: number;
  readonly told?: true;
}

/** One line a call. The type makes the table complete: a call missing here does not compile. */
export const CALLS = {
  meet: { by: 'anyone', args: z.tuple([readable(500), siteSchema]) },
  facts: { by: 'anyone', args: z.tuple([ids(2_000)]), met: 0, told: true },
  see: { by: 'anyone', args: z.tuple([ids(2_000), siteSchema]), met: 0, told: true },
  changes: { by: 'anyone', args: z.tuple([count]) },

  save: {
    by: 'anyone',
    args: z.tuple([papers(10_000)], optional(bookmarkPatch)),
    page: z.union([z.tuple([papers(2_000)]), z.tuple([papers(300), bookmarkPatch])]),
  },
  edit: {
    by: 'anyone',
    args: z.tuple([ids(100_000), bookmarkPatch]),
    page: z.tuple([ids(300), bookmarkPatch]),
    met: 0,
  },
  editPaper: { by: 'own pages', args: z.tuple([paperIdSchema, paperPatchSchema]) },
  remove: { by: 'anyone', args: z.tuple([ids(100_000)]), page: z.tuple([ids(1)]), met: 0 },
  hide: {
    by: 'anyone',
    args: z.tuple([papers(10_000), z.boolean()]),
    page: z.tuple([papers(300), z.boolean()]),
  },
  duplicates: { by: 'own pages', args: z.tuple([]) },
  mergeDuplicates: { by: 'own pages', args: z.tuple([ids(MOST_ALIKE)]) },
  markDistinct: { by: 'own pages', args: z.tuple([ids(MOST_ALIKE)]) },
  // A page takes back what it was given a receipt for, and nothing else.
  undo: { by: 'anyone', args: z.tuple([optional(idSchema)]), page: z.tuple([idSchema]) },
  search: { by: 'own pages', args: z.tuple([searchSchema]) },
  countMatches: { by: 'own pages', args: z.tuple([list(text(2_000), 2_000)]) },
  get: { by: 'own pages', args: z.tuple([paperIdSchema]) },
  sources: { by: 'own pages', args: z.tuple([paperIdSchema]) },
  history: { by: 'own pages', args: z.tuple([paperIdSchema]) },
  trash: { by: 'own pages', args: z.tuple([]) },
  putBack: { by: 'own pages', args: z.tuple([optional(ids(100_000))]) },
  deleteForever: { by: 'own pages', args: z.tuple([optional(ids(100_000))]) },
  tags: { by: 'anyone', args: z.tuple([]) },
  tagTree: { by: 'own pages', args: z.tuple([]) },
  tagsOn: { by: 'own pages', args: z.tuple([ids(100_000)]) },
  countTagged: { by: 'own pages', args: z.tuple([list(tagName, 1_000)]) },
  tagColours: { by: 'own pages', args: z.tuple([]) },
  colourTag: { by: 'own pages', args: z.tuple([tagName], optional(z.enum(TAG_HUES))) },
  renameTag: { by: 'own pages', args: z.tuple([tagName, tagName]) },
  mergeTags: { by: 'own pages', args: z.tuple([list(tagName, 1_000), tagName]) },
  deleteTag: { by: 'own pages', args: z.tuple([tagName, z.boolean()]) },

  highlight: { by: 'anyone', args: z.tuple([paperSchema, highlightDraft]) },
  editHighlight: { by: 'anyone', args: z.tuple([idSchema, highlightPatch]) },
  removeHighlights: {
    by: 'anyone',
    args: z.tuple([list(idSchema, 10_000)]),
    page: z.tuple([list(idSchema, 1)]),
  },

  outline: { by: 'own pages', args: z.tuple([scopeSchema]) },
  arrange: { by: 'own pages', args: z.tuple([scopeSchema, list(outlineEdit, 10_000)]) },

  topics: { by: 'anyone', args: z.tuple([]) },
  saveTopic: { by: 'own pages', args: z.tuple([topicDraft]) },
  muteTopic: { by: 'anyone', args: z.tuple([idSchema, z.boolean()]) },
  removeTopic: { by: 'own pages', args: z.tuple([idSchema]) },
  tryRule: { by: 'own pages', args: z.tuple([text(LONGEST_TOPIC.rule)]) },
  explain: { by: 'anyone', args: z.tuple([paperIdSchema, idSchema]), met: 0 },
  labelExample: {
    by: 'anyone',
    args: z.tuple([idSchema, ids(10_000)], optional(z.boolean())),
    page: z.tuple([idSchema, ids(300)], optional(z.boolean())),
    met: 1,
  },
  trainingExamples: { by: 'own pages', args: z.tuple([idSchema]) },

  watches: { by: 'anyone', args: z.tuple([]) },
  watch: { by: 'anyone', args: z.tuple([watchedSchema]) },
  unwatch: { by: 'anyone', args: z.tuple([text(2_100).check(z.minLength(1))]) },
  tryWatches: { by: 'own pages', args: z.tuple([]) },

  // Their names and queries are told to listings alone.
  smartLists: { by: 'anyone', args: z.tuple([]) },
  saveSmartList: { by: 'anyone', args: z.tuple([smartListDraft]) },
  removeSmartList: { by: 'anyone', args: z.tuple([idSchema]) },
  moveSmartList: { by: 'own pages', args: z.tuple([idSchema, optional(idSchema)]) },

  rank: { by: 'anyone', args: z.tuple([ids(5_000)]), met: 0, told: true },
  reasons: { by: 'anyone', args: z.tuple([paperIdSchema]), met: 0 },
  similar: { by: 'anyone', args: z.tuple([paperIdSchema, ids(5_000)]), met: 0 },
  closest: { by: 'own pages', args: z.tuple([meantSchema, count.check(z.maximum(50))]) },
  learnedSince: { by: 'own pages', args: z.tuple([]) },
  learnSince: { by: 'own pages', args: z.tuple([optional(z.iso.datetime())]) },

  activity: { by: 'own pages', args: z.tuple([z.enum(PERIOD_NAMES)]) },

  stats: { by: 'own pages', args: z.tuple([]) },
  persist: { by: 'own pages', args: z.tuple([]) },
  dump: { by: 'own pages', args: z.tuple([optional(text(5_000))]) },
  stage: { by: 'own pages', args: z.tuple([idSchema, list(text(LONGEST_LINE), 10_000)]) },
  deletedSince: { by: 'own pages', args: z.tuple([presences]) },
  restore: { by: 'own pages', args: z.tuple([idSchema], optional(z.boolean())) },
  foresee: { by: 'own pages', args: z.tuple([idSchema, z.boolean()]) },
  rewind: { by: 'own pages', args: z.tuple([idSchema, z.boolean()]) },
} as const satisfies Readonly<Record<keyof Library, Call>>;

/** The line of a call. */
export function callNamed(name: keyof Library): Call {
  return CALLS[name];
}
