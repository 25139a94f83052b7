/** Zod's validators, made of the model's tables (`utils/model/`): the model says what is right, zod guards the doors. */
import * as z from 'zod/mini';

import { NOTE } from '../../model/bookmark';
import { fits } from '../../model/check';
import { cutToFit, describeFlaw } from '../../model/cut';
import { ID_SCHEMES, normalizeIds, type PaperId, type PaperIds } from '../../model/identifiers';
import { isPaperId } from '../../model/paper-id';
import { OUTLINE } from '../../model/outline';
import { FIELDS, SELECTOR } from '../../model/highlight';
import { AUTHORS, FACTS, FACT_NAMES, type FactName, type Paper, type PaperPatch } from '../../model/paper';
import type { Value } from '../../model/value';
import { WATCHED } from '../../model/watch';

/** Zod's view of a value of the model. */
export function schemaOf<T>(of: Value<T>): z.ZodMiniType<T, T> {
  return z.custom<T>((value) => fits(of, value), {
    error: ({ input }) => describeFlaw(of, input) ?? 'unknown',
  }) as z.ZodMiniType<T, T>;
}

export const text = (most: number) => z.string().check(z.maxLength(most));
export const list = <Of extends z.ZodMiniType>(of: Of, most: number) => z.array(of).check(z.maxLength(most));

export const paperIdSchema = z.custom<PaperId>(isPaperId, 'no identifier of a paper');
export const addressSchema = schemaOf(FACTS.url.of);
export const noteSchema = schemaOf(NOTE);
export const tagSchema = text(200);
export const fieldSchema = z.enum(FIELDS);
export const selectorSchema = schemaOf(SELECTOR);
export const watchedSchema = schemaOf(WATCHED);
export const entrySchema = schemaOf(OUTLINE.families['entry.'].of);

const idsSchema = z.pipe(
  z.partialRecord(z.enum(ID_SCHEMES), z.unknown()),
  z.transform((ids): PaperIds => {
    const known = Object.entries(ids).filter(([, id]) => typeof id === 'string' && id.length <= 3_000);
    return normalizeIds(Object.fromEntries(known) as PaperIds);
  }),
);

/**
 * A paper as a page tells of it. What is out of measure is cut, or left out where half of it would be something else (an
 * address): a page that has changed, or that wants to do harm, must not cost the paper.
 */
export const paperSchema = z.pipe(
  z.looseObject({ id: paperIdSchema, ids: idsSchema, title: z.string(), authors: z.array(z.unknown()) }),
  z.transform((told): Paper => {
    const facts = Object.fromEntries(
      FACT_NAMES.flatMap((name) => {
        const value = factIn(told, name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const count = cutToFit(FACTS.authors.of, { list: [], count: told['authorCount'] })?.count;
    return {
      url: '',
      categories: [],
      ...facts,
      ...(count !== undefined && { authorCount: count }),
      id: told.id,
      ids: told.ids,
    } as unknown as Paper;
  }),
) as unknown as z.ZodMiniType<Paper, Paper>;

function factIn(told: Readonly<Record<string, unknown>>, name: FactName): unknown {
  if (name === 'authors') return cutToFit(FACTS.authors.of, { list: told[name] })?.list ?? [];
  return told[name] === undefined ? undefined : cutToFit(FACTS[name].of as Value<unknown>, told[name]);
}

/** What the reader may set in a paper's form: each text may be empty, which clears it. */
export const paperPatchSchema = z.partial(
  z.strictObject(
    Object.fromEntries(
      FACT_NAMES.filter((name) => 'edit' in FACTS[name]).map((name) => [name, editable(name)]),
    ) as Record<keyof PaperPatch, z.ZodMiniType>,
  ),
) as unknown as z.ZodMiniType<PaperPatch, PaperPatch>;

function editable(name: FactName): z.ZodMiniType {
  if (name === 'authors') return schemaOf(AUTHORS);
  return z.union([schemaOf(FACTS[name].of as Value<unknown>), z.literal('')]);
}
