/** Which pages Ibid works on, and what it makes of them. */
import { describe, expect, it } from 'vitest';

import { abs, DAY, hfPaper, NEW, PAPER_LINE, RECENT, TOOLBAR, waitForListing, waitForTally } from './listing.ts';
import { EARLIER_DAY, SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';

const stage = useChromium();
const ALL = SAMPLE.length;

describe('listings', () => {
  it.each([
    [DAY, ALL],
    [`${DAY}/date/${EARLIER_DAY}`, 12],
    [`${DAY}/week/2025-W50`, ALL],
    [`${DAY}/month/2025-12`, ALL],
    [NEW, ALL],
    [RECENT, ALL],
    ['https://arxiv.org/list/cs.LG/pastweek?show=38', ALL],
    ['https://arxiv.org/list/cs.LG/2512', ALL],
    ['https://arxiv.org/catchup/cs.LG/2025-12-08', ALL],
    ['https://arxiv.org/search/?query=recurrent&searchtype=all', 26],
    ['https://arxiv.org/search/advanced?query=transformer', 11],
  ])('reads %s: %d entries', async (url, entries) => {
    const tab = await stage.tab(url);
    await waitForListing(tab, entries);
  });

  it('reads the results of a search, not the papers of the day beside them', async () => {
    const tab = await stage.tab(`${DAY}?q=speech`);
    const results = await tab.run(() => document.querySelectorAll('article').length);
    expect(results).toBeLessThan(12);
    await waitForListing(tab, results);
  });

  it('reports an entry that cannot be read, and works on with the others', async () => {
    const tab = await stage.tab(`${NEW}?damaged`);
    await tab.see({ role: 'button', like: '^Couldn’t read 2 of \\d+ entr', within: TOOLBAR });
    await waitForTally(tab, `^${ALL - 2} of ${ALL - 2} shown`);
  });

  it('copies what a maintainer needs to mend it, and nothing that the page says', async () => {
    await stage.driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await stage.tab(`${NEW}?damaged`);
    await tab.click({ role: 'button', like: '^Couldn’t read 2 of \\d+ entr', within: TOOLBAR });
    const copied = await expect
      .poll(() => tab.run(() => navigator.clipboard.readText()))
      .toContain('"site"')
      .then(() => tab.run(() => navigator.clipboard.readText()));
    const { failures, ...report } = JSON.parse(copied) as { readonly failures: readonly string[] };
    expect(report).toEqual({
      ibid: expect.stringMatching(/^\d+\.\d+/),
      site: 'arxiv',
      read: ALL - 2,
      unreadable: 2,
      missed: 0,
      path: '/list/cs.LG/new',
    });
    expect(failures.length).toBeGreaterThan(0);
    for (const { title } of SAMPLE) expect(copied).not.toContain(title);
  });

  it.each([abs('1706.02515'), hfPaper('1706.02515')])('knows %s as a single paper', async (url) => {
    const tab = await stage.tab(url);
    await tab.see(PAPER_LINE);
    await tab.miss(TOOLBAR);
  });

  it.each(['https://huggingface.co/posts', 'https://arxiv.org/help'])('leaves %s alone', async (url) => {
    const tab = await stage.tab(url);
    // Long enough for a listing to have got its toolbar.
    await stage.tab(DAY).then((other) => waitForListing(other, ALL));
    expect(await tab.run(() => [...document.querySelectorAll('*')].some((it) => it.localName.startsWith('ibid')))).toBe(
      false,
    );
  });
});
