import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { fresh } from './fresh';

afterEach(() => vi.unstubAllGlobals());

function inside(storage: object, isWorker: boolean, permissions: string[]): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5, quota: 50 }), ...storage } });
  vi.stubGlobal('document', isWorker ? undefined : {});
  fakeBrowser.runtime.getManifest = (() => ({ permissions })) as unknown as typeof fakeBrowser.runtime.getManifest;
}

const granted = { persist: async () => true, persisted: async () => true };
const refused = { persist: async () => false, persisted: async () => false };
const worker = { persisted: async () => false };

describe('persistence', () => {
  it.each([
    ['a page whose wish is granted', granted, false, ['unlimitedStorage'], true],
    ['a page whose wish is refused', refused, false, ['unlimitedStorage'], false],
    ['a service worker with unlimited storage', worker, true, ['unlimitedStorage'], true],
    ['a service worker without', worker, true, ['storage'], false],
  ])('of %s', async (_, storage, isWorker, permissions, kept) => {
    inside(storage, isWorker, permissions);
    const { library } = fresh();
    expect(await library.persist()).toBe(kept);
    expect(await library.stats()).toMatchObject({ persisted: kept, bytes: 5, quota: 50 });
  });
});
