/** A paper goes to the trash and comes back, by keys alone, and is deleted forever, in both browsers. */
import { describe, expect, it } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { useEngine } from './stage.ts';
import { say } from './words.ts';

/** Saves three papers, as one of Ibid's own pages may. */
async function stock(tab: Tab): Promise<void> {
  await tab.run(async () => {
    interface Extension {
      readonly runtime: { sendMessage(call: object): Promise<{ readonly error?: object }> };
    }
    const { runtime } = (globalThis as unknown as { readonly chrome: Extension }).chrome;
    for (const n of [1, 2, 3]) {
      const arxiv = `2601.0000${n}`;
      const url = `https://arxiv.org/abs/${arxiv}`;
      const told = { id: `arxiv:${arxiv}`, ids: { arxiv }, title: `Paper ${n}`, authors: [], url, categories: [] };
      const args = [[told], { addTags: ['thesis'], note: 'Words.' }];
      const { error } = await runtime.sendMessage({ to: 'library', call: 'save', args, id: `stock-${n}` });
      if (error) throw new Error(JSON.stringify(error));
    }
  });
}

const notice = (like: string): Target => ({ css: '.notice > span', like });
const count = (n: number): Target => ({ css: '.list-bar', like: `^${n} paper` });

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('removes, puts back and deletes forever, by keys', async () => {
    const tab = await stage.own('options.html#/library');
    await stock(tab);
    await tab.see(count(3));
    await tab.click({ css: '.row' });
    await tab.press('Delete');
    await tab.see(notice(say('library_removed_one')));
    await tab.see(count(2));
    await tab.press('Delete');
    await tab.see(count(1));

    await tab.run(() => (location.hash = '#/trash'));
    await tab.see({ css: '.trash-row', like: '#thesis' });
    await tab.until(() => document.querySelectorAll('.trash-row').length === 2);
    await tab.press('s');
    await tab.until(() => document.querySelectorAll('.trash-row').length === 1);
    await tab.see(notice(say('trash_did_put_back_one')));
    await tab.press('u');
    await tab.until(() => document.querySelectorAll('.trash-row').length === 2);

    await tab.press('x');
    await tab.press('Delete');
    await tab.until(() => document.activeElement?.textContent === 'Cancel');
    await tab.press('Escape');
    await tab.until(() => document.querySelector('dialog') === null);
    await tab.click({ role: 'button', name: say('trash_empty_now') });
    await tab.see({ css: 'dialog h2', like: '2 papers' });
    await tab.click({ role: 'button', name: say('trash_confirm') });
    await tab.see({ css: '.empty-title', name: say('trash_none') });
    await tab.run(() => (location.hash = '#/library'));
    await tab.see(count(1));
    expect(await tab.run(() => document.querySelectorAll('.row').length)).toBe(1);
  });
});
