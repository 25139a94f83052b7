import { isOurs } from './project';

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
  const around = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(hear);

  function hear(records: readonly MutationRecord[]): void {
    let last: Node | undefined;
    let isHeard = false;
    for (const record of records) {
      if (record.target === last || isOwn(record)) continue;
      // A page that builds a list changes one element many times.
      last = record.target;
      isHeard = true;
      const field = fieldAround(record.target);
      if (field) changed(field);
    }
    if (isHeard) schedule(SETTLE);
  }

  function fieldAround(node: Node): Element | undefined {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (watched.has(at as Element)) return at as Element;
      if (at.nodeType === 1 && isOurs(at as Element)) return undefined;
    }
    return undefined;
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
    const now = new Set<Element>();
    for (const field of fields)
      for (let at = field.parentElement; at && !now.has(at); at = at.parentElement) now.add(at);
    if (isSameSet(now, around) && isSameSet(fields, watched)) return;
    hear(observer.takeRecords());
    observer.disconnect();
    replace(around, now);
    if (fields !== watched) replace(watched, fields);
    for (const element of around) observer.observe(element, AROUND);
    for (const field of watched) observer.observe(field, INSIDE);
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );

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
