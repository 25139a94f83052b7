/** Whether values are what their shapes say. */
import { isCalendarDate } from './calendar';
import { isPaperId } from './paper-id';
import type { Shape, Value } from './value';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const WEB = /^https?:\/\//i;

/** What is wrong with a value, and where in it (`authors.3.family`); undefined when nothing is. */
export interface Flaw {
  readonly path: string;
  readonly reason: 'kind' | 'too long' | 'too short' | 'too many' | 'form' | 'unknown';
  /** The most that it may have, where it has too much. */
  readonly most?: number;
}

/** The first flaw of a value; undefined when it fits. */
export function flawOf({ shape }: Value<unknown>, value: unknown, path = ''): Flaw | undefined {
  switch (shape.is) {
    case 'text':
      return flawOfText(shape, value, path);
    case 'address':
      if (typeof value !== 'string') return { path, reason: 'kind' };
      if (value.length > shape.most) return { path, reason: 'too long', most: shape.most };
      return value === '' || WEB.test(value) ? undefined : { path, reason: 'form' };
    case 'instant':
    case 'date':
      return flawOfTime(shape.is, value, path);
    case 'flag':
      return typeof value === 'boolean' ? undefined : { path, reason: 'kind' };
    case 'paper id':
      return isPaperId(value) ? undefined : { path, reason: 'form' };
    case 'number':
      return typeof value === 'number' && value >= 0 && (!shape.whole || Number.isSafeInteger(value))
        ? undefined
        : { path, reason: 'kind' };
    case 'one of':
      return shape.values.includes(value as string) ? undefined : { path, reason: 'unknown' };
    case 'either':
      return shape.values.some((one) => !flawOf(one, value)) ? undefined : { path, reason: 'kind' };
    case 'list':
      return flawOfList(shape, value, path);
    case 'object':
      return flawOfObject(shape, value, path);
    case 'map':
      return flawOfMap(shape, value, path);
  }
}

export function fits<T>(of: Value<T>, value: unknown): value is T {
  return flawOf(of, value) === undefined;
}

type ShapeOf<Is extends Shape['is']> = Extract<Shape, { readonly is: Is }>;

function flawOfText({ most, least, like }: ShapeOf<'text'>, value: unknown, path: string): Flaw | undefined {
  if (typeof value !== 'string') return { path, reason: 'kind' };
  if (value.length > most) return { path, reason: 'too long', most };
  if (value.length < least) return { path, reason: 'too short' };
  return !like || like.test(value) ? undefined : { path, reason: 'form' };
}

function flawOfTime(is: 'instant' | 'date', value: unknown, path: string): Flaw | undefined {
  if (typeof value !== 'string') return { path, reason: 'kind' };
  const isTime = is === 'date' ? isCalendarDate(value) : INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  return isTime ? undefined : { path, reason: 'form' };
}

function flawOfList({ of, most }: ShapeOf<'list'>, value: unknown, path: string): Flaw | undefined {
  if (!Array.isArray(value)) return { path, reason: 'kind' };
  if (value.length > most) return { path, reason: 'too many', most };
  for (const [place, one] of value.entries()) {
    const flaw = flawOf(of, one, join(path, String(place)));
    if (flaw) return flaw;
  }
  return undefined;
}

function flawOfObject({ fields, missing }: ShapeOf<'object'>, value: unknown, path: string): Flaw | undefined {
  if (!isPlain(value)) return { path, reason: 'kind' };
  for (const name of Object.keys(value))
    if (!Object.hasOwn(fields, name) && value[name] !== undefined) return { path: join(path, name), reason: 'unknown' };
  for (const [name, of] of Object.entries(fields)) {
    if (value[name] === undefined && missing.includes(name)) continue;
    const flaw = flawOf(of, value[name], join(path, name));
    if (flaw) return flaw;
  }
  return undefined;
}

function flawOfMap({ of, most, key }: ShapeOf<'map'>, value: unknown, path: string): Flaw | undefined {
  if (!isPlain(value)) return { path, reason: 'kind' };
  const entries = Object.entries(value);
  if (entries.length > most) return { path, reason: 'too many', most };
  for (const [name, one] of entries) {
    if (name.length > key) return { path: join(path, name.slice(0, 40)), reason: 'too long', most: key };
    const flaw = flawOf(of, one, join(path, name));
    if (flaw) return flaw;
  }
  return undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
