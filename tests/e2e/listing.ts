/** A listing with Ibid on it, as its reader sees it. */
import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { until, untilSteady } from './browsers/until.ts';
import { begins, say, type Key } from './words.ts';

export const DAY = 'https://huggingface.co/papers';
export const NEW = 'https://arxiv.org/list/cs.LG/new';
export const RECENT = 'https://arxiv.org/list/cs.LG/recent';

/** Ibid's line on a single paper's page. */
export const PAPER_LINE: Target = { role: 'region', name: say('paper_bar') };

export const abs = (id: string): string => `https://arxiv.org/abs/${id}`;
export const hfPaper = (id: string): string => `https://huggingface.co/papers/${id}`;

export const TOOLBAR: Target = { role: 'region', name: say('listing_toolbar') };
export const QUERY: Target = { css: 'input[type=search]', within: TOOLBAR };

/** Ibid's line in the row of the paper with this title, or that begins so. */
export function line(title: string): Target {
  return { role: 'group', like: begins('listing_row', title) };
}

/** The button that saves a paper. */
export function star(title: string, saved?: boolean): Target {
  const css = saved === undefined ? {} : { css: `[aria-pressed=${saved}]` };
  return { ...css, role: 'button', name: say('listing_save'), within: line(title) };
}

export function rowButton(title: string, key: Key): Target {
  return { role: 'button', name: say(key), within: line(title) };
}

/** Does one of the things that a row offers when it is pointed at; where its line is narrow they are behind ⋯. */
export async function act(tab: Tab, title: string, key: Key): Promise<void> {
  await tab.hover(line(title));
  const isFolded = await tab.inside((roots, wanted) => {
    const row = roots.find((root) => root.querySelector('.line')?.getAttribute('aria-label')?.includes(wanted));
    const dots = row?.querySelector('.dots');
    return dots?.checkVisibility() === true && dots.ariaExpanded !== 'true';
  }, title);
  if (isFolded && key !== 'listing_peek' && key !== 'listing_fold')
    await tab.click(rowButton(title, 'listing_actions'));
  await tab.click(rowButton(title, key));
}

export function toolButton(key: Key): Target {
  return { role: 'button', name: say(key), within: TOOLBAR };
}

/** Scrolls to the entry with this title, as far-off rows are drawn when they come near. */
export async function reach(tab: Tab, title: string): Promise<void> {
  // A wheel that was turned before may still be turning.
  await untilSteady(() => tab.run(bring, title), `“${title}” to be scrolled to`);
  await tab.see(line(title));

  function bring(wanted: string) {
    const titles = document.querySelectorAll('article h3, dd .list-title, li.arxiv-result p.title');
    const found = [...titles].find((each) => each.textContent?.replace(/\s+/g, ' ').includes(wanted));
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return found && { top: found.getBoundingClientRect().top };
  }
}

/** A topic's chip in the toolbar, in any of its three states. */
export function topicChip(name: string): Target {
  return { role: 'button', like: `^(?:Only |Not )?${name}.* \\d+ entr`, within: TOOLBAR };
}

/** A topic's chip in the row of the paper with this title. */
export function rowChip(title: string, name: string): Target {
  return { role: 'button', name, css: '[data-topic]', within: line(title) };
}

/** The card that says why a paper has a topic. */
export const WHY: Target = { role: 'group', like: begins('explain_card') };

/** Goes to a chip by Tab, from the star of its row. */
export async function focusChip(tab: Tab, title: string, name: string): Promise<void> {
  await tab.see(rowChip(title, name));
  await tab.inside((roots, wanted) => {
    const row = roots.find((root) => root.querySelector('.line')?.getAttribute('aria-label')?.includes(wanted));
    row?.querySelector<HTMLElement>('.save')?.focus();
  }, title);
  for (let steps = 0; steps < 4; steps++) {
    await tab.press('Tab');
    const now = await tab.inside(
      (roots) => roots.find(({ host }) => host === document.activeElement)?.activeElement?.textContent ?? '',
    );
    if (now === name) return;
  }
  throw new Error(`No Tab leads to ${name}`);
}

/** What a screen reader hears besides the name of what has the focus. */
export function describedBy(tab: Tab): Promise<string> {
  return tab.inside((roots) => {
    const focused = roots.find(({ host }) => host === document.activeElement)?.activeElement;
    return focused?.getAttribute('aria-description') ?? '';
  });
}

/** The words that are marked as having made a topic. */
export function markedWords(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const found: string[] = [];
    CSS.highlights.get('ibid-topic')?.forEach((range) => found.push((range as Range).toString().replace(/\s+/g, ' ')));
    return found;
  });
}

/** The page’s own markup, without what is Ibid’s, marks of seen rows among it. */
export function pageText(tab: Tab): Promise<string> {
  return tab.run(() => {
    const copy = document.body.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('ibid-row, ibid-toolbar')) ours.remove();
    return copy.innerHTML.replace(/ data-ibid-\w+="[^"]*"/g, '');
  });
}

/** The button that says how many entries are shown; its menu says why the others are not. */
export const COUNT: Target = { css: '.count .opener', within: TOOLBAR };

/** What the toolbar says when nothing is hidden. */
export const ALL_SHOWN = '^([\\d,]+) of \\1 shown';

/** Waits until the toolbar tells what is known of this many entries. */
export async function waitForListing(tab: Tab, entries: number): Promise<void> {
  await tab.see({ css: '.opener', like: `^[\\d,]+ of ${entries.toLocaleString('en')} shown`, within: TOOLBAR });
  await until(() => tab.inside((roots) => roots.some((root) => root.querySelector('.topics button'))), 'topics');
}

/** The sentence that tells what is shown, and why the rest is not: `22 of 38 shown · 22 to go · No RNNs, 16`. */
export function tally(tab: Tab): Promise<string> {
  return tab.inside((roots) => {
    const counts = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.count .opener')]);
    return counts.map((count) => [count.ariaLabel, count.title].filter(Boolean).join(' · ')).join();
  });
}

/** Waits until the sentence matches. */
export async function waitForTally(tab: Tab, source: string): Promise<void> {
  await until(async () => new RegExp(source).test(await tally(tab)), `the sentence to match ${source}`);
}

/** Shows only what is unseen, saved, …: in the menu of the count. */
export async function showState(tab: Tab, state: Key): Promise<void> {
  await tab.click(COUNT);
  const name = say(state);
  await tab.click({ role: 'button', like: `^${name}(?: [\\d,]+)?$`, css: '.segmented button', within: TOOLBAR });
  await tab.press('Escape');
}

/** Saves all that is shown, in the menu of the count, and waits until there is nothing left to save. */
export async function saveShown(tab: Tab, unsaved: number): Promise<void> {
  const save = { role: 'button', name: say('listing_save_shown_other', unsaved), within: TOOLBAR };
  await tab.click(COUNT);
  await tab.click(save);
  await tab.miss(save);
  await tab.press('Escape');
}

/** Waits until the menu of the count tells that so many papers are saved. */
export async function waitForSaved(tab: Tab, count: number): Promise<void> {
  await tab.click(COUNT);
  await tab.see({ css: '.segmented button', like: `^${say('listing_state_saved')} ${count}$`, within: TOOLBAR });
  await tab.press('Escape');
}

/** Puts the rows in an order, by arrow keys in the list of orders. */
export async function sortBy(tab: Tab, order: Key): Promise<void> {
  const steps = await until(
    () =>
      tab.inside((roots, wanted) => {
        const orders = roots.flatMap((root) => [...root.querySelectorAll<HTMLSelectElement>('select.order')]);
        const list = orders.find((each) => each.checkVisibility());
        const at = [...(list?.options ?? [])].findIndex(({ text }) => text === wanted);
        list?.focus();
        return list && at >= 0 ? { by: at - list.selectedIndex } : undefined;
      }, say(order)),
    `an order called ${order}`,
  );
  for (let step = 0; step < Math.abs(steps.by); step++) await tab.press(steps.by > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Titles of the entries that are not hidden, as they stand on the page. */
export function shownTitles(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const titles = document.querySelectorAll('article h3, dd .list-title, li.arxiv-result p.title');
    return [...titles]
      .filter((title) => title.checkVisibility())
      .toSorted((a, b) => {
        const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
        return Math.abs(one.top - two.top) > 4 ? one.top - two.top : one.left - two.left;
      })
      .map((title) =>
        (title.textContent ?? '')
          .replace(/^\s*Title:/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  });
}

/** Selects words with the mouse; they must stand in one line or wrap within the element. */
export async function selectWords(tab: Tab, css: string, words: string): Promise<void> {
  // Lines that are drawn above may still push the words down.
  const ends = await untilSteady(() => tab.run(endsOf, css, words), `“${words}” in ${css}`);
  await tab.drag(ends.from, ends.to);

  function endsOf(selector: string, wanted: string) {
    for (const element of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node.textContent ?? '').indexOf(wanted);
        if (start < 0 || !element.checkVisibility()) continue;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        const [first, last] = [boxes[0], boxes.at(-1)];
        if (!first || !last) return undefined;
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
      }
    }
    return undefined;
  }
}

/** The words that are painted as highlights of ours, in any colour. */
export function paintedWords(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const found: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('ibid')) return;
      highlight.forEach((range) => {
        const live = range as Range;
        found.push(live.toString().replace(/\s+/g, ' '));
      });
    });
    return found;
  });
}
