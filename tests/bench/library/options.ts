import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { PARTS } from './run';

export interface Options {
  readonly size: number;
  /** The executable of Chromium. */
  readonly browser: string | undefined;
  readonly isJson: boolean;
  /** JSON lines with titles and abstracts. */
  readonly texts: string | undefined;
  readonly only: readonly string[];
}

export const USAGE = `npm run bench:library -- [PAPERS] [--browser PATH] [--json] [--texts FILE] [--only PART]…
parts: ${PARTS.join(', ')}`;

/**
 * What was said on the command line.
 * @throws Error with one sentence about what is wrong with it.
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      json: { type: 'boolean', default: false },
      texts: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const [papers = '10000', ...more] = positionals;
  const size = Number(papers.replaceAll(/[,_]/g, ''));
  if (!Number.isInteger(size) || size < 1) throw new Error(`${papers} is no number of papers.`);
  if (more.length > 0) throw new Error(`What is ${more.join(' ')}?`);
  const only = values.only.flatMap((part) => part.split(','));
  const unknown = only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.`);
  const texts = values.texts === undefined ? undefined : readTexts(values.texts);
  return { size, browser: values.browser, isJson: values.json, texts, only };
}

function readTexts(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
