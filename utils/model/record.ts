/** A kind of record that Ibid stores: one table of its fields, which everything else about it is derived from. Plain data. */
import type { Value } from './value';

/** What may set a fact that nobody has set yet, or better one: see `Source`. */
export type Fill =
  /** Fills the gap, and replaces what a weaker source said. */
  | 'plain'
  /** The same; also replaces what an equal source said when it is more exact or whole (`completes`). */
  | 'fuller'
  /** The same, but only by a list that holds the people who are known already. */
  | 'same-people';

/** Whose site may better a fact: the owner of the record's identifier, or the owner of its DOI. */
export type FactOwner = 'id' | 'doi';

export interface Field<T = unknown> {
  readonly of: Value<T>;
  /** The reader edits it in the paper's form. */
  readonly edit?: true;
  /** Pages and imports tell it: a fact of the paper, not a choice of the reader. */
  readonly fill?: Fill;
  readonly owner?: FactOwner;
}

/** Fields that are named after something: `tag.<tag>`, `id.<scheme>`. */
export interface Family<T = unknown> {
  readonly of: Value<T>;
  /** What may follow the prefix. */
  readonly named: Value<string>;
  readonly fill?: Fill;
}

export interface RecordTable {
  /** What the record's own key may be. */
  readonly key: Value<string>;
  readonly fields: Readonly<Record<string, Field>>;
  /** By prefix, with its dot. */
  readonly families?: Readonly<Record<`${string}.`, Family>>;
}

/** What a register called `name` may hold; undefined for a name that the record does not have. */
export function valueOfField({ fields, families = {} }: RecordTable, name: string): Value<unknown> | undefined {
  if (Object.hasOwn(fields, name)) return fields[name]?.of;
  return familyOf({ families }, name)?.of;
}

/** The family that a register belongs to, by its prefix. */
export function familyOf({ families = {} }: Pick<RecordTable, 'families'>, name: string): Family | undefined {
  const dot = name.indexOf('.') + 1;
  const prefix = name.slice(0, dot);
  return dot > 0 && Object.hasOwn(families, prefix) ? families[prefix as `${string}.`] : undefined;
}
