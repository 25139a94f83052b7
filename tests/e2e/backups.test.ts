/** Backups that Ibid keeps: made, compared, restored, taken back; in the browser, and in a folder where the browser has that. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { DAY, saveShown, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';
import { say } from './words.ts';

const ALL = SAMPLE.length;
const LINE = { css: '.backup-line' };

async function backUp(tab: Tab): Promise<void> {
  await tab.click({ role: 'button', name: say('storage_back_up') });
  await tab.see({ css: '.notice-place *', like: say('backups_made') });
  await tab.click({ role: 'button', name: say('library_dismiss') });
}

/** The names of the files in the folder that stands for the reader's. */
function filesIn(tab: Tab): Promise<readonly string[]> {
  return tab.run(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Papers', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.toSorted();
  });
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('brings the library back to what it was, says first what that changes, and takes it back', async () => {
    const listing = await stage.tab(DAY);
    await waitForListing(listing, ALL);
    await saveShown(listing, ALL);
    const tab = await stage.own('options.html#/storage');
    await backUp(tab);
    await tab.see({ ...LINE, like: `${say('backups_asked')}.*${ALL} papers` });

    await tab.click({ role: 'link', name: say('options_library') });
    await tab.see({ css: '.list-bar', like: `^${ALL} papers` });
    await tab.click({ css: '.row' });
    await tab.press('Control+a');
    await tab.see({ like: `^${ALL} selected` });
    await tab.press('Delete');
    await tab.see({ css: '.empty-title', like: say('library_empty') });
    await tab.click({ role: 'button', name: say('library_dismiss') });

    await tab.click({ role: 'link', name: say('options_storage') });
    await tab.click({ role: 'button', name: say('backups_restore') });
    await tab.see({ css: '.backup-preview *', like: `^${ALL} removed papers come back` });
    await tab.click({ role: 'button', name: say('backups_restore_now') });
    await tab.see({ css: '.notice-place *', like: '^Restored the backup of' });
    await tab.click({ role: 'link', name: say('options_library') });
    await tab.see({ css: '.list-bar', like: `^${ALL} papers` });
    await tab.click({ css: '.row' });
    await tab.press('u');
    await tab.see({ css: '.empty-title', like: say('library_empty') });
  });

  it('saves a kept backup as a file, and deletes it only when it is told to twice', async () => {
    const tab = await stage.own('options.html#/storage');
    await backUp(tab);
    const { name } = await tab.download({ role: 'button', name: say('backups_download') });
    expect(name).toMatch(/^ibid-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    await tab.click({ role: 'button', name: say('library_dismiss') });
    const before = await tab.run(() => document.querySelectorAll('.backup-line').length);
    await tab.click({ role: 'button', like: '^Delete the backup of' });
    await tab.click({ role: 'button', name: say('backups_delete_sure') });
    await tab.until((most) => document.querySelectorAll('.backup-line').length === most, before - 1);
  });

  it('keeps files in a folder where the browser has that, and elsewhere does not offer it', async () => {
    const tab = await stage.own('options.html#/storage');
    await tab.see({ role: 'button', name: say('storage_download') });
    const choose = { role: 'button', name: say('backups_folder_choose') } as const;
    if (engine === 'firefox') return tab.miss(choose);
    await tab.run(() => {
      const root = navigator.storage.getDirectory();
      const pick = (): unknown => root.then((own) => own.getDirectoryHandle('Papers', { create: true }));
      Object.assign(globalThis, { showDirectoryPicker: pick });
    });
    await tab.click(choose);
    await tab.see({ css: '.backup-folder *', like: 'Papers' });
    await backUp(tab);
    await expect.poll(() => filesIn(tab)).toContainEqual(expect.stringMatching(/^ibid-\d{4}-\d\d-\d\d\.jsonl\.gz$/));
    const before = (await filesIn(tab)).length;
    await tab.reload();
    await backUp(tab);
    await expect.poll(async () => (await filesIn(tab)).length).toBe(before + 1);
    await tab.click({ role: 'button', name: say('backups_folder_leave') });
    await tab.see(choose);
  });
});
