/** Where keys act, and where typed words go: the current row stays in sight, and a field that opens has the focus. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { isInSight, ring } from './current-row.ts';
import { abs, DAY, NEW, PAPER_LINE, QUERY, shownTitles, tally, waitForListing, waitForTally } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';
import { say } from './words.ts';

const TITLES = SAMPLE.map(({ title }) => title);
const NOTE_BUTTON = { role: 'button', name: say('library_note'), within: PAPER_LINE } as const;
const NOTE = { css: 'textarea', within: PAPER_LINE } as const;

/** What the field in which the reader is holds. */
function typedInto(tab: Tab): Promise<string | undefined> {
  return tab.inside((roots) => {
    const field = roots.find(({ host }) => host === document.activeElement)?.activeElement;
    return field && 'value' in field ? String(field.value) : undefined;
  });
}

describe.each(ENGINES)('%s', (engine) => {
  const stage = useEngine(engine);

  it('writes a note that was opened by its button at once, and leaves it by Escape', async () => {
    const tab = await stage.tab(abs(SAMPLE[0]?.id ?? ''));
    await tab.click(NOTE_BUTTON);
    await tab.type('fresh just so');
    await expect.poll(() => typedInto(tab)).toBe('fresh just so');
    await tab.press('Escape');
    await expect
      .poll(() => tab.inside((roots) => roots.map(({ activeElement: at }) => at?.textContent?.trim() ?? '').join('')))
      .toContain(say('library_note'));
    await tab.see(NOTE);
    await tab.press('Enter');
    await tab.type('!');
    await expect.poll(() => typedInto(tab)).toBe('fresh just so!');
  });

  it('closes an empty note by Escape', async () => {
    const tab = await stage.tab(abs(SAMPLE[1]?.id ?? ''));
    await tab.click(NOTE_BUTTON);
    await tab.see(NOTE);
    await tab.press('Escape');
    await tab.miss(NOTE);
  });

  it('shows the keys on a paper’s page, and hides and shows the paper', async () => {
    const tab = await stage.tab(abs(SAMPLE[2]?.id ?? ''));
    await tab.see(PAPER_LINE);
    await tab.press('x');
    await tab.see({ css: '.words *', like: say('listing_hidden_here'), within: PAPER_LINE });
    await tab.press('x');
    await tab.miss({ css: '.words *', like: say('listing_hidden_here'), within: PAPER_LINE });
    await tab.press('?');
    await tab.see({ like: say('command_next') });
  });

  it('keeps the current row in sight when one before it was hidden', async () => {
    const tab = await stage.tab(DAY);
    await waitForListing(tab, SAMPLE.length);
    for (let n = 0; n < 6; n++) {
      await tab.press('j');
      const before = await shownTitles(tab);
      await tab.press('x');
      await expect.poll(async () => (await shownTitles(tab)).length).toBe(before.length - 1);
      await expect.poll(async () => isInSight(await ring(tab))).toBe(true);
    }
    for (let n = 0; n < 6; n++) await tab.press('u');
    await expect.poll(async () => (await shownTitles(tab)).length).toBe(SAMPLE.length);
  });

  it('goes on from where the reader scrolled to', async () => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await tab.press('j');
    await expect.poll(async () => isInSight(await ring(tab))).toBe(true);
    for (let screens = 0; screens < 5; screens++) {
      await tab.scroll(700);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const before = await tab.run(() => window.scrollY);
    await tab.press('j');
    await expect.poll(async () => isInSight(await ring(tab))).toBe(true);
    expect(Math.abs((await tab.run(() => window.scrollY)) - before)).toBeLessThan(400);
  });

  it.each([
    ['Escape', 'mamba'],
    ['Enter', 'attention'],
  ])('keeps a query that is left by %s, and takes the next keys as commands', async (key, query) => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await tab.click(QUERY);
    // The listing has kept the query of the case before.
    await tab.press('Control+a');
    await tab.type(query);
    await waitForTally(tab, `match “${query}”`);
    const shown = await shownTitles(tab);
    await tab.press(key);
    await tab.press('j');
    await tab.press('x');
    await expect.poll(async () => (await shownTitles(tab)).length).toBe(shown.length - 1);
    expect(await tally(tab)).toContain(query);
    await tab.press('u');
    await expect.poll(async () => (await shownTitles(tab)).length).toBe(shown.length);
    expect(TITLES.length).toBeGreaterThan(shown.length);
  });
});
