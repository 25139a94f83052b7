/** Runs on a page of the extension's: the steps of a run, which ask the library by messages as our own pages do. */
import type { Paper } from '../../../utils/model/paper';
import { corpusOf, type Corpus } from './papers';
import { libraryAmong } from './raw-store';
import { TEXTS, type Settings } from './settings';
import { STEPS, type StepName } from './steps';
import { madeUpText, textsOf } from './texts';
import type { World } from './world';

/** What the page has from whoever drives the browser. */
interface Bridge {
  benchTell(json: string): Promise<void>;
  benchSay(line: string): Promise<void>;
  benchStopWorker(): Promise<void>;
  benchWatch(paper: Paper): Promise<void>;
  benchUnwatch(): Promise<number>;
}

const bridge = globalThis as unknown as Bridge;
let corpus: Promise<Corpus> | undefined;

/** Does a step. */
export async function run(step: StepName, settings: Settings, first: number, second: number): Promise<void> {
  corpus ??= readCorpus(settings.hasTexts);
  const world: World = {
    corpus: await corpus,
    size: settings.size,
    // Whoever drives the browser closes it.
    signal: new AbortController().signal,
    stopWorker: () => bridge.benchStopWorker(),
    async watch(paper) {
      await bridge.benchWatch(paper);
      return { end: () => bridge.benchUnwatch() };
    },
    database,
    tell: (line) => void bridge.benchTell(JSON.stringify(line)),
    say: (line) => void bridge.benchSay(line),
  };
  await STEPS[step](world, first, second);
}

async function readCorpus(hasTexts: boolean): Promise<Corpus> {
  return corpusOf(hasTexts ? textsOf(await (await fetch(TEXTS)).text()) : madeUpText);
}

async function database(): Promise<string> {
  return libraryAmong((await indexedDB.databases()).flatMap(({ name }) => name ?? []));
}
