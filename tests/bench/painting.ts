/**
 * What highlights cost a page, in Chromium with the built extension: `npm run bench:painting [-- HIGHLIGHTS]`. The same
 * full text stands at an address of arXiv, with Ibid and 1,000 highlights, and at one where Ibid has no business; rounds
 * go to and fro between both tabs, and the ratio is the median of all rounds.
 */
import process from 'node:process';

import type { HighlightDraft } from '../../utils/model/highlight';
import type { Paper } from '../../utils/model/paper';
import { launchChromium, type ChromiumDriver, type ChromiumTab } from '../e2e/browsers/chromium';
import { madeUpSentences } from '../e2e/pages/latexml';
import { SAMPLE } from '../e2e/pages/papers';
import { web } from '../e2e/pages/web';
import { optionsFor } from '../e2e/stage';
import { measureFirstPaint, measureInsertions, type Insertions } from './painting/in-page';

const PARAGRAPHS = 400;
const SENTENCES = 8;
/** Of a sentence, about. */
const LENGTH = 120;
const ROUNDS = 24;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
const [SUBJECT] = SAMPLE;
const ADDRESS = `https://arxiv.org/html/${SUBJECT?.id}?paragraphs=${PARAGRAPHS}`;
const CONTROL = ADDRESS.replace('arxiv.org', 'control.example');

const highlights = Number(process.argv[2] ?? 1000);
const options = optionsFor('chromium');
const driver = await launchChromium({
  ...options,
  respond: (url) => web(new URL(url.href.replace('control.example', 'arxiv.org'))),
});

const bare = await tabAt(CONTROL);
const light = await tabAt(ADDRESS);
await report('no highlight', light, bare);
await light.close();

await keepHighlights(driver, highlights);
const marked = await tabAt();
const { visible, frames, tasks } = await firstPaint(marked);
say(
  `${highlights} highlights: all ${visible} on screen were painted ${frames} frame(s) after the first of them; ` +
    `placing took ${tasks.length} tasks, of which ${tasks.filter((ms) => ms > 8).length} took longer than 8 ms, the longest ${(tasks[0] ?? 0).toFixed(1)} ms`,
);
await report(`${highlights} highlights`, marked, bare);
await driver.close();
process.exit(0);

async function tabAt(url?: string): Promise<ChromiumTab> {
  const tab = await driver.tab(url);
  // What runs this file wraps named functions in a helper that the page does not have.
  await tab.page.addInitScript('globalThis.__name = (named) => named');
  await tab.page.evaluate('globalThis.__name = (named) => named');
  return tab;
}

/** Opens the page and follows what is painted in it until nothing more comes; tasks are the highlighter's, the longest first. */
async function firstPaint(tab: ChromiumTab) {
  const cdp = await driver.context.newCDPSession(tab.page);
  const tasks: number[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const { dur, args } of value as readonly TraceEvent[])
      if (dur !== undefined && args?.data?.url?.endsWith('/highlights.js')) tasks.push(dur / 1000);
  });
  await cdp.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  await tab.page.addInitScript(measureFirstPaint);
  await tab.open(ADDRESS);
  const paint = await tab.page.evaluate(
    () => (globalThis as typeof globalThis & { firstPaint: Promise<FirstPaint> }).firstPaint,
  );
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  return { ...paint, tasks: tasks.toSorted((a, b) => b - a) };
}

interface FirstPaint {
  readonly visible: number;
  readonly frames: number;
}

/** As far as it is read here; `dur` in microseconds. */
interface TraceEvent {
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Every third sentence of the text, until there are as many as wanted. */
async function keepHighlights({ own }: ChromiumDriver, count: number): Promise<void> {
  if (!SUBJECT) throw new Error('The sample is empty');
  const { id, title } = SUBJECT;
  const paper: Paper = {
    id: `arxiv:${id}`,
    ids: { arxiv: id },
    title,
    authors: [],
    url: `https://arxiv.org/abs/${id}`,
    categories: [],
  };
  const all = madeUpSentences(PARAGRAPHS * SENTENCES);
  const drafts = Array.from({ length: count }, (_, i): HighlightDraft => {
    const at = (i * 3) % all.length;
    const selector = {
      exact: all[at] ?? '',
      prefix: at % SENTENCES ? `${all[at - 1]} `.slice(-32) : '',
      suffix: '',
      start: at * LENGTH,
    };
    return { field: 'fulltext', selector, colour: COLOURS[i % COLOURS.length] ?? 'yellow', url: ADDRESS };
  });
  const page = await own('options.html');
  await page.page.evaluate('globalThis.__name = (named) => named');
  await page.page.evaluate(
    async ([about, wanted]) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<object> } } }
      ).chrome;
      for (const draft of wanted) {
        const reply = await runtime.sendMessage({ to: 'library', call: 'highlight', args: [about, draft] });
        if ('error' in reply) throw new Error(JSON.stringify(reply.error));
      }
    },
    [paper, drafts] as const,
  );
  await page.close();
}

async function report(name: string, withIbid: ChromiumTab, without: ChromiumTab): Promise<void> {
  for (const place of ['aside', 'body'] as const) {
    const pairs: { readonly mine: Insertions; readonly floor: Insertions }[] = [];
    const once = async (tab: ChromiumTab): Promise<Insertions> => {
      await tab.front();
      return tab.page.evaluate(measureInsertions, place);
    };
    for (let round = 0; round < ROUNDS; round++) {
      // Whoever goes first is changed, so that neither is always the warmer one.
      const first = round % 2 ? await once(withIbid) : undefined;
      const floor = await once(without);
      pairs.push({ mine: first ?? (await once(withIbid)), floor });
    }
    const figures = (['script', 'layout', 'drawn'] as const).map((part) => {
      const ratio = median(pairs.map(({ mine, floor }) => mine[part] / floor[part]));
      const ms = (side: 'mine' | 'floor'): string => median(pairs.map((pair) => pair[side][part])).toFixed(2);
      return `${part} ${ms('mine')} / ${ms('floor')} ms = ${ratio.toFixed(2)} x`;
    });
    say(`${name}: 500 insertions into ${place}: ${figures.join(', ')}`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
