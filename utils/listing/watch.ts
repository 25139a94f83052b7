const DEBOUNCE = 80;
const OWN = /^IBID-/;

/**
 * Calls `moved` when the page has changed in a way that may concern its entries, at most once per 80 ms, until the
 * signal aborts. What Ibid itself adds or takes away does not count.
 */
export function watchPage(page: Document, moved: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || !records.some(isForeign)) return;
    timer = setTimeout(() => {
      timer = undefined;
      moved();
    }, DEBOUNCE);
  });
  observer.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-props'] });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

function isForeign(record: MutationRecord): boolean {
  if (record.type === 'attributes') return true;
  if (OWN.test(record.target.nodeName)) return false;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => node.nodeType === Node.ELEMENT_NODE && !OWN.test(node.nodeName),
  );
}
