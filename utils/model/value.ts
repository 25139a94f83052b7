/**
 * What a stored value may be, as plain data. The types (`Infer`), the checks (`check.ts`), the cutting to measure (`cut.ts`)
 * and the validators of `library/database` are all made of it, so that they cannot drift apart. Imports nothing.
 */

/** The shape of a value of type `T`; `T` itself is there for the compiler alone. */
export interface Value<T> {
  readonly shape: Shape;
  readonly infer?: T;
}

/** What a value's shape is described by; lengths are in UTF-16 units, sizes in elements. */
export type Shape =
  | { readonly is: 'text'; readonly most: number; readonly least: number; readonly like?: RegExp }
  | { readonly is: 'address'; readonly most: number }
  | { readonly is: 'instant' | 'date' | 'flag' | 'paper id' }
  | { readonly is: 'number'; readonly whole: boolean }
  | { readonly is: 'one of'; readonly values: readonly (string | number)[] }
  | { readonly is: 'list'; readonly of: Value<unknown>; readonly most: number }
  | { readonly is: 'either'; readonly values: readonly Value<unknown>[] }
  | {
      readonly is: 'object';
      readonly fields: Readonly<Record<string, Value<unknown>>>;
      readonly missing: readonly string[];
    }
  | { readonly is: 'map'; readonly most: number; readonly key: number; readonly of: Value<unknown> };

export type Infer<Of> = Of extends Value<infer T> ? T : never;

/** Text of at most `most` UTF-16 units, at least `least`, and if given like `like` (which must be linear). */
/* @__NO_SIDE_EFFECTS__ */ export function text(
  most: number,
  { least = 0, like }: { readonly least?: number; readonly like?: RegExp } = {},
): Value<string> {
  return { shape: { is: 'text', most, least, ...(like && { like }) } };
}

/** An address that can be opened (http, https), or the empty text. */
export const address: Value<string> = { shape: { is: 'address', most: 5_000 } };

/** ISO 8601 in UTC, to the second or finer. */
export const instant: Value<string> = { shape: { is: 'instant' } };

/** ISO 8601, as exact as it is known: `2024`, `2024-03`, `2024-03-05`. */
export const date: Value<string> = { shape: { is: 'date' } };

export const flag: Value<boolean> = { shape: { is: 'flag' } };

/** A whole number from 0. */
export const count: Value<number> = { shape: { is: 'number', whole: true } };

/* @__NO_SIDE_EFFECTS__ */ export function paperId<Id extends string>(): Value<Id> {
  return { shape: { is: 'paper id' } };
}

/* @__NO_SIDE_EFFECTS__ */ export function oneOf<const Of extends string | number>(values: readonly Of[]): Value<Of> {
  return { shape: { is: 'one of', values } };
}

/* @__NO_SIDE_EFFECTS__ */ export function list<T>(of: Value<T>, most: number): Value<readonly T[]> {
  return { shape: { is: 'list', of, most } };
}

/* @__NO_SIDE_EFFECTS__ */ export function either<A, B>(a: Value<A>, b: Value<B>): Value<A | B> {
  return { shape: { is: 'either', values: [a, b] } };
}

type Fields = Readonly<Record<string, Value<unknown>>>;
type InferFields<Of extends Fields> = { readonly [Name in keyof Of]: Infer<Of[Name]> };

/** An object of exactly these fields; those of `optional` may be missing. */
/* @__NO_SIDE_EFFECTS__ */ export function object<
  Needed extends Fields,
  Optional extends Fields = Record<never, never>,
>(needed: Needed, optional?: Optional): Value<InferFields<Needed> & Partial<InferFields<Optional>>> {
  const missing = Object.keys(optional ?? {});
  return { shape: { is: 'object', fields: { ...needed, ...optional }, missing } };
}

/** Values by names of the source's own, at most `most` of them, with names of at most `key` UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */ export function map<T>(
  of: Value<T>,
  most: number,
  key: number,
): Value<Readonly<Record<string, T>>> {
  return { shape: { is: 'map', most, key, of } };
}
