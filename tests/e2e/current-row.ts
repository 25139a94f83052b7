/** The row where the keys act. */
import { expect } from 'vitest';

import type { Tab } from './browsers/driver.ts';

/** The outline round the current row, that row's title, and where the toolbar ends. */
export function ring(tab: Tab) {
  return tab.run(() => {
    const host = document.querySelector<HTMLElement>('ibid-ring');
    const [top, height] = ['--top', '--height'].map((name) => parseFloat(host?.style.getPropertyValue(name) ?? ''));
    const edge = document.querySelector('ibid-toolbar')?.getBoundingClientRect().bottom ?? 0;
    const from = (top ?? NaN) - window.scrollY;
    const title = (document.querySelector('[data-ibid-current]')?.textContent ?? '').replace(/^\s*Title:/, '');
    return { title: title.replace(/\s+/g, ' ').trim(), from, to: from + (height ?? NaN), edge, end: innerHeight };
  });
}

export const isInSight = ({ from, to, edge, end }: Awaited<ReturnType<typeof ring>>): boolean =>
  from >= edge - 1 && (to <= end + 1 || to - from > end - edge);

/** Waits until the row with this title is the current one, and wholly in view. */
export async function expectCurrent(tab: Tab, title: string | undefined): Promise<void> {
  const look = async () => {
    const now = await ring(tab);
    return { title: now.title, isInSight: isInSight(now) };
  };
  await expect.poll(look).toEqual({ title, isInSight: true });
}
