import { browser } from 'wxt/browser';

import type { Unreadable } from '../../../utils/sites/site';

export interface ListingReport {
  readonly site: string;
  /** How many entries were read. */
  readonly read: number;
  /** Papers that the page plainly lists although none was read. */
  readonly missed: number;
  readonly failures: readonly Unreadable[];
}

/** Copies what maintainers need to know of a listing that could not be read: nothing of what it lists. */
export async function copyReport({ site, read, missed, failures }: ListingReport): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const reasons = failures.map(({ unreadable }) => unreadable);
  const report = {
    ibid: version,
    site,
    read,
    unreadable: failures.length,
    missed,
    path: location.pathname,
    failures: [...new Set(reasons)],
  };
  await navigator.clipboard.writeText(JSON.stringify(report, undefined, 2));
}
