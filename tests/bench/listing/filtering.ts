import type { ChromiumTab } from '../../e2e/browsers/chromium';

export interface Filtering {
  /** Milliseconds until the rows are marked, and until they are drawn. */
  readonly script: number;
  readonly frame: number;
  /** How many rows the query hides. */
  readonly hidden: number;
  /** Milliseconds of marking the same rows by hand, until they are drawn. */
  readonly floor: number;
}

/** Puts a query into its box, as a paste does, and tells what it costs. */
export async function filterBy(tab: ChromiumTab, query: string): Promise<Filtering> {
  await tab.inside((roots) => {
    const input = roots.map((root) => root.querySelector<HTMLInputElement>('#query')).find(Boolean);
    input?.focus();
    input?.select();
  });
  const told = tab.inside(async (roots) => {
    const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const box = roots.find((root) => root.querySelector('#query'));
    if (!box) throw new Error('There is no query box.');
    await new Promise((resolve) => box.addEventListener('input', resolve, { capture: true, once: true }));
    const start = performance.now();
    await task();
    const script = performance.now() - start;
    await frame();
    const drawn = performance.now() - start;
    const rows = [...document.querySelectorAll<HTMLElement>('dl > dt, dl > dd')];
    const hidden = rows.map((row) => row.hasAttribute('data-ibid-hidden'));
    for (const row of rows) row.toggleAttribute('data-ibid-hidden');
    await frame();
    const again = performance.now();
    rows.forEach((row, at) => row.toggleAttribute('data-ibid-hidden', hidden[at]));
    await frame();
    const floor = performance.now() - again;
    const round = (ms: number): number => Math.round(ms);
    return {
      script: round(script),
      frame: round(drawn),
      hidden: hidden.filter(Boolean).length / 2,
      floor: round(floor),
    };
  });
  await tab.page.keyboard.insertText(query);
  if (query === '') await tab.press('Delete');
  return told;
}
