/** Our own pages behave as the sites' do, in both browsers. */
import { describe, expect, it } from 'vitest';

import { ENGINES } from './browsers/find.ts';
import { EARLIER_DAY, SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';

const DAY = 'https://huggingface.co/papers';

describe.each(ENGINES)('our pages in %s', (engine) => {
  const stage = useEngine(engine);

  it('hydrates the listing without building a card anew', async () => {
    const tab = await stage.tab(DAY);
    await tab.see({ css: 'html[data-hydrated]' });
    const cards = await tab.run(() =>
      [...document.querySelectorAll('article')].map((card) => (card as Element & { fromServer?: boolean }).fromServer),
    );
    expect(cards).toEqual(SAMPLE.map(() => true));
  });

  it('goes on living: counts, reorders, loads more and turns to another day', async () => {
    const tab = await stage.tab(DAY);
    await tab.see({ css: 'html[data-hydrated]' });
    await tab.until(() => Number(document.querySelector('[data-tick]')?.textContent) > 3);
    await tab.run(() => document.dispatchEvent(new CustomEvent('fixture', { detail: 'reverse' })));
    expect(await tab.see({ css: 'article h3' })).toBe(SAMPLE.at(-1)?.title);
    await tab.run(() => document.dispatchEvent(new CustomEvent('fixture', { detail: 'more' })));
    await tab.until((before) => document.querySelectorAll('article').length > before, SAMPLE.length);
    // The toolbar and the lines of rows that come into sight move what is below them: a click that is aimed before they stand would miss.
    await tab.until(() => {
      document.querySelector('a[href*="/papers/date/"]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const seen = [...document.querySelectorAll('article')].filter((card) => card.getBoundingClientRect().bottom > 0);
      return (
        document.querySelector('ibid-toolbar') !== null &&
        seen.length > 0 &&
        seen.every((card) => card.querySelector('ibid-row'))
      );
    });
    await tab.click({ role: 'link', name: 'Previous' });
    await tab.see({ css: 'article h3', like: '\\(0\\)$' });
    expect(await tab.run(() => location.href)).toBe(`${DAY}/date/${EARLIER_DAY}`);
    await tab.back();
    await tab.until((title) => document.querySelector('article h3')?.textContent === title, SAMPLE[0]?.title);
  });

  it.each([
    ['https://arxiv.org/list/cs.LG/new', 'dl#articles > dt', SAMPLE.length],
    ['https://arxiv.org/list/cs.LG/2512?skip=0&show=2000', 'dl#articles > dt', 2000],
    ['https://arxiv.org/search/?query=recurrent&searchtype=all', 'li.arxiv-result', 26],
    ['https://arxiv.org/abs/2405.13956', 'blockquote.abstract', 1],
    ['https://huggingface.co/papers/2405.13956', 'h1', 1],
  ])('serves %s at its real address', async (url, css, count) => {
    const tab = await stage.tab(url);
    expect(await tab.run((each) => document.querySelectorAll(each).length, css)).toBe(count);
  });

  it('refuses every other address', async () => {
    const tab = await stage.tab(DAY);
    expect(await tab.run(() => fetch('/elsewhere').then(String, () => 'refused'))).toBe('refused');
    expect(tab.refused).toContain('https://huggingface.co/elsewhere');
    tab.errors.splice(0);
  });
});
