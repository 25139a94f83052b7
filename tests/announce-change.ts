import { vi } from 'vitest';
import { browser } from 'wxt/browser';

import { announce } from '../utils/changes';
import type { LibraryCall } from '../utils/library';
import type { Change, Changes } from '../utils/model/change';

const untold: Change[] = [];
let revision = 0;

/** Tells everyone of a change, as the background does: a tick, and an answer for whoever asks. */
export function announceChange(kind: Change['kind'], ids?: Change['ids']): Promise<void> {
  untold.push({ kind, ...(ids && { ids }) });
  return announce(++revision);
}

/** What was announced and not told yet. */
export function untoldChanges(): Promise<Changes> {
  return Promise.resolve({ revision, changes: untold.splice(0) });
}

/** Answers that question, and no other. */
export function answerChanges(): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if ((message as LibraryCall).call !== 'changes') throw new Error('Nobody answers');
    return { value: await untoldChanges() };
  });
}
