/**
 * The lossless backup: JSON lines. The first says what it is, one line for every record follows (registers with their
 * stamps and tombstones), and the last counts them, so that a cut file is noticed.
 *
 *     {"ibid":"backup","format":2,"made":"2026-01-31T08:00:00.000Z"}
 *     {"in":"papers","id":"arxiv:2401.01234","registers":{"title":{"v":"…","t":"0000000…"},…}}
 *     {"end":1}
 */
import * as z from 'zod/mini';

import { IbidError } from '../../errors';
import { WATCH_KINDS } from '../../model/watch';
import { STATUSES } from '../../model/bookmark';
import { COLOURS, FIELDS } from '../../model/highlight';
import { PUBLICATION_TYPES } from '../../model/publication-type';
import type { Instant } from '../../model/time';
import { isStamp } from '../records/clock';
import { EXAMPLE } from '../commands/examples';
import {
  abstractSchema,
  addressSchema,
  authorSchema,
  entrySchema,
  instantSchema,
  paperIdSchema,
  selectorSchema,
  text,
  titleSchema,
  watchedSchema,
} from '../database/validators';
import { APART, ENTRY } from '../records/read-records';
import type { Json } from '../records/register';

/**
 * The version of the lines' format. Raised when an older Ibid could not take a backup in without losing something: since 2 there are
 * topics' examples, and what is followed.
 */
export const FORMAT = 2;

const stampSchema = z.string().check(z.refine(isStamp, 'no stamp'));

const register = (value: z.ZodMiniType<Json>) =>
  z.strictObject({ v: z.nullable(value), t: stampSchema, p: z.optional(stampSchema) });

const flag = register(z.boolean());
const long = register(text(100_000));
const short = register(text(5_000));
const address = register(addressSchema);

const idField = /^id\.(?:arxiv|doi|openreview|acl|pmlr|pmid|pmcid|iacr|ads|inspire|s2|dblp|hal|url|local)$/;
const tagField = /^tag\../;
/** A field that is named after a paper. */
const isAbout = (prefix: string, field: string): boolean =>
  field.startsWith(prefix) && paperIdSchema.safeParse(field.slice(prefix.length)).success;
const example = register(
  z.strictObject({ is: z.boolean(), title: titleSchema, abstract: z.optional(abstractSchema) }) as z.ZodMiniType<Json>,
);
const entry = register(entrySchema as unknown as z.ZodMiniType<Json>);

/** What each field of a record may hold; one entry a field, as `schema.ts` lists them. */
const REGISTERS = {
  papers: {
    title: short,
    authors: register(
      z.strictObject({ list: z.array(authorSchema), count: z.optional(z.number()) }) as z.ZodMiniType<Json>,
    ),
    abstract: long,
    published: short,
    type: register(z.enum(PUBLICATION_TYPES)),
    venue: short,
    volume: short,
    issue: short,
    pages: short,
    publisher: short,
    isbn: short,
    issn: short,
    editors: register(z.array(authorSchema) as unknown as z.ZodMiniType<Json>),
    language: short,
    citationKey: short,
    version: register(z.number()),
    extra: register(z.record(text(200), text(20_000))),
    url: address,
    pdf: address,
    code: address,
    categories: register(z.array(text(200))),
    saved: register(instantSchema),
    status: register(z.enum(STATUSES)),
    starred: flag,
    note: long,
    into: register(paperIdSchema),
  },
  highlights: {
    paper: register(paperIdSchema),
    anchor: register(
      z.strictObject({ field: z.enum(FIELDS), selector: selectorSchema }) as unknown as z.ZodMiniType<Json>,
    ),
    made: register(z.strictObject({ created: instantSchema, url: addressSchema })),
    colour: register(z.enum(COLOURS)),
    note: long,
    deleted: flag,
  },
  seen: {
    first: register(instantSchema),
    last: register(z.strictObject({ at: instantSchema, site: text(100) })),
    hidden: flag,
  },
  topics: { name: short, area: short, colour: short, enabled: flag, rule: short, deleted: flag },
  watches: {
    what: register(
      z.strictObject({ kind: z.enum(WATCH_KINDS), value: watchedSchema }) as unknown as z.ZodMiniType<Json>,
    ),
    deleted: flag,
  },
} as const;

const registersOf = (entity: keyof typeof REGISTERS) => {
  const fields: Readonly<Record<string, z.ZodMiniType>> = REGISTERS[entity];
  const ofField = (field: string): z.ZodMiniType | undefined => {
    if (Object.hasOwn(fields, field)) return fields[field];
    if ((entity === 'papers' || entity === 'seen') && idField.test(field)) return short;
    if (entity === 'papers' && isAbout(APART, field)) return flag;
    if (entity === 'topics' && isAbout(EXAMPLE, field)) return example;
    if (entity === 'highlights' && field.startsWith(ENTRY)) return entry;
    return (entity === 'papers' || entity === 'highlights') && tagField.test(field) ? flag : undefined;
  };
  return z.record(text(3_100), z.strictObject({ v: z.json(), t: stampSchema, p: z.optional(stampSchema) })).check(
    z.superRefine((registers, context) => {
      for (const [field, value] of Object.entries(registers))
        if (!ofField(field)?.safeParse(value).success)
          context.addIssue({ code: 'custom', path: [field], message: `${field} is unknown or has a bad value` });
    }),
  );
};

const lineSchema = z.union([
  z.object({ ibid: z.literal('backup'), format: z.number(), made: instantSchema }),
  z.strictObject({ in: z.literal('papers'), id: paperIdSchema, registers: registersOf('papers') }),
  z.strictObject({ in: z.literal('highlights'), id: text(3_100), registers: registersOf('highlights') }),
  z.strictObject({ in: z.literal('seen'), id: paperIdSchema, registers: registersOf('seen') }),
  z.strictObject({ in: z.literal('topics'), id: text(200), registers: registersOf('topics') }),
  z.strictObject({ in: z.literal('watches'), id: text(2_100), registers: registersOf('watches') }),
  z.strictObject({ end: z.number() }),
]);

export type BackupLine = z.infer<typeof lineSchema>;
export type BackupRecord = Extract<BackupLine, { in: string }>;

export function headerLine(made: Instant): BackupLine {
  return { ibid: 'backup', format: FORMAT, made };
}

/**
 * A line of a backup.
 * @throws IbidError `bad-input` that names the line, or `newer-data` for a backup made by a newer Ibid.
 */
export function readLine(line: string, number: number): BackupLine {
  const json = parseJson(line, number);
  const format = typeof json === 'object' && json !== null && 'ibid' in json && 'format' in json ? json.format : 0;
  if (typeof format === 'number' && format > FORMAT)
    throw new IbidError('newer-data', `The backup is of format ${format}, this Ibid reads up to ${FORMAT}`);
  const read = lineSchema.safeParse(json);
  if (!read.success) throw new IbidError('bad-input', `Line ${number} is not of an Ibid backup`);
  const isHeader = 'ibid' in read.data;
  if (isHeader !== (number === 1))
    throw new IbidError('bad-input', `Line ${number}: a backup begins with one line that says what it is`);
  return read.data;
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new IbidError('bad-input', `Line ${number} is not JSON`, { cause: error });
  }
}
