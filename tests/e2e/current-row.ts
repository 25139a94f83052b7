/** The row where the keys act. */
import type { Tab } from './browsers/driver.ts';

/** The outline round the current row, and where the toolbar ends. */
export function ring(tab: Tab) {
  return tab.run(() => {
    const host = document.querySelector<HTMLElement>('ibid-ring');
    const [top, height] = ['--top', '--height'].map((name) => parseFloat(host?.style.getPropertyValue(name) ?? ''));
    const edge = document.querySelector('ibid-toolbar')?.getBoundingClientRect().bottom ?? 0;
    const from = (top ?? NaN) - window.scrollY;
    return { from, to: from + (height ?? NaN), edge, end: innerHeight };
  });
}

export const isInSight = ({ from, to, edge, end }: Awaited<ReturnType<typeof ring>>): boolean =>
  from >= edge - 1 && (to <= end + 1 || to - from > end - edge);
