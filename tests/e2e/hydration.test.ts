/** Neither hydration nor later updates are disturbed by toolbar, row lines and highlights, in whatever framework. */
import { describe, expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import { abs, DAY, paintedWords, PAPER_LINE, reach, selectWords, waitForListing } from './listing.ts';
import { FRAMEWORKS } from './pages/compile.ts';
import { CONTROL } from './pages/huggingface.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';

const stage = useChromium();
const PAPER = SAMPLE.find(({ id }) => id === '2405.13956');
if (!PAPER) throw new Error('The sample has lost a paper');
const PLACES = [
  ['h1.title', PAPER.title.split(' ').slice(0, 3).join(' ')],
  ['blockquote.abstract', 'constant memory'],
] as const;
const WORDS = PLACES.map(([, words]) => words);

let made: Promise<void> | undefined;

/** Highlights in a title and an abstract, made where nothing hydrates. */
function makeHighlights(): Promise<void> {
  return (made ??= (async () => {
    const tab = await stage.tab(abs(PAPER?.id ?? ''));
    await tab.see(PAPER_LINE);
    for (const [i, [css, words]] of PLACES.entries()) {
      await selectWords(tab, css, words);
      await tab.press('Alt+h');
      await expect.poll(() => paintedWords(tab)).toHaveLength(i + 1);
    }
  })());
}

interface Card {
  /** The element is the one that the server sent. */
  readonly isKept: boolean;
  readonly text: string;
}

function cards(tab: ChromiumTab): Promise<readonly Card[]> {
  return tab.run(() =>
    [...document.querySelectorAll<Element & { readonly fromServer?: boolean }>('article')].map((card) => ({
      isKept: card.fromServer === true,
      text: card.textContent ?? '',
    })),
  );
}

const obey = (tab: ChromiumTab, type: string, detail?: string): Promise<void> =>
  tab.run((...args) => void document.dispatchEvent(new CustomEvent(args[0], { detail: args[1] })), type, detail);
const ticks = (tab: ChromiumTab): Promise<true> =>
  tab.until(() => Number(document.querySelector('[data-tick]')?.textContent) > 5 || undefined);
/** How many elements of the page are described by notes that are there. */
const spoken = (tab: ChromiumTab): Promise<number> =>
  tab.run(() => {
    const described = [...document.querySelectorAll('[aria-details][aria-description]')];
    return described.filter((each) => document.getElementById(each.getAttribute('aria-details') ?? '')).length;
  });
/** Lines of ours that are in no card, or in one with another. */
const strayLines = (tab: ChromiumTab): Promise<number> =>
  tab.run(() => {
    const homes = [...document.querySelectorAll('ibid-row')].map((row) => row.closest('article'));
    return homes.filter((home) => home === null).length + homes.length - new Set(homes).size;
  });

describe.each(FRAMEWORKS)('a listing in %s', (framework) => {
  it('hydrates with highlights painted before, and keeps every card', async () => {
    await makeHighlights();
    const tab = await stage.tab();
    await tab.page.goto(`${DAY}?app=${framework}&hold=${framework}`, { waitUntil: 'domcontentloaded' });
    await expect.poll(async () => (await paintedWords(tab)).toSorted()).toEqual(WORDS.toSorted());
    expect(await tab.run(() => [document.documentElement.dataset.hydrated, document.readyState])).toEqual([
      undefined,
      'interactive',
    ]);
    await obey(tab, 'hydrate');
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, PAPER.title);
    await ticks(tab);
    const control = await stage.tab(`${CONTROL}?app=${framework}`);
    await ticks(control);
    expect(await cards(control)).toEqual(SAMPLE.map(() => expect.objectContaining({ isKept: true })));
    expect(await cards(tab)).toEqual(await cards(control));
    expect((await paintedWords(tab)).toSorted()).toEqual(WORDS.toSorted());
    await expect.poll(() => spoken(tab)).toBe(WORDS.length);
  });

  it('lives on as it would without: votes, redrawing, another order, removals, revisions', async () => {
    await makeHighlights();
    const control = await stage.tab(`${CONTROL}?app=${framework}`);
    await ticks(control);
    const tab = await stage.tab(`${DAY}?app=${framework}`);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, PAPER.title);
    await ticks(tab);
    for (const deed of ['vote', 'rerender', 'reverse', 'remove', 'revise', 'reverse', 'rewrite']) {
      const isOver = deed === 'rewrite';
      await obey(control, 'fixture', deed);
      await obey(tab, 'fixture', deed);
      await expect.poll(() => cards(tab), { message: deed }).toEqual(await cards(control));
      if (isOver) break;
      await expect.poll(async () => (await paintedWords(tab)).toSorted(), { message: deed }).toEqual(WORDS.toSorted());
      expect(await strayLines(tab), deed).toBe(0);
    }
    await expect.poll(() => paintedWords(tab)).toEqual([]);
    expect((await cards(tab)).every(({ isKept }) => isKept)).toBe(true);
  });
});
