import { isComposing } from '../../shared/is-composing';

/**
 * Makes the links of a list one stop of the Tab key, until the signal aborts: arrow keys, Home and End go along them, and the buttons beside
 * the link that is reached are the next stops. Until it is come to, the stop is the current link.
 */
export function rove(root: HTMLElement, signal: AbortSignal): void {
  let reached: HTMLElement | undefined;

  function settle(): void {
    const links = linksIn(root);
    const isReached = reached !== undefined && links.includes(reached) && root.contains(document.activeElement);
    const stop = isReached ? reached : (links.find((link) => link.hasAttribute('aria-current')) ?? links[0]);
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
    for (const button of root.querySelectorAll<HTMLElement>('li > button'))
      button.tabIndex = button.parentElement === stop?.closest('li') ? 0 : -1;
  }

  root.addEventListener(
    'focusin',
    ({ target }) => {
      reached = (target as Element).closest('li, p')?.querySelector<HTMLElement>(LINK) ?? reached;
      settle();
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const { key, target } = event;
      if (!(target as Element).matches(`${LINK}, li > button`)) return;
      const links = linksIn(root);
      const at = links.findIndex((link) => link.parentElement === (target as Element).parentElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key];
      if (next === undefined) return;
      event.preventDefault();
      links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
    },
    { signal },
  );
  const changes = new MutationObserver(settle);
  changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-current'] });
  signal.addEventListener('abort', () => changes.disconnect());
  settle();
}

const LINK = 'a[href]';

function linksIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(LINK)];
}
