/** The guided tour: what a reader does on a morning, done for real, each step looked at before the next. */
import { mkdir, rm, writeFile } from 'node:fs/promises';

import { WELCOME, type Driver, type Tab } from '../e2e/browsers/driver.ts';
import {
  abs,
  DAY,
  paintedWords,
  PAPER_LINE,
  QUERY,
  reach,
  act,
  selectWords,
  shownTitles,
  star,
  tally,
  topicChip,
  waitForListing,
  waitForSaved,
  waitForTally,
} from '../e2e/listing.ts';
import { until } from '../e2e/browsers/until.ts';
import { SAMPLE } from '../e2e/pages/papers.ts';
import { say, type Key } from '../e2e/words.ts';

interface Stop {
  readonly name: string;
  /** Does it, and says in a few words what was seen. Throws when it was not. */
  go(): Promise<string>;
}

const SAVED = ['2405.13956', '1807.03819', '2410.07145'].map((id) => {
  const paper = SAMPLE.find((each) => each.id === id);
  if (!paper) throw new Error(`The sample has lost ${id}.`);
  return paper;
});
const WORDS = 'computed by a parallel prefix scan';
const QUERY_WORDS = 'mamba OR speech';
const FORMATS = [
  ['BibTeX', 'library.bib'],
  ['CSV', 'library.csv'],
  ['Markdown', 'library.md'],
  ['Ibid backup', 'library-backup.jsonl'],
] as const;
const SECTIONS = ['library', 'highlights', 'topics', 'activity', 'export', 'settings', 'storage'] as const;

/** Walks through Ibid, and leaves pictures and exports in `folder`. True if every step was seen to work. */
export async function tour(driver: Driver, folder: string): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const listing = await driver.tab();
  let pictures = 0;

  async function picture(tab: Tab, name: string): Promise<void> {
    await tab.screenshot(`${folder}/${String(++pictures).padStart(2, '0')}-${name}.png`);
  }

  const [first] = SAVED;
  if (!first) return false;

  const stops: readonly Stop[] = [
    {
      name: 'Be greeted, and try the keys',
      async go() {
        const welcome = await driver.own(WELCOME);
        await welcome.see({ css: '.sample-row[aria-current=true]' });
        for (const key of ['s', 'j']) await welcome.press(key);
        const saved = await welcome.see({ css: '.sample-row [role=status]', like: `^${say('listing_save')}` });
        await picture(welcome, 'welcome');
        await welcome.close();
        return saved;
      },
    },
    {
      name: 'Open Hugging Face Daily Papers',
      async go() {
        await listing.open(DAY);
        await waitForListing(listing, SAMPLE.length);
        await picture(listing, 'listing');
        return tally(listing);
      },
    },
    {
      name: 'Read topics and their counts',
      async go() {
        const chips = await listing.inside((roots) => {
          const found = roots.flatMap((root) => [...root.querySelectorAll('.topics .chip')]);
          return found.slice(0, 3).map((chip) => chip.textContent?.trim() ?? '');
        });
        if (chips.length < 3) throw new Error(`Only ${chips.length} topics are offered`);
        return chips.join(' · ');
      },
    },
    {
      name: 'Filter by a topic and by words',
      async go() {
        await listing.click(topicChip('RNNs'));
        await waitForTally(listing, 'No RNNs');
        const byTopic = (await shownTitles(listing)).length;
        await listing.click(QUERY);
        await listing.type(QUERY_WORDS);
        await waitForTally(listing, `match “${QUERY_WORDS}”`);
        const byBoth = (await shownTitles(listing)).length;
        await picture(listing, 'filtered');
        if (!(SAMPLE.length > byTopic && byTopic > byBoth && byBoth > 0))
          throw new Error(`The filter left ${byTopic}, then ${byBoth} rows`);
        for (let i = 0; i < QUERY_WORDS.length; i++) await listing.press('Backspace');
        await listing.click(topicChip('RNNs'));
        await listing.click(topicChip('RNNs'));
        await until(async () => (await shownTitles(listing)).length === SAMPLE.length, 'all rows to come back');
        return `${SAMPLE.length} → ${byTopic} → ${byBoth} → ${SAMPLE.length} rows, without a reload`;
      },
    },
    {
      name: 'Save three papers',
      async go() {
        for (const { title } of SAVED) {
          await reach(listing, title);
          await listing.click(star(title));
          await listing.see(star(title, true));
        }
        await waitForSaved(listing, SAVED.length);
        return tally(listing);
      },
    },
    {
      name: 'Unfold an abstract and highlight words',
      async go() {
        // A pointer that comes to rest on a topic opens its card, which may lie over what is clicked next.
        await listing.hover(QUERY);
        await reach(listing, first.title);
        await act(listing, first.title, 'listing_peek');
        await selectWords(listing, 'ibid-abstract', WORDS);
        await listing.see({ role: 'toolbar', name: say('highlight_menu') });
        await picture(listing, 'highlight-menu');
        await listing.click({ role: 'button', name: say('highlight_yellow') });
        await until(async () => (await paintedWords(listing)).includes(WORDS), 'the highlight to be painted');
        await picture(listing, 'highlighted');
        return `“${WORDS}”`;
      },
    },
    {
      name: 'Open the same paper on arXiv',
      async go() {
        const tab = await driver.tab(abs(first.id));
        await tab.see({ css: '[aria-pressed=true]', role: 'button', within: PAPER_LINE });
        await until(async () => (await paintedWords(tab)).includes(WORDS), 'the highlight on arXiv');
        await picture(tab, 'same-paper-on-arxiv');
        await tab.close();
        return 'saved, and the same words painted';
      },
    },
    {
      name: 'Open the popup',
      async go() {
        const popup = await driver.own('popup.html');
        await popup.resize(400, 600);
        await popup.see({ role: 'option', like: first.title });
        const found = await popup.run(() => document.querySelectorAll('[role=option]').length);
        await picture(popup, 'popup');
        await popup.close();
        if (found !== SAVED.length) throw new Error(`The popup lists ${found} papers`);
        return `${found} papers`;
      },
    },
    {
      name: 'Open every section of the options page',
      async go() {
        const options = await driver.own('options.html#/library');
        await options.see({ css: '.list-bar', like: `^${say('library_count_other', SAVED.length)}` });
        for (const section of SECTIONS) {
          await options.click({ role: 'link', name: say(`options_${section}` satisfies Key) });
          await options.see({ css: '[aria-current=page]', name: say(`options_${section}` satisfies Key) });
          if (section === 'highlights') await options.see({ like: WORDS });
          await picture(options, `options-${section}`);
        }
        await options.close();
        return SECTIONS.join(' · ');
      },
    },
    ...FORMATS.map(([format, file]): Stop => ({
      name: `Export ${format}`,
      async go() {
        const options = await driver.own('options.html#/export');
        await options.click({ css: 'label.choice', like: `^${format}` });
        const { text } = await options.download({ role: 'button', name: say('export_save_other', SAVED.length) });
        await writeFile(`${folder}/${file}`, text);
        await options.close();
        const missing = SAVED.filter(({ title }) => !text.replace(/[{}]/g, '').includes(title));
        if (missing.length > 0) throw new Error(`${file} lacks ${missing.map(({ title }) => title).join(', ')}`);
        return `${file}, ${Buffer.byteLength(text)} bytes, ${SAVED.length} papers`;
      },
    })),
  ];

  const rows: { readonly name: string; readonly seen: string; readonly works: boolean }[] = [];
  for (const stop of stops) {
    try {
      rows.push({ name: stop.name, seen: await stop.go(), works: true });
    } catch (error) {
      const cause = error instanceof Error && error.cause ? ` (${String(error.cause)})` : '';
      rows.push({ name: stop.name, seen: `${error instanceof Error ? error.message : error}${cause}`, works: false });
    }
  }
  for (const error of listing.errors) rows.push({ name: 'The page logged an error', seen: error, works: false });
  await listing.close();

  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, seen, works } of rows) console.log(`${works ? '✓' : '✗'} ${name.padEnd(width)}  ${seen}`);
  const works = rows.every((row) => row.works);
  console.log(
    works ? `Every step was seen to work. Pictures and exports: ${folder}` : `Something did not work: see ${folder}`,
  );
  return works;
}
