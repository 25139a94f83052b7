/** The page is not trusted: it reads nothing of Ibid's, does nothing through it, and does not get rid of it by trickery. */
import { describe, expect, it } from 'vitest';

import { line, NEW, reach, shownTitles, star, TOOLBAR, waitForListing } from './listing.ts';
import { ENGINES } from './browsers/find.ts';
import type { Tab } from './browsers/driver.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = SAMPLE.map(({ title }) => title);
const HOSTS = ['ibid-row', 'ibid-toolbar', 'ibid-ring', 'ibid-highlights', 'ibid-abstract', 'ibid-help'];

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  async function open(url = NEW): Promise<Tab> {
    const tab = await stage.tab(url);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, FIRST);
    return tab;
  }

  it('a page’s script sees no root', async () => {
    const tab = await open();
    const seen = await tab.run(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('ibid-'))
        .map((host) => `${host.shadowRoot} ${host.textContent}`),
    );
    expect(new Set(seen)).toEqual(new Set(['null ']));
  });

  it('keys and clicks of a page’s making do nothing, inside of a root neither, and the reader’s do', async () => {
    const tab = await open();
    // The reader has gone to a row, where the keys act.
    await tab.press('j');
    await tab.inside((roots) => {
      const press = (target: EventTarget, key: string): boolean =>
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, composed: true }),
        );
      for (const key of ['s', 'b', 'x', 'f']) press(document.body, key);
      for (const root of roots) {
        for (const button of root.querySelectorAll<HTMLElement>('button')) button.click();
        press(root.host, 's');
        root.host.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }
    });
    await tab.press('j');
    await tab.press('s');
    await tab.see(star(SECOND, true));
    await tab.see(star(FIRST, false));
    expect((await shownTitles(tab)).length).toBe(SAMPLE.length);
  });

  it('does not act on a selection and keys that a page makes', async () => {
    const tab = await open();
    await tab.run(() => {
      getSelection()?.selectAllChildren(document.querySelector('dd .mathjax')!);
      const key = { key: 'h', code: 'KeyH', altKey: true, bubbles: true };
      document.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    await tab.press('j');
    await tab.press('s');
    await tab.see(star(FIRST, true));
    expect(await tab.run(() => CSS.highlights.size)).toBe(0);
    await tab.press('u');
    await tab.see(star(FIRST, false));
  });

  it('a page that has defined the names of Ibid’s elements first does not keep it away', async () => {
    const tab = await stage.tab();
    await tab.open(`${NEW}?define=${HOSTS.join()}`);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, FIRST);
    await tab.click(star(FIRST));
    await tab.see(star(FIRST, true));
    await tab.click(star(FIRST));
    await tab.see(star(FIRST, false));
    // What the page's own elements stumbled over is the page's.
    tab.errors.splice(0);
  });

  it('a page’s styles neither hide nor move what is Ibid’s', async () => {
    const tab = await open();
    const before = await tab.run(boxes);
    await tab.run(() => {
      const style = document.createElement('style');
      const hide = 'display: none !important; opacity: 0 !important; visibility: hidden !important';
      style.textContent = `ibid-row, ibid-toolbar { ${hide}; transform: scale(0) !important; font-size: 0 !important }`;
      document.head.append(style);
      for (const host of document.querySelectorAll('ibid-row, ibid-toolbar')) host.setAttribute('style', hide);
    });
    await tab.see(TOOLBAR);
    await tab.see(line(FIRST));
    expect(await tab.run(boxes)).toEqual(before);

    function boxes() {
      return [...document.querySelectorAll('ibid-row, ibid-toolbar')].slice(0, 3).map((host) => {
        const { opacity, visibility, transform } = getComputedStyle(host);
        return { width: Math.round(host.getBoundingClientRect().width), opacity, visibility, transform };
      });
    }
  });

  it.each([
    ['the block around the title', '.list-title'],
    ['all that is in the row', '.meta'],
  ])('puts its line back when the page draws %s anew', async (_, inner) => {
    const tab = await open();
    await tab.run((css) => {
      const block = document.querySelectorAll('#dlpage dd')[2]!.querySelector(css)!.parentElement!;
      const copy = block.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll('ibid-row')) host.remove();
      if (block.localName === 'dd') block.replaceChildren(...copy.childNodes);
      else block.replaceWith(copy);
    }, inner);
    await tab.until(() => document.querySelectorAll('#dlpage dd')[2]?.querySelectorAll('ibid-row').length === 1);
    await reach(tab, THIRD);
    await tab.see(line(THIRD));
  });

  it('puts its line back when the page takes it away, but does not fight', async () => {
    const tab = await open();
    await tab.run(() => {
      const state = globalThis as { taken?: number };
      state.taken = 0;
      const take = (): void => {
        const line = document.querySelector('#dlpage dd')?.querySelector('ibid-row');
        if (line) state.taken = (state.taken ?? 0) + 1;
        line?.remove();
      };
      new MutationObserver(take).observe(document.body, { childList: true, subtree: true });
      take();
    });
    await tab.until(() => ((globalThis as { taken?: number }).taken ?? 0) > 3);
    const taken = await tab.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return (globalThis as { taken?: number }).taken ?? 0;
    });
    expect(taken).toBeLessThan(25);
  });
});
