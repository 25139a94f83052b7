/** A backup, papers deleted after it was made, and the way back: in both browsers, with the keyboard's focus kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { DAY, saveShown, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';
import { say } from './words.ts';

const ALL = SAMPLE.length;

/** What has the focus, in words. */
function focused(tab: Tab): Promise<string> {
  return tab.run(() => {
    const { activeElement: at } = document;
    return !at || at === document.body ? 'nothing' : `${at.tagName} ${at.getAttribute('type') ?? ''} ${at.textContent}`;
  });
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('brings papers back that were deleted after the backup was made, and takes that back', async () => {
    const listing = await stage.tab(DAY);
    await waitForListing(listing, ALL);
    await saveShown(listing, ALL);

    const tab = await stage.own('options.html#/storage');
    const backup = await tab.download({ role: 'button', name: say('storage_download') });
    await expect.poll(() => focused(tab)).toMatch(`BUTTON button ${say('storage_download')}`);

    await tab.click({ role: 'link', name: say('options_library') });
    await tab.see({ css: '.list-bar', like: `^${ALL} papers` });
    await tab.click({ css: '.row' });
    await tab.press('Control+a');
    await tab.see({ like: `^${ALL} selected` });
    await tab.press('Delete');
    await tab.see({ css: '.empty-title', like: say('library_empty') });
    await expect.poll(() => focused(tab)).not.toBe('nothing');
    // The notice lies over the foot of the page, where the next button will be.
    await tab.click({ role: 'button', name: say('library_dismiss') });

    const folder = await mkdtemp(join(tmpdir(), 'ibid-backup-'));
    try {
      await writeFile(join(folder, backup.name), backup.text);
      await tab.click({ role: 'link', name: say('options_storage') });
      await tab.click({ role: 'link', name: say('storage_restore') });
      await expect.poll(() => focused(tab)).toMatch('INPUT file');
      await tab.attach({ css: 'input[type=file]' }, join(folder, backup.name));
      await tab.see({ css: '.import-preview *', like: `${ALL} deleted since` });
      await tab.click({ role: 'button', like: `^Restore ${ALL} papers` });
      await tab.see({ css: '.import-preview *', like: `${ALL} added, 0 updated, 0 unchanged` });
      await expect.poll(() => focused(tab)).not.toBe('nothing');

      await tab.click({ role: 'link', name: say('options_library') });
      await tab.see({ css: '.list-bar', like: `^${ALL} papers` });
      await tab.click({ css: '.row' });
      await tab.press('u');
      await tab.see({ css: '.empty-title', like: say('library_empty') });
      await tab.click({ role: 'button', name: say('library_redo') });
      await tab.see({ css: '.list-bar', like: `^${ALL} papers` });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
