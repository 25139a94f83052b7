import { parseArgs } from 'node:util';

import { ENGINES, type Engine } from '../e2e/browsers/find.ts';

export interface StartOptions {
  /** In a headless browser, on the bundled sample. */
  readonly tour: boolean;
  /** Undefined: whichever there is. */
  readonly browser: Engine | undefined;
}

export const USAGE = `npm start [-- --browser ${ENGINES.join('|')}] [--tour]

Builds Ibid and opens a browser with it, on Hugging Face Daily Papers or, without a network, on the bundled sample.
--browser NAME  this browser, and not whichever there is
--tour          a guided tour in a headless browser, with pictures in .output/tour/ (as without a display)`;

/** What `npm start` was asked for; undefined when its usage was. Throws a sentence on what it does not know. */
export function readOptions(args: readonly string[]): StartOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' }, tour: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const browser = ENGINES.find((engine) => engine === values.browser);
  if (values.browser !== undefined && !browser)
    throw new Error(`There is no browser “${values.browser}”. There are ${ENGINES.join(' and ')}.`);
  return { tour: values.tour ?? false, browser };
}
