import { readFileSync } from 'node:fs';

import type { QueryError } from '../../utils/query';

const MESSAGES = new URL('../../public/_locales/en/messages.json', import.meta.url);

/** The sentence that the interface has for a query that cannot be read, with its place; characters are counted from 1. */
export function sayQueryError({ problem, start, end }: QueryError): string {
  const messages = JSON.parse(readFileSync(MESSAGES, 'utf8')) as Record<string, { readonly message: string }>;
  const sentence = messages[`query_${problem}`]?.message ?? problem;
  const place = end > start + 1 ? `characters ${start + 1} to ${end}` : `character ${start + 1}`;
  return `Bad query, ${place}: ${sentence}`;
}
