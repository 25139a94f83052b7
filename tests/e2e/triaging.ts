/** What a reader does who triages a long listing by keys, and what is seen of it. */
import { expect } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { expectCurrent, ring } from './current-row.ts';
import { begins, say } from './words.ts';

/** How many entries the listing has. */
export const ALL = 300;
/** What stands in the toolbar's place while rows are selected. */
export const SEVERAL = { role: 'toolbar', name: say('several_bar') } as const;

export async function press(tab: Tab, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await tab.press(key);
}

export const seeSelected = (tab: Tab, count: number): Promise<string> =>
  tab.see({
    css: 'strong',
    name: say(count === 1 ? 'library_selected_one' : 'library_selected_other', count),
    within: SEVERAL,
  });

/** A chord whose second key comes late on a busy machine is none: it is pressed again. */
export async function goToTop(tab: Tab, title: string | undefined): Promise<void> {
  const press = async (): Promise<string> => {
    for (const key of ['g', 'g']) await tab.press(key);
    return (await ring(tab)).title;
  };
  await expect.poll(press).toBe(title);
  await expectCurrent(tab, title);
}

/** Takes papers along. Firefox refuses the clipboard when the code has come too late after the key, as on a busy machine: then it is pressed again. */
export async function take(tab: Tab, key: string, where: Target, said: string): Promise<void> {
  const isDone = async (): Promise<boolean> => {
    await tab.press(key);
    return new RegExp(said).test(await tab.see({ ...where, like: `${said}|${begins('take_refused')}` }));
  };
  await until(isDone, said);
}

/** What is in the clipboard, as a page's own field takes it. */
export async function pasted(tab: Tab): Promise<string> {
  const command = process.platform === 'darwin' ? 'Meta' : 'Control';
  await tab.click({ css: 'input[name=daily-papers-search]' });
  for (const key of ['a', 'v']) await tab.press(`${command}+${key}`);
  return tab.run(() => document.querySelector<HTMLInputElement>('[name=daily-papers-search]')?.value ?? '');
}
