/** Highlights: made, kept, changed, and shown wherever the paper is. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs, DAY, hfPaper, NEW, paintedWords, PAPER_LINE, reach, act, selectWords } from './listing.ts';
import { clickPainted, countMenus, lookOfBlue, paintedAs, traces } from './painted.ts';
import { SAMPLE, type SamplePaper } from './pages/papers.ts';
import { useChromium, useEngine } from './stage.ts';
import { say, type Key } from './words.ts';

const PAPER = paperCalled('Attention as an RNN');
const WORDS = 'constant memory';
const NOTE = 'Compare with linear attention.';
const LONGER = `new tokens with ${WORDS}`;
const TORN = 'a parallel prefix';
const TITLE_WORDS = PAPER.title.split(' ').slice(0, 3).join(' ');

const swatch = (key: Key) => ({
  role: 'button',
  name: say(key),
  within: { role: 'toolbar', name: say('highlight_menu') },
});
const CARD = { role: 'dialog', name: say('highlight_card') };

describe('in chromium', () => {
  const stage = useChromium();

  it('highlights words of an abstract, and shows them on every page of the paper', async () => {
    const tab = await stage.tab(abs(PAPER.id));
    await tab.see(PAPER_LINE);
    await selectWords(tab, 'blockquote.abstract', WORDS);
    await tab.click(swatch('highlight_green'));
    await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);

    for (const url of [hfPaper(PAPER.id), NEW]) {
      const other = await stage.tab(url);
      if (url === NEW) await reach(other, PAPER.title);
      await expect.poll(() => paintedWords(other)).toEqual([WORDS]);
    }
    const day = await stage.tab(DAY);
    await reach(day, PAPER.title);
    await act(day, PAPER.title, 'listing_peek');
    await expect.poll(() => paintedWords(day)).toEqual([WORDS]);
  });

  it('recolours, annotates and deletes it where it stands', async () => {
    const tab = await stage.tab(abs(PAPER.id));
    await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);
    await clickPainted(tab, 'blockquote.abstract', WORDS);
    await tab.click({ name: say('highlight_pink'), within: CARD, css: '[role=radio]' });
    await tab.click({ css: 'textarea', within: CARD });
    await tab.type(NOTE);
    await tab.click({ role: 'button', name: say('listing_close'), within: CARD });

    const options = await stage.own('options.html#/highlights');
    await options.see({ like: WORDS });
    await options.see({ like: NOTE });

    await tab.front();
    await clickPainted(tab, 'blockquote.abstract', WORDS);
    await tab.click({ role: 'button', name: say('highlight_remove'), within: CARD });
    await expect.poll(() => paintedWords(tab)).toEqual([]);
    // Painted away at once; taken back only once the library has answered.
    await tab.see({ role: 'status', like: say('highlight_removed') });
    await tab.press('u');
    await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);
  });

  it('turns dark with the page while it is open', async () => {
    const tab = await stage.tab(DAY);
    await reach(tab, PAPER.title);
    await act(tab, PAPER.title, 'listing_peek');
    await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);
    const light = await tab.run(colours);
    await tab.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => tab.run(colours)).not.toEqual(light);
    await expect.poll(() => tab.run(scheme)).toBe('dark');

    function colours(): string[] {
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      return rules.map(({ cssText }) => cssText).filter((text) => text.includes('::highlight'));
    }

    function scheme(): string | undefined {
      const toolbar = document.querySelector('ibid-toolbar');
      return toolbar ? getComputedStyle(toolbar).colorScheme : undefined;
    }
  });

  it('highlights on a listing, with the key', async () => {
    const { title } = SAMPLE[0] ?? { title: '' };
    const tab = await stage.tab(NEW);
    await reach(tab, title);
    await selectWords(tab, 'dd p.mathjax', 'carry a state from step to step');
    await tab.see({ role: 'toolbar', name: say('highlight_menu') });
    await tab.press('Alt+h');
    await expect.poll(() => paintedWords(tab)).toContain('carry a state from step to step');
  });

  it('copies a quotation with its source', async () => {
    await stage.driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await stage.tab(abs('1706.02515'));
    await tab.see(PAPER_LINE);
    await selectWords(tab, 'blockquote.abstract', 'steady mean');
    await tab.click({ role: 'button', name: say('highlight_copy_quotation') });
    await expect
      .poll(() => tab.run(() => navigator.clipboard.readText()))
      .toMatch(/“steady mean” \(.*2017\) https:\/\/arxiv\.org\/abs\/1706\.02515/);
  });

  it('opens the card of a highlight inside a link with Alt, and follows the link without', async () => {
    const tab = await stage.tab(abs(PAPER.id));
    await tab.see(PAPER_LINE);
    await selectWords(tab, 'h1.title', TITLE_WORDS);
    await tab.press('Alt+h');
    await expect.poll(() => paintedWords(tab)).toContain(TITLE_WORDS);
    const day = await stage.tab(DAY);
    await reach(day, PAPER.title);
    await expect.poll(() => paintedWords(day)).toEqual([TITLE_WORDS]);
    await day.page.keyboard.down('Alt');
    // Lines that are drawn above may still push it down.
    await expect
      .poll(async () => {
        await clickPainted(day, `h3 a[href="/papers/${PAPER.id}"]`, TITLE_WORDS);
        return day.inside((roots) =>
          roots.map(({ host, textContent }) => (host.localName === 'ibid-highlights' ? textContent : '')).join(''),
        );
      })
      .toContain(say('highlight_remove'));
    await day.page.keyboard.up('Alt');
    expect(await day.run(() => location.pathname)).toBe('/papers');
    await day.press('Escape');
    await day.miss(CARD);
    await clickPainted(day, `h3 a[href="/papers/${PAPER.id}"]`, TITLE_WORDS);
    await day.until((id) => location.pathname === `/papers/${id}`, PAPER.id);
  });

  it('tells a screen reader what is highlighted, and with which note', async () => {
    const tab = await stage.tab(abs(PAPER.id));
    await tab.until(() => document.querySelector('blockquote.abstract[aria-details]') ?? undefined);
    const cdp = await stage.driver.context.newCDPSession(tab.page);
    const heard = async (role: string): Promise<readonly string[]> => {
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      const spoken = nodes.filter((node) => node.role?.value === role && !node.ignored);
      return spoken.map(({ name, description, properties }) =>
        [name?.value, description?.value, ...(properties ?? []).map((each) => each.name)].join(' | '),
      );
    };
    await expect.poll(() => heard('blockquote')).toEqual([expect.stringMatching(/\| 1 highlight \|.*\bdetails\b/)]);
    expect(await heard('comment')).toContainEqual(expect.stringContaining(say('highlight_spoken')));
    await expect
      .poll(() => heard('StaticText'))
      .toContainEqual(expect.stringContaining(say('highlight_spoken_note', WORDS, NOTE)));
  });

  it('loads and leaves nothing where nothing is highlighted', async () => {
    const tab = await stage.tab();
    const cdp = await stage.driver.context.newCDPSession(tab.page);
    const scripts: string[] = [];
    cdp.on('Debugger.scriptParsed', ({ url }) => void scripts.push(url));
    await cdp.send('Debugger.enable');
    await tab.open(abs('1706.02515'));
    await tab.see(PAPER_LINE);
    // Another page has got its highlights by then, and this one would have.
    const other = await stage.tab(abs(PAPER.id));
    await expect.poll(() => paintedWords(other)).not.toEqual([]);
    expect(scripts.map((url) => url.split('/').at(-1))).toContain('paper.js');
    expect(scripts.filter((url) => url.endsWith('/highlights.js'))).toEqual([]);
    expect(await tab.run(traces)).toEqual([0, 0, 0]);
    expect(await other.run(traces)).not.toEqual([0, 0, 0]);
  });
});

/** The core of it, by mouse and keys. */
describe.each(ENGINES)('handling in %s', (engine) => {
  const stage = useEngine(engine);
  const ABSTRACT = 'blockquote.abstract';
  const MENU = { role: 'toolbar', name: say('highlight_menu') };
  const LIST = { role: 'dialog', name: say('command_highlights') };

  async function open(): Promise<Tab> {
    const tab = await stage.tab(abs(PAPER.id));
    await tab.see(PAPER_LINE);
    return tab;
  }

  it('makes by digit and by Alt+H in the last colour, leaves by Escape, takes back by Ctrl+Z', async () => {
    const tab = await open();
    await selectWords(tab, ABSTRACT, WORDS);
    await tab.see(MENU);
    await tab.press('3');
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`]);
    await tab.see({ role: 'status', like: say('highlight_added') });
    await tab.press('Control+z');
    await expect.poll(() => paintedAs(tab)).toEqual([]);
    await selectWords(tab, ABSTRACT, WORDS);
    await tab.see(MENU);
    await tab.press('Escape');
    await tab.miss(MENU);
    expect(await paintedAs(tab)).toEqual([]);
    // What is selected would be dragged along.
    await tab.run(() => document.getSelection()?.removeAllRanges());
    await selectWords(tab, ABSTRACT, WORDS);
    await tab.see(MENU);
    await tab.press('Alt+h');
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`]);
  });

  it('draws the menu of a selection once: drawn anew, it would take a click that is on its way', async () => {
    const tab = await open();
    await tab.run(countMenus);
    await selectWords(tab, ABSTRACT, TORN);
    await tab.see(MENU);
    await tab.hold(swatch('highlight_pink'), 400);
    await expect.poll(() => paintedAs(tab)).toContain(`pink ${TORN}`);
    expect(await tab.run(() => Number(document.documentElement.dataset['menus']))).toBe(1);
    await tab.press('Control+z');
    await expect.poll(() => paintedAs(tab)).not.toContain(`pink ${TORN}`);
  });

  it('gives them their look, by the root alone where elements inherit it', async () => {
    const tab = await open();
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`]);
    expect(await tab.run(lookOfBlue, ABSTRACT)).toEqual({
      hasColour: true,
      line: 'dotted',
      selectors: [`${engine === 'chromium' ? ':root' : ''}::highlight(ibid-blue)`],
    });
  });

  it('keeps overlapping highlights apart, and extends one only when asked', async () => {
    const tab = await open();
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`]);
    await selectWords(tab, ABSTRACT, WORDS.split(' ')[1] ?? '');
    await tab.see({ role: 'button', name: say('highlight_extend'), within: MENU });
    await tab.press('2');
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`, 'green memory']);
    await clickPainted(tab, ABSTRACT, 'memory');
    await tab.see({ role: 'button', name: say('highlight_next'), within: CARD });
    await tab.click({ role: 'button', name: say('highlight_remove'), within: CARD });
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${WORDS}`]);
    await selectWords(tab, ABSTRACT, LONGER);
    await tab.click({ role: 'button', name: say('highlight_extend'), within: MENU });
    await expect.poll(() => paintedAs(tab)).toEqual([`blue ${LONGER}`]);
  });

  it('lists by key what is exact, changed and gone, walks it by arrows, and hides all without deleting', async () => {
    await seed(await stage.own('options.html'));
    const tab = await open();
    const all = ['pink a parallel prefix scan', `blue ${LONGER}`];
    await expect.poll(() => paintedAs(tab)).toEqual(all);
    await tab.press('h');
    for (const state of ['reading_state_exact', 'reading_state_changed', 'highlight_state_orphan'] as const)
      await tab.see({ role: 'button', like: say(state), within: LIST });
    await tab.press('ArrowDown');
    await tab.press('ArrowUp');
    await tab.press('Enter');
    await tab.see(CARD);
    await tab.press('Escape');
    await tab.miss(CARD);
    await tab.press('h');
    await tab.click({ css: 'input[type=checkbox]', within: LIST });
    await expect.poll(() => paintedAs(tab)).toEqual([]);
    await tab.click({ css: 'input[type=checkbox]', within: LIST });
    await expect.poll(() => paintedAs(tab)).toEqual(all);
  });
});

function paperCalled(wanted: string): SamplePaper {
  const found = SAMPLE.find(({ title }) => title === wanted);
  if (!found) throw new Error(`The sample has lost ${wanted}`);
  return found;
}

/** Highlights of words that stand there differently, and of words that do not. */
async function seed(own: Tab): Promise<void> {
  const draft = (exact: string) => ({
    field: 'abstract',
    selector: { exact, prefix: '', suffix: '' },
    colour: 'pink',
    url: abs(PAPER.id),
  });
  const paper = {
    id: `arxiv:${PAPER.id}`,
    ids: { arxiv: PAPER.id },
    title: PAPER.title,
    authors: [],
    url: abs(PAPER.id),
    categories: [],
  };
  for (const exact of ['a parallel prefix scanner', 'nothing of this kind is said anywhere in the abstract']) {
    const message = { to: 'library', call: 'highlight', args: [paper, draft(exact)] };
    await own.run((call) => {
      const world = globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<object> } } };
      return world.chrome.runtime.sendMessage(call);
    }, message);
  }
}
