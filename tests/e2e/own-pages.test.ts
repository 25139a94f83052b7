/** The popup and the options page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { launchChromium, type ChromiumTab } from './browsers/chromium.ts';
import { DAY, hfPaper, NEW, PAPER_LINE, saveShown, toolButton, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { optionsFor, useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
const ALL = SAMPLE.length;

/** The popup, asked for while another tab is in front: what it calls this page is that one. */
async function popupOver(tab: ChromiumTab): Promise<ChromiumTab> {
  const popup = await stage.own('popup.html');
  await tab.front();
  await popup.reload();
  return popup;
}

async function search(tab: ChromiumTab, query: string): Promise<void> {
  await tab.click({ css: '[data-search]' });
  await tab.press('Control+a');
  await tab.type(query);
}

it('saves all that a listing shows, and finds it in the library', async () => {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, ALL);
  await saveShown(tab, ALL);
  const options = await stage.own('options.html#/library');
  await options.see({ css: '.list-bar', like: `^${say('library_count_other', ALL)}` });
  await search(options, 'title:mamba -survey');
  await options.see({ css: '.list-bar', like: '^1 paper' });
});

it('tells in the popup what is on this page, and saves its paper', async () => {
  const listing = await stage.tab(NEW);
  await waitForListing(listing, ALL);
  const popup = await popupOver(listing);
  await popup.see({ like: `^${say('listing_entries_other', ALL)}`, css: '.figures *' });

  const paper = await stage.tab(hfPaper('2511.00003'));
  await paper.see(PAPER_LINE);
  const over = await popupOver(paper);
  await over.click({ role: 'button', name: say('popup_save') });
  await over.see({ like: say('listing_save') });
  await paper.see({ css: '[aria-pressed=true]', role: 'button', within: PAPER_LINE });
});

it('searches from the popup with the keyboard alone', async () => {
  const popup = await stage.own('popup.html');
  await popup.see({ role: 'option' });
  await popup.type('universal');
  await popup.see({ role: 'option', like: '^Universal Transformers', css: '[aria-selected=true]' });
  const opening = stage.driver.context.waitForEvent('page');
  // The popup closes itself while the key is still down.
  await popup.press('Control+Enter').catch(() => undefined);
  const opened = await opening;
  await opened.waitForURL(/options\.html#\/library\/paper\/arxiv%3A1807\.03819/);
  await opened.close();
});

it('keeps the place in the address, through a reload', async () => {
  const options = await stage.own('options.html#/settings');
  await options.reload();
  await options.see({ css: '[aria-current=page]', name: say('options_settings') });
  await options.click({ role: 'link', name: say('options_storage') });
  expect(await options.run(() => location.hash)).toBe('#/storage');
});

it('selects many papers, tags them, deletes them and takes it back', async () => {
  const options = await stage.own('options.html#/library');
  await search(options, 'title:attention');
  // While it is typed the query finds others.
  const count = SAMPLE.filter(({ title }) => /\battention/i.test(title)).length;
  await options.see({ css: '.list-bar', like: `^${count} papers` });
  await options.until((most) => document.querySelectorAll('.row-check input').length === most, count);
  for (let i = 0; i < count; i++) await options.click({ css: '.row-check input', nth: i });
  await options.see({ like: begins('library_selected_other', count) });
  await options.click({ role: 'button', name: say('library_tag_selection') });
  await options.until(() => document.activeElement?.matches('.popover [data-tag-input]'));
  await options.type('attention');
  await options.press('Enter');
  await options.see({ css: '.notice-place *', like: '#attention' });
  await search(options, 'tag:attention');
  await options.see({ css: '.list-bar', like: `^${count} papers` });
  await options.click({ css: '.row' });
  await options.press('Control+a');
  await options.see({ like: begins('library_selected_other', count) });
  const bar = { role: 'toolbar', name: say('library_selection') };
  await options.click({ role: 'button', name: say('library_selection_more'), within: bar });
  await options.click({ role: 'button', name: say('library_remove'), within: bar });
  await options.see({ css: '.list-bar, .empty-title', like: '^0 papers|Nothing' });
  await options.click({ role: 'button', name: say('command_undo') });
  await options.see({ css: '.list-bar', like: `^${count} papers` });
});

it('edits a paper: status, star, tags and note', async () => {
  const options = await stage.own(`options.html#/library/paper/${encodeURIComponent('arxiv:1807.03819')}`);
  await options.click({ css: 'label, button', name: say('library_status_reading'), within: { css: '.paper-bar' } });
  await options.click({ role: 'button', name: say('command_star'), within: { css: '.paper-bar' } });
  await options.see({ css: '[aria-pressed=true]', name: say('command_star'), within: { css: '.paper-bar' } });
  await search(options, 'is:starred status:reading');
  await options.see({ css: '.list-bar', like: '^1 paper' });
});

it('switches a site off and on, and its listings follow', async () => {
  const listing = await stage.tab(NEW);
  await waitForListing(listing, ALL);
  const options = await stage.own('options.html#/settings');
  await options.click({ css: 'label.toggle', name: 'arXiv' });
  await listing.miss(toolButton('command_collapse'));
  await options.click({ css: 'label.toggle', name: 'arXiv' });
  await listing.see(toolButton('command_collapse'));
});

it('exports to each format, whole and previewed', async () => {
  const options = await stage.own('options.html#/export');
  await options.see({ css: 'pre', like: '@' });
  const shapes: readonly (readonly [string, RegExp])[] = [
    ['BibTeX', /@\w+\{[^]*Universal Transformers[^]*archivePrefix/],
    ['CSV', /Universal Transformers/],
    ['Markdown', /Universal Transformers/],
    ['Ibid backup', /"arxiv:1807\.03819"/],
  ];
  for (const [format, shape] of shapes) {
    await options.click({ css: 'label.choice', like: `^${format}` });
    const file = await options.download({ role: 'button', like: '^Save \\d+ papers to a file|^Save' });
    expect(file.text, format).toMatch(shape);
  }
});

it('restores a backup in another profile, to the same library', async () => {
  const options = await stage.own('options.html#/storage');
  const backup = await options.download({ role: 'button', name: say('storage_download') });
  const folder = await mkdtemp(join(tmpdir(), 'ibid-backup-'));
  await writeFile(join(folder, backup.name), backup.text);

  const elsewhere = await launchChromium(optionsFor('chromium'));
  try {
    const fresh = await elsewhere.own('options.html#/export');
    await fresh.attach({ css: 'input[type=file]' }, join(folder, backup.name));
    await fresh.click({ role: 'button', like: '^Restore \\d+ papers' });
    await fresh.see({ css: '.notice-place *', like: '^Import: ' });
    await fresh.click({ role: 'link', name: say('options_library') });
    await fresh.see({ css: '.list-bar', like: `^${ALL + 1} papers` });
    await search(fresh, 'is:starred status:reading');
    await fresh.see({ css: '.list-bar', like: '^1 paper' });
    const again = await elsewhere.own('options.html#/storage');
    const second = await again.download({ role: 'button', name: say('storage_download') });
    expect(recordsOf(second.text)).toEqual(recordsOf(backup.text));
  } finally {
    await elsewhere.close();
    await rm(folder, { recursive: true });
  }
});

/** A backup's records without its head, which says when it was made. */
function recordsOf(text: string): readonly string[] {
  return text.split('\n').slice(1).filter(Boolean).toSorted();
}
