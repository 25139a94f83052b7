/**
 * How fast the library is with 10,000 papers, or as many as are asked for, and half as many highlights:
 * `npm run bench:library -- [PAPERS] [--browser PATH] [--json] [--texts FILE] [--only PART]…`.
 *
 * In Chromium (`--browser`) everything is measured in the built extension: it is filled and asked by messages from a page of its own, and its
 * worker is stopped by the browser. Without a browser the library is in this process, over fake-indexeddb, and a worker that was stopped is a
 * library made anew: that serves to see that it runs, and to find what grows. Texts are made up, with a vocabulary as real ones have it, or those
 * of a file of JSON lines (title, abstract). Figures are told as soon as they are known, with a floor or a peer of the same run.
 */
import { cpus } from 'node:os';
import process from 'node:process';

import { toJson, toRow } from './library/figures';
import { openHere } from './library/here';
import { readOptions, USAGE, type Options } from './library/options';
import { corpusOf } from './library/papers';
import type { Place, Reporter } from './library/place';
import { measureLibrary } from './library/run';
import { madeUpText, textsOf } from './library/texts';

const BAD_USAGE = 2;
const INTERRUPTED = 130;

const started = performance.now();
const say = (line: string): void =>
  void process.stderr.write(`[${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s] ${line}\n`);

async function main(options: Options, signal: AbortSignal): Promise<number> {
  const { size, browser, isJson, only } = options;
  const reporter: Reporter = { tell: (line) => console.log(isJson ? toJson(line) : toRow(line)), say };
  const [cpu] = cpus();
  const where = browser ? `the extension in ${browser}` : `fake-indexeddb, Node ${process.version}`;
  const head = `${size.toLocaleString('en')} papers, ${where}, ${cpus().length} × ${cpu?.model}`;
  if (isJson) say(head);
  else console.log(head);
  const open = browser ? await browserFor(browser, options, reporter, signal) : hereFor(options, reporter, signal);
  return measureLibrary({ size, only, signal, ...reporter, open });
}

function hereFor({ size, texts }: Options, reporter: Reporter, signal: AbortSignal): () => Promise<Place> {
  const corpus = corpusOf(texts === undefined ? madeUpText : textsOf(texts));
  return async () => openHere(size, corpus, reporter, signal);
}

/** Loaded only where there is a browser to be started. */
async function browserFor(
  executable: string,
  { size, texts }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<() => Promise<Place>> {
  const [{ prepareExtension }, { openInExtension }] = await Promise.all([
    import('./library/extension-folder'),
    import('./library/extension'),
  ]);
  const folder = await prepareExtension(texts, say);
  const settings = { size, hasTexts: texts !== undefined };
  return () => openInExtension({ executable, folder, settings, signal }, reporter);
}

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return undefined;
  }
}

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
const options = optionsOrUsage();
try {
  const failed = options && (await main(options, stop.signal));
  process.exit(failed === undefined ? BAD_USAGE : Number(failed > 0));
} catch (error) {
  if (!stop.signal.aborted) console.error(error);
  process.exit(stop.signal.aborted ? INTERRUPTED : 1);
}
