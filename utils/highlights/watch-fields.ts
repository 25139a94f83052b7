import { around, isOurs } from './own-elements';

export interface FieldEvents {
  /** Something inside of a field has changed. */
  readonly changed: (field: Element) => void;
  /** Fields have changed, or may have been moved, and have come to rest; also answers `schedule`. */
  readonly settled: () => void;
}

export interface FieldWatcher {
  /** Watches these fields instead of those before. */
  watch(fields: ReadonlySet<Element>): void;
  /** Calls `settled` in the next task. */
  schedule(): void;
  covers(field: Element): boolean;
}

const SETTLE = 30;
const INSIDE = { childList: true, characterData: true, subtree: true };
const AROUND = { childList: true };

/**
 * One observer for all fields of a page. It hears what happens inside of them, and whether what they stand in is put in
 * another order, but nothing of the rest of the page, which costs nothing then. Ibid's own elements do not count as change.
 */
export function watchFields({ changed, settled }: FieldEvents, signal: AbortSignal): FieldWatcher {
  const watched = new Set<Element>();
  /** What the fields stand in. */
  const outside = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(hear);

  function hear(records: readonly MutationRecord[]): void {
    const places = placesOf(records);
    for (const place of places) {
      const field = around(place, (node) => (watched.has(node as Element) ? (node as Element) : undefined));
      if (field) changed(field);
    }
    if (places.length > 0) schedule(SETTLE);
  }

  function schedule(delay: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (signal.aborted) return;
      if (watched.size > 0) observe(watched);
      settled();
    }, delay);
  }

  /** Observes anew where the fields stand now, if that has changed. */
  function observe(fields: ReadonlySet<Element>): void {
    const now = ancestorsOf(fields);
    if (isSameSet(now, outside) && isSameSet(fields, watched)) return;
    hear(observer.takeRecords());
    observer.disconnect();
    replace(outside, now);
    if (fields !== watched) replace(watched, fields);
    for (const element of outside) observer.observe(element, AROUND);
    for (const field of watched) observer.observe(field, INSIDE);
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
  }

  signal.addEventListener('abort', stop, { once: true });

  return {
    watch(fields) {
      if (!signal.aborted) observe(fields);
    },
    schedule() {
      clearTimeout(timer);
      timer = undefined;
      schedule(0);
    },
    covers: (field) => watched.has(field),
  };
}

/** Where something has changed. A page that builds a list changes one element many times: these count once. */
function placesOf(records: readonly MutationRecord[]): readonly Node[] {
  const places: Node[] = [];
  for (const record of records) if (record.target !== places.at(-1) && !isOwn(record)) places.push(record.target);
  return places;
}

function ancestorsOf(fields: ReadonlySet<Element>): ReadonlySet<Element> {
  const ancestors = new Set<Element>();
  for (const field of fields)
    for (let at = field.parentElement; at && !ancestors.has(at); at = at.parentElement) ancestors.add(at);
  return ancestors;
}

function isSameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

function replace<Value>(set: Set<Value>, by: ReadonlySet<Value>): void {
  set.clear();
  for (const value of by) set.add(value);
}

function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && areOurs(addedNodes) && areOurs(removedNodes);
}

function areOurs(nodes: NodeList): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.nodeType !== 1 || !isOurs(node as Element)) return false;
  }
  return true;
}
