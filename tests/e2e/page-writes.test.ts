/** A page has ways to write into whatever has the focus. It writes no word into a note. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { pause, useDesk } from './typing-desk.ts';

/** The page writes, deletes, and takes back, as it can where the reader is. */
function interfere(tab: Tab): Promise<void> {
  return tab.run(() => {
    document.execCommand('insertText', false, 'EVIL');
    document.execCommand('selectAll');
    document.execCommand('delete');
    document.execCommand('insertText', false, 'EVIL');
    document.execCommand('undo');
  });
}

function field(tab: Tab): Promise<string> {
  return tab.inside((roots) => roots.map((root) => root.querySelector('textarea')?.value ?? '').join(''));
}

describe.each(ENGINES)('in %s a page', (engine) => {
  const desk = useDesk(engine);
  afterAll(desk.close);

  it('writes nothing into a paper’s note, which goes on being written', async () => {
    const tab = await desk.begin(0);
    await interfere(tab);
    expect(await field(tab)).toBe('first typed');
    await tab.press('Backspace');
    await tab.type('d more');
    await interfere(tab);
    await tab.press('Control+End');
    await tab.type('!');
    await pause(tab);
    await pause(tab);
    await tab.press('Tab');
    await expect.poll(() => desk.note(0)).toBe('first typed more!');
  });

  it('writes nothing into a highlight’s note, nor where it is looked for', async () => {
    const tab = await desk.openCard(1);
    await tab.type(' typed');
    await interfere(tab);
    expect(await field(tab)).toContain('first typed');
    await tab.run(() => {
      (window as unknown as { find(words: string): boolean }).find('first');
      document.execCommand('insertText', false, 'EVIL');
    });
    await pause(tab);
    await pause(tab);
    await tab.close();
    await expect.poll(() => desk.highlightNote(1)).toBe('first typed');
  });
});
