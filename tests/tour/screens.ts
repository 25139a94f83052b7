/** `npm run screens`: pictures of everything that a reader sees, for looking at, in `.output/screens/`. Needs a build. */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launchChromium, type ChromiumTab } from '../e2e/browsers/chromium.ts';
import { needBrowser } from '../e2e/browsers/find.ts';
import { abs, DAY, NEW, PAPER_LINE, reach, act, selectWords, star, topicChip, waitForListing } from '../e2e/listing.ts';
import { SAMPLE } from '../e2e/pages/papers.ts';
import { web } from '../e2e/pages/web.ts';
import { say } from '../e2e/words.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = `${ROOT}.output/screens`;
const MANY = 'https://arxiv.org/list/cs.LG/2512?skip=0&show=2000';
const SECTIONS = [
  'welcome',
  'library',
  'tags',
  'highlights',
  'topics',
  'activity',
  'export',
  'settings',
  'storage',
] as const;

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const driver = await launchChromium({
  executable: needBrowser('chromium', console.log),
  extension: `${ROOT}.output/chrome-mv3`,
  respond: web,
});

async function open(url: string, scheme: 'light' | 'dark', width = 1280): Promise<ChromiumTab> {
  const tab = await driver.tab();
  await tab.page.emulateMedia({ colorScheme: scheme });
  await tab.resize(width, 800);
  await tab.open(url);
  return tab;
}

async function picture(tab: ChromiumTab, name: string): Promise<void> {
  await tab.page.waitForTimeout(400);
  await tab.screenshot(`${FOLDER}/${name}.png`);
}

const [first, second, third] = SAMPLE;
if (!first || !second || !third) throw new Error('The sample is empty');

const start = await open(NEW, 'light');
await waitForListing(start, SAMPLE.length);
for (const { title } of [first, third]) {
  await reach(start, title);
  await start.click(star(title));
  await start.see(star(title, true));
}
await selectWords(start, 'dd p.mathjax', 'have served for language');
await picture(start, 'highlight-menu');
await start.click({ role: 'button', name: say('highlight_green') });
await start.close();

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, url] of [
    ['huggingface', DAY],
    ['arxiv', NEW],
  ] as const) {
    const tab = await open(url, scheme);
    await waitForListing(tab, SAMPLE.length);
    await picture(tab, `${name}-${scheme}`);
    await tab.click(topicChip('RNNs'));
    await tab.click(topicChip('Surveys'));
    await tab.click(topicChip('Surveys'));
    await picture(tab, `${name}-${scheme}-filtered`);
    // The listing would keep its filter.
    for (const chip of ['RNNs', 'RNNs', 'Surveys']) await tab.click(topicChip(chip));
    await tab.close();
    const narrow = await open(url, scheme, 360);
    await waitForListing(narrow, SAMPLE.length);
    await picture(narrow, `${name}-${scheme}-360`);
    await narrow.close();
  }
  const peeked = await open(DAY, scheme);
  await reach(peeked, second.title);
  await act(peeked, second.title, 'listing_peek');
  await picture(peeked, `peek-${scheme}`);
  await peeked.press('?');
  await picture(peeked, `keys-${scheme}`);
  await peeked.close();

  const paper = await open(abs(first.id), scheme);
  await paper.see(PAPER_LINE);
  await picture(paper, `paper-${scheme}`);
  await paper.close();

  for (const width of [1280, 360]) {
    for (const section of SECTIONS) {
      const tab = await open(`chrome-extension://${driver.id}/options.html#/${section}`, scheme, width);
      await picture(tab, `options-${section}-${scheme}-${width}`);
      await tab.close();
    }
  }
  const popup = await open(`chrome-extension://${driver.id}/popup.html`, scheme, 400);
  await picture(popup, `popup-${scheme}`);
  await popup.close();
}

const many = await open(MANY, 'light');
await waitForListing(many, 2000);
await picture(many, 'many-rows');
await many.run(() => window.scrollTo(0, document.body.scrollHeight / 2));
await picture(many, 'many-rows-middle');
await driver.close();
console.log(`Pictures: ${FOLDER}`);
