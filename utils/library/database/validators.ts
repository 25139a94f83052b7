/** The values that travel through the door and lie in backups, as zod checks them. Limits are far above what is real. */
import * as z from 'zod/mini';

import { FIELDS, type QuoteSelector } from '../../model/highlight';
import { KEY, LEVELS } from '../../model/outline';
import type { Author } from '../../model/authors';
import { ID_SCHEMES, normalizeIds, type PaperId, type PaperIds } from '../../model/identifiers';
import type { Paper } from '../../model/paper';

export const text = (most: number) => z.string().check(z.maxLength(most));
export const list = <Of extends z.ZodMiniType>(of: Of, most: number) => z.array(of).check(z.maxLength(most));

const PAPER_ID = new RegExp(`^(?:${ID_SCHEMES.join('|')}):\\S`);
const isPaperId = (value: unknown): value is PaperId =>
  typeof value === 'string' && value.length <= 3_000 && PAPER_ID.test(value);

export const paperIdSchema = z.custom<PaperId>(isPaperId, 'no identifier of a paper');
export const instantSchema = z.iso.datetime();

/** An address that can be opened: never `javascript:` and the like. */
export const addressSchema = text(5_000).check(
  z.refine((address) => address === '' || /^https?:\/\//i.test(address), 'no web address'),
);

export const authorSchema: z.ZodMiniType<Author, Author> = z.union([
  z.strictObject({ literal: text(1_000) }),
  z.strictObject({ family: text(500), given: z.optional(text(500)), suffix: z.optional(text(100)) }),
]) as z.ZodMiniType<Author, Author>;

const idsSchema = z.pipe(
  z.partialRecord(z.enum(ID_SCHEMES), text(3_000)),
  z.transform((ids): PaperIds => normalizeIds(ids)),
);

/** ISO 8601, as exact as it is known. */
const dateSchema = z.string().check(z.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?(?:T[\d:.]+Z?)?$/));

export const titleSchema = text(5_000);
export const abstractSchema = text(100_000);
export const authorsSchema = list(authorSchema, 20_000);
export const noteSchema = text(100_000);
export const tagSchema = text(200);
/** An author's name, a topic's id or a query. */
export const watchedSchema = text(2_000).check(z.minLength(1));

export const paperTexts = {
  title: titleSchema,
  authors: authorsSchema,
  abstract: abstractSchema,
  published: dateSchema,
  venue: text(1_000),
  url: addressSchema,
  pdf: addressSchema,
  code: addressSchema,
} as const;

export const paperSchema = z.object({
  id: paperIdSchema,
  ids: idsSchema,
  title: titleSchema,
  authors: authorsSchema,
  authorCount: z.optional(z.int().check(z.nonnegative())),
  abstract: z.optional(abstractSchema),
  published: z.optional(dateSchema),
  venue: z.optional(text(1_000)),
  url: addressSchema,
  pdf: z.optional(addressSchema),
  code: z.optional(addressSchema),
  categories: list(text(100), 100),
}) as unknown as z.ZodMiniType<Paper, Paper>;

const offset = z.int().check(z.nonnegative());

export const selectorSchema = z.strictObject({
  exact: text(20_000).check(z.minLength(1)),
  prefix: text(1_000),
  suffix: text(1_000),
  start: z.optional(offset),
  end: z.optional(offset),
}) as unknown as z.ZodMiniType<QuoteSelector, QuoteSelector>;

export const fieldSchema = z.enum(FIELDS);

/** A highlight's or a heading's place in an outline. */
export const entrySchema = z.strictObject({
  at: z.string().check(z.regex(KEY)),
  heading: z.optional(text(500)),
  level: z.optional(z.literal(LEVELS)),
});
