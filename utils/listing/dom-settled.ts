/**
 * Resolves when nothing has been added to or taken from `root` for `quiet` milliseconds, at the latest after `most`.
 * A framework that is still hydrating wipes what is put into its tree, and re-creates every card.
 */
export function whenDomSettled(root: Node, signal: AbortSignal, quiet = 150, most = 2000): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, quiet);
    const latest = setTimeout(done, most);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    observer.observe(root, { childList: true, subtree: true });
    signal.addEventListener('abort', done, { once: true });

    function done(): void {
      clearTimeout(timer);
      clearTimeout(latest);
      observer.disconnect();
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Resolves when the page and what it refers to have been loaded. */
function whenLoaded(page: Document, signal: AbortSignal): Promise<void> {
  if (page.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    page.defaultView?.addEventListener('load', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves when the page has been loaded and is at rest: then it no longer hydrates. */
export async function whenCalm(page: Document, signal: AbortSignal): Promise<void> {
  await whenLoaded(page, signal);
  await whenDomSettled(page.body, signal);
}
