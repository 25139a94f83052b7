/** Values out of measure, cut where cutting is harmless. */
import { calendarDate } from './calendar';
import { fits, flawOf } from './check';
import type { Value } from './value';

/**
 * The value as far as it fits: texts and lists are cut at their end, optional fields and elements that do not fit are left
 * out. Undefined when nothing of it can be kept (half an address or half an identifier is another one).
 */
export function cutToFit<T>(of: Value<T>, value: unknown): T | undefined {
  if (fits(of, value)) return value;
  const cut = cutValue(of, value);
  return fits(of, cut) ? cut : undefined;
}

function cutValue(of: Value<unknown>, value: unknown): unknown {
  const { shape } = of;
  if (shape.is === 'text') return typeof value === 'string' ? cutText(value, shape.most) : undefined;
  // Half a date is a date that is less exact.
  if (shape.is === 'date') return typeof value === 'string' ? calendarDate(value) : undefined;
  if (shape.is === 'list') {
    if (!Array.isArray(value)) return undefined;
    return value.slice(0, shape.most).flatMap((one) => {
      const cut = cutToFit(shape.of, one);
      return cut === undefined ? [] : [cut];
    });
  }
  if (shape.is === 'either') return shape.values.map((one) => cutToFit(one, value)).find((cut) => cut !== undefined);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (shape.is === 'object')
    return Object.fromEntries(
      Object.entries(shape.fields).flatMap(([name, field]) => {
        const cut = cutToFit(field, (value as Readonly<Record<string, unknown>>)[name]);
        return cut === undefined ? [] : [[name, cut]];
      }),
    );
  if (shape.is === 'map')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name.length <= shape.key)
        .slice(0, shape.most)
        .flatMap(([name, one]) => {
          const cut = cutToFit(shape.of, one);
          return cut === undefined ? [] : [[name, cut]];
        }),
    );
  return undefined;
}

/** Never between the halves of a surrogate pair. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalved = /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  return text.slice(0, isHalved ? most - 1 : most);
}

/** What is wrong with a value, for a report; undefined when it fits. */
export function describeFlaw(of: Value<unknown>, value: unknown): string | undefined {
  const flaw = flawOf(of, value);
  if (!flaw) return undefined;
  const where = flaw.path ? `${flaw.path}: ` : '';
  return `${where}${flaw.reason}${flaw.most === undefined ? '' : ` (at most ${flaw.most.toLocaleString('en')})`}`;
}
