/**
 * The tick: "the library moved", heard everywhere. It is an item of `storage.local`, because its change event is the one
 * thing that reaches content scripts and our own pages alike in both browsers. It carries ids, never contents: pages'
 * processes can read `storage.local`.
 */
import { browser } from 'wxt/browser';

import type { PaperId } from './model/identifiers';

const KEY = 'tick';
const MOST_IDS = 200;

/** `topics` says that the catalogue, its examples or what is followed has changed: any paper may be concerned. */
export const CHANGE_KINDS = ['papers', 'seen', 'topics'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly revision: string;
  readonly kind: ChangeKind;
  /** The papers that changed; undefined when there are too many to name. */
  readonly ids?: readonly PaperId[];
}

/** Tells everyone. Only the library calls this, after its transaction has been committed. */
export async function announce(kind: ChangeKind, ids?: readonly PaperId[]): Promise<void> {
  const change: Change = { revision: crypto.randomUUID(), kind, ...(ids && ids.length <= MOST_IDS && { ids }) };
  await browser.storage.local.set({ [KEY]: change });
}

/** Calls `heard` for every change until the signal aborts. */
export function onChange(heard: (change: Change) => void, signal: AbortSignal): void {
  const listener = (items: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = items[KEY]?.newValue;
    if (area === 'local' && isChange(change)) heard(change);
  };
  browser.storage.onChanged.addListener(listener);
  // Of an extension that was updated meanwhile, nothing is left to listen to.
  signal.addEventListener('abort', () => browser.runtime?.id && browser.storage.onChanged.removeListener(listener));
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && CHANGE_KINDS.includes(value.kind as ChangeKind)
  );
}
