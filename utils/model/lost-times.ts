import { fits } from './check';
import { instant, type Value } from './value';

/** A value in which every time that is none is replaced by `at`. */
export function withTimes({ shape }: Value<unknown>, value: unknown, at: string): unknown {
  if (shape.is === 'instant') return fits(instant, value) ? value : at;
  if (shape.is !== 'object' || typeof value !== 'object' || value === null) return value;
  const told = value as Readonly<Record<string, unknown>>;
  const needed = Object.entries(shape.fields).filter(([name]) => name in told || !shape.missing.includes(name));
  return { ...told, ...Object.fromEntries(needed.map(([name, of]) => [name, withTimes(of, told[name], at)])) };
}
