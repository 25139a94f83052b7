/** The shortest pause between two readings, in milliseconds. */
const LEAST = 80;
/** How much longer the pause is than the reading before it took: a page that never rests gets a tenth of the time. */
const SHARE = 9;
/** So often in a while Ibid's own lines are put back at once; then, ever later. */
const PATIENCE = 8;
const WHILE = 10_000;
const OWN = /^IBID-/;
const LINES = /^IBID-(?:ROW|TOOLBAR)$/;

/** What was spent on pages since the last reading, beside reading itself. */
let spent = 0;

/** Notes time that was spent on a page, in milliseconds: the next reading waits for it as for that of reading. */
export function chargePage(time: number): void {
  spent += time;
}

/** What Ibid took away itself. */
const removed = new WeakSet<Node>();

/** Takes one of Ibid's own elements off the page: unlike when the page does, nobody has to put it back. */
export function removeOwn(element: Element): void {
  removed.add(element);
  element.remove();
}

/**
 * Calls `moved` when the page has changed in a way that may concern its entries, or has taken away a line of Ibid's, until the signal
 * aborts; never so often that the page has less than nine tenths of the time. What Ibid itself adds or takes away does not count.
 */
export function watchPage(page: Document, moved: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wipes: readonly number[] = [];
  const observer = new MutationObserver((records) => {
    const isWiped = records.some(takesLine);
    if (!isWiped && !records.some(isForeign)) return;
    // Whatever else happens until then is read along, and costs nothing before.
    observer.disconnect();
    const pause = Math.max(LEAST, SHARE * spent);
    timer = setTimeout(read, isWiped ? Math.max(pause, patience()) : pause);
  });

  function observe(): void {
    // The page may have thrown all of itself away just now.
    const all = page.body ?? page;
    observer.observe(all, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-props'] });
  }

  function read(): void {
    observe();
    const start = performance.now();
    moved();
    // What is drawn of it is drawn later.
    spent = performance.now() - start;
  }

  /** A page that takes Ibid's lines away whenever they come is not fought with. */
  function patience(): number {
    const now = performance.now();
    wipes = [...wipes.filter((at) => now - at < WHILE), now];
    return Math.min(WHILE / 2, LEAST * 2 ** Math.max(0, wipes.length - PATIENCE));
  }

  observe();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

function takesLine({ removedNodes }: MutationRecord): boolean {
  return [...removedNodes].some((node) => LINES.test(node.nodeName) && !removed.has(node) && !node.isConnected);
}

function isForeign(record: MutationRecord): boolean {
  if (record.type === 'attributes') return true;
  if (OWN.test(record.target.nodeName)) return false;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => node.nodeType === Node.ELEMENT_NODE && !OWN.test(node.nodeName),
  );
}
