/** The real thing: Chromium's service worker is stopped while words are typed and papers are tagged. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launchChromium, type ChromiumDriver, type ChromiumTab } from '../e2e/browsers/chromium.ts';
import { until } from '../e2e/browsers/until.ts';
import { abs, PAPER_LINE } from '../e2e/listing.ts';
import { SAMPLE } from '../e2e/pages/papers.ts';
import { web } from '../e2e/pages/web.ts';
import type { LibraryRow } from '../../utils/model/library-row';
import type { Paper } from '../../utils/model/paper';
import { createDice, type Dice } from './dice';
import { NOTHING, type Figures } from './figures';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const NOTE = { css: 'textarea', within: PAPER_LINE };
/** A tab is used for so many kills: its note grows meanwhile. */
const KILLS_A_PAPER = 4;
const LONGEST_PAUSE = 900;

export interface Kills extends Figures {
  readonly kills: number;
}

interface Room {
  readonly driver: ChromiumDriver;
  /** One of Ibid's own pages, which calls the library. */
  readonly own: ChromiumTab;
  readonly dice: Dice;
  stopWorker(): Promise<void>;
}

/** @throws Error when there is no build of the extension. */
export async function runKills(kills: number, seed: number, executable: string): Promise<Kills> {
  if (!existsSync(`${EXTENSION}/manifest.json`)) throw new Error('There is no build: run `npx wxt build` first.');
  const driver = await launchChromium({ executable, extension: EXTENSION, respond: web });
  try {
    const room = await prepare(driver, createDice(seed));
    const lost: string[] = [];
    let kept = 0;
    for (let done = 0, n = 0; done < kills; done += KILLS_A_PAPER, n++) {
      const words = await typeAt(room, n % SAMPLE.length, `p${n}`, Math.min(KILLS_A_PAPER, kills - done));
      kept += words.there.length;
      lost.push(...words.lost);
    }
    return { ...NOTHING, kills, kept, lost };
  } finally {
    await driver.close();
  }
}

async function prepare(driver: ChromiumDriver, dice: Dice): Promise<Room> {
  const own = await driver.own('options.html#/settings');
  const cdp = await driver.context.newCDPSession(own.page);
  await cdp.send('ServiceWorker.enable');
  return { driver, own, dice, stopWorker: async () => void (await cdp.send('ServiceWorker.stopAllWorkers')) };
}

/** Types and tags while the worker is stopped so many times, and looks what is there in the end. */
async function typeAt(
  { driver, own, dice, stopWorker }: Room,
  n: number,
  name: string,
  kills: number,
): Promise<{ readonly there: readonly string[]; readonly lost: readonly string[] }> {
  const paper = paperOf(n);
  await own.run(callLibrary, 'save', [[paper], { note: 'first' }]);
  const tab = await driver.tab(paper.url);
  await tab.front();
  await tab.click(NOTE);
  await tab.press('Control+End');
  await tab.type(' ');
  const words: string[] = [];
  const tags: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const word = `${name}w${kill}`;
    words.push(word);
    const tagged = own.run(callLibrary, 'edit', [[paper.id], { addTags: [word] }]).then(() => tags.push(word));
    const typed = tab.type(`${word} `);
    await pause(dice.roll(LONGEST_PAUSE));
    await stopWorker();
    await typed;
    await tagged;
  }
  words.push(await typeLast(tab, `${name}last`, { dice, stopWorker }));
  const row = async () => (await own.run(callLibrary, 'get', [paper.id])) as LibraryRow | undefined;
  const missing = ({ bookmark }: LibraryRow): readonly string[] => [
    ...words.filter((word) => !bookmark.note.split(/\s+/).includes(word)),
    ...tags.filter((tag) => !bookmark.tags.includes(tag)).map((tag) => `#${tag}`),
  ];
  const isWhole = async (): Promise<boolean> => {
    const now = await row();
    return now !== undefined && missing(now).length === 0;
  };
  await until(isWhole, 'the words to be kept').catch(() => undefined);
  const last = await row();
  return { there: [...words, ...tags], lost: last ? missing(last) : words };
}

/** A word that is typed in the last moment of its tab, which the worker does not outlive, if it lived at all. */
async function typeLast(
  tab: ChromiumTab,
  word: string,
  { dice, stopWorker }: Pick<Room, 'dice' | 'stopWorker'>,
): Promise<string> {
  if (dice.chance(0.5)) await stopWorker();
  await tab.type(word);
  await Promise.all([tab.close(), pause(dice.roll(60)).then(stopWorker)]);
  return word;
}

function paperOf(n: number): Paper {
  const { id = '', title = '' } = SAMPLE[n] ?? {};
  const authors = [{ family: 'Example', given: 'Ada' }];
  return { id: `arxiv:${id}`, ids: { arxiv: id }, title, authors, url: abs(id), categories: [] };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in one of Ibid's own pages: a call under an id, repeated as `utils/send-message.ts` does when its answer does not come. */
async function callLibrary(call: string, args: readonly unknown[]): Promise<unknown> {
  interface Reply {
    readonly value?: unknown;
    readonly error?: { readonly message: string };
  }
  interface Page {
    readonly chrome: { readonly runtime: { sendMessage(message: object): Promise<Reply | undefined> } };
  }
  const { chrome } = globalThis as unknown as Page;
  const id = crypto.randomUUID();
  for (const ms of [40, 120, 360, 1000, 0]) {
    const reply = await chrome.runtime.sendMessage({ to: 'library', call, args, id }).catch(() => undefined);
    if (reply?.error) throw new Error(reply.error.message);
    if (reply) return reply.value;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  throw new Error('No answer');
}
