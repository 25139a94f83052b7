/**
 * The tick: "the library moved", heard everywhere. It is an item of `storage.local`, because its change event is the one
 * thing that reaches content scripts and our own pages alike in both browsers. It carries a revision and nothing else:
 * pages' processes can read `storage.local`. What changed, whoever hears it asks the library.
 */
import { browser } from 'wxt/browser';

import { library } from './library';
import type { Change } from './model/change';

const KEY = 'tick';

interface Tick {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

/** Tells everyone. Only the library calls this, after its transaction has been committed. */
export function announce(revision: number): Promise<void> {
  return browser.storage.local.set({ [KEY]: revision });
}

const hearers = new Set<(change: Change) => void>();
/** The revision that was asked about last, and the latest that was heard of. */
let known: number | undefined;
let latest = 0;
let isAsking = false;

/** Calls `heard` for every change until the signal aborts. */
export function onChange(heard: (change: Change) => void, signal: AbortSignal): void {
  const listener = (items: Record<string, Tick>, area: string): void => {
    const tick = area === 'local' ? items[KEY] : undefined;
    if (typeof tick?.newValue !== 'number') return;
    latest = tick.newValue;
    known ??= typeof tick.oldValue === 'number' ? tick.oldValue : 0;
    if (!isAsking) void ask();
  };
  const leave = (): void => {
    // Of an extension that was updated meanwhile, nothing is left to listen to.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
    hearers.delete(heard);
    if (hearers.size === 0) known = undefined;
  };
  hearers.add(heard);
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', leave, { once: true });
}

/** One question at a time: what is heard of meanwhile is asked about together. */
async function ask(): Promise<void> {
  isAsking = true;
  try {
    while (known !== undefined && known !== latest) {
      const heardOf = latest;
      const { revision, changes } = await library.changes(known);
      known = Math.max(revision, heardOf);
      for (const change of changes) for (const heard of hearers) heard(change);
      if (latest <= known) break;
    }
  } catch (error) {
    // The next tick asks about this one too; an extension that was updated meanwhile has none.
    if (browser.runtime?.id) console.warn('[ibid]', error);
  } finally {
    isAsking = false;
  }
}
