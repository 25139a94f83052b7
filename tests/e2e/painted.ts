/** Highlights on a page, as they are seen and clicked. */
import type { ChromiumTab } from './browsers/chromium.ts';
import type { Tab } from './browsers/driver.ts';
import { untilSteady } from './browsers/until.ts';

/** Clicks in the middle of the painted words. */
export async function clickPainted(tab: Tab, css: string, words: string): Promise<void> {
  const place = await untilSteady(() => tab.run(middleOf, css, words), `“${words}” in ${css}`);
  // A press that moves drags a link.
  if ('page' in tab) await (tab as ChromiumTab).page.mouse.click(place.x, place.y);
  else await tab.drag(place, place);

  function middleOf(selector: string, wanted: string) {
    const element = document.querySelector(selector);
    const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const [box] = range.getClientRects();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return undefined;
  }
}

/** What is painted, each with its colour, in the order of the text. */
export function paintedAs(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const found: { readonly line: string; readonly range: Range }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('ibid-')) return;
      highlight.forEach((each) => {
        const range = each as Range;
        found.push({ line: `${name.slice(5)} ${range.toString().replace(/\s+/g, ' ')}`, range });
      });
    });
    return found
      .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ line }) => line);
  });
}

/** Notes at the page's root how often a menu of ours has been put there since. */
export function countMenus(): void {
  const root = document.documentElement;
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const menus = added.filter(({ nodeName }) => nodeName === 'IBID-HIGHLIGHTS').length;
    if (menus > 0) root.dataset['menus'] = String(Number(root.dataset['menus'] ?? 0) + menus);
  }).observe(root, { childList: true });
}

/** The look of blue highlights in an element, and the selectors by which it comes there. */
export function lookOfBlue(css: string) {
  const element = document.querySelector(css);
  if (!element) throw new Error(`There is no ${css}`);
  const { backgroundColor, textDecorationStyle } = getComputedStyle(element, '::highlight(ibid-blue)');
  const selectors = [...document.adoptedStyleSheets, ...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => ('selectorText' in rule ? [String(rule.selectorText)] : []))
    .filter((selector) => selector.includes('::highlight(ibid-blue)'));
  return { hasColour: backgroundColor !== 'rgba(0, 0, 0, 0)', line: textDecorationStyle, selectors };
}

/** What highlights leave in a page: registered names, styles, elements. */
export function traces(): number[] {
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  return [
    CSS.highlights.size,
    rules.filter((rule) => rule.cssText.includes('::highlight')).length,
    document.querySelectorAll('ibid-notes, ibid-highlights, [aria-details]').length,
  ];
}
