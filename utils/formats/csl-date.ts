/** Dates in CSL, and in what is near to it. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
import { parseDate } from '../model/dates';
import { asList, asText, isObject } from './json';

/** Where a date may stand in words or signs. */
const TEXTS = ['raw', 'literal', 'edtf', 'date-time', 'date-parts'];

/**
 * The date of a variable, ISO 8601, as exact as it is stated: parts, raw or literal text, a text or a number alone, or
 * Pandoc's list of objects. Of a range it is the beginning; of a season the year.
 */
export function readDate(value: unknown): string | undefined {
  const date: unknown = Array.isArray(value) ? value[0] : value;
  const text = asText(date);
  if (text) return parseDate(text);
  if (!isObject(date)) return undefined;
  const parts = asList(date['date-parts']);
  const [first] = parts;
  // Some write the parts, or a text, where a list of them belongs.
  return (
    fromParts(Array.isArray(first) ? asList(first) : parts) ??
    fromParts([date.year, date.month, date.day]) ??
    parseDate(...TEXTS.map((name) => asText(date[name])))
  );
}

function fromParts([year, month, day]: readonly unknown[]): string | undefined {
  const number = asText(year)?.trim();
  if (!number || !/^\d{1,4}$/.test(number)) return parseDate(number);
  const parts = [number.padStart(4, '0'), asText(month), asText(day)];
  const end = parts.indexOf(undefined);
  return parseDate(parts.slice(0, end < 0 ? 3 : end).join('-'));
}

/** A date in parts. */
export function writeDate(date: string): object {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}
