/** The library by keys alone, in both browsers: walking, selecting, reading, noting, and going anywhere by its name. */
import { describe, expect, it } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { stock } from './shelf.ts';
import { useEngine } from './stage.ts';
import { begins, say } from './words.ts';

const SHELF = [['thesis'], ['thesis/ch1'], ['reading group'], [], []];
const NEWEST = 'Paper 5';
const notice = (like: string): Target => ({ css: '.notice > span', like });

/** Waits until the row of a paper has the focus. */
async function focused(tab: Tab, title: string): Promise<void> {
  await tab.until((wanted) => document.activeElement?.querySelector('.row-title')?.textContent === wanted, title);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('walks, selects, marks as read and writes a note', async () => {
    const tab = await stage.own('options.html#/library');
    await stock(tab, SHELF);
    await tab.see({ css: '.row-title', name: NEWEST });
    // The current paper is the one that was there first.
    await tab.press('g');
    await tab.press('g');
    await focused(tab, NEWEST);
    await tab.press('j');
    await focused(tab, 'Paper 4');
    await tab.press('g');
    await tab.press('g');
    await focused(tab, NEWEST);
    await tab.press('Shift+J');
    await tab.press('Shift+J');
    await tab.see({ like: begins('library_selected_other', 3) });
    await tab.press('r');
    await tab.see(notice(say('library_status_set_other', 3, say('library_status_read'))));
    await tab.press('u');
    await tab.press('Escape');
    await tab.press('n');
    await tab.until(() => document.activeElement?.matches('.paper textarea'));
    await tab.type('Read twice.');
    // The note keeps itself; what was typed is there in another tab.
    await tab.press('Escape');
    const other = await stage.own((await tab.run(() => `options.html${location.hash}`)) as string);
    await other.until(() => document.querySelector<HTMLTextAreaElement>('.paper textarea')?.value === 'Read twice.');
  });

  it('goes to a tag, a paper and a section by their names', async () => {
    const tab = await stage.own('options.html#/settings');
    await tab.see({ role: 'button', name: say('palette_open') });
    await tab.press('Control+k');
    await tab.until(() => document.activeElement?.matches('.palette input'));
    await tab.type('ch1');
    await tab.see({ role: 'option', like: '^#thesis/ch1', css: '[aria-selected=true]' });
    await tab.press('Enter');
    await tab.see({ css: '.list-bar', like: begins('library_count_one', 1) });
    expect(await tab.run(() => location.hash)).toBe('#/library?q=tag%3Athesis%2Fch1');

    await tab.press('Control+k');
    await tab.type('paper 3');
    await tab.see({ role: 'option', like: '^Paper 3', css: '[aria-selected=true]' });
    await tab.press('Enter');
    await tab.see({ css: '#paper-title', name: 'Paper 3' });

    await tab.press('Control+k');
    await tab.until(() => document.activeElement?.matches('.palette input'));
    await tab.press('Escape');
    await tab.until(() => document.querySelector('dialog.palette') === null);
    await tab.run(() => (document.activeElement as HTMLElement | null)?.blur());
    await tab.press('g');
    await tab.press('l');
    await tab.until(() => location.hash === '#/library');
  });
});
