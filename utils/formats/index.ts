import { bibtex } from './bibtex';
import { csv } from './csv';
import type { Format } from './format';
import { markdown } from './markdown';

/** All that Ibid reads and writes, in the order that it is offered. */
export const FORMATS: readonly Format[] = [bibtex, csv, markdown];

/** The format of that id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
