/** Words that are being typed, while something else happens: none of them is lost, in either browser. */
import { afterAll, describe, expect, it } from 'vitest';

import { BLOCK, CARD, CARD_NOTE, ELSEWHERE, NOTE, pause, paperOf, type Desk, useDesk } from './typing-desk.ts';
import { ENGINES } from './browsers/find.ts';
import type { Tab } from './browsers/driver.ts';
import { abs, hfPaper, PAPER_LINE } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { say } from './words.ts';

type Happening = readonly [
  name: string,
  happens: (tab: Tab, desk: Desk, n: number) => Promise<unknown>,
  address?: typeof abs,
];

const grow = (tab: Tab): Promise<void> => tab.run(() => document.body.append(document.createElement('div')));

/** What happens around the field while the reader is in it. */
const AROUND: readonly Happening[] = [
  ['nothing happens', async () => undefined],
  ['the page adds an element', grow],
  ['the page adds an element (Hugging Face)', grow, hfPaper],
  [
    'the page draws its part anew, Ibid’s line in it',
    (tab) =>
      tab.run(() => {
        const line = document.querySelector('ibid-row');
        const part = line?.parentElement;
        part?.replaceWith(part);
        document.body.append(document.createElement('div'));
      }),
  ],
  [
    'the page throws Ibid’s line away',
    (tab) =>
      tab.run(() => {
        document.querySelector('ibid-row')?.remove();
        document.body.append(document.createElement('div'));
      }),
  ],
  ['another paper is saved elsewhere', (_, { call }) => call('save', [paperOf(30)])],
  [
    'this paper is starred elsewhere',
    async (tab, { call }, n) => {
      await call('edit', [paperOf(n).id], { starred: true });
      await tab.see({ css: '.starred', name: say('listing_starred'), within: PAPER_LINE });
    },
  ],
  [
    'this paper is tagged elsewhere',
    async (tab, { call }, n) => {
      await call('edit', [paperOf(n).id], { addTags: ['there'] });
      await tab.see({ like: '^#there$', within: PAPER_LINE });
    },
  ],
  ['a topic is made elsewhere', (_, { call }) => call('saveTopic', { name: 'T', rule: 'zzz' })],
  ['this paper is hidden elsewhere', (_, { call }, n) => call('hide', [paperOf(n)], true)],
  ['this paper is removed elsewhere', (_, { call }, n) => call('remove', [paperOf(n).id])],
];

/** How the reader leaves in the middle of a word. */
const LEAVING: readonly Happening[] = [
  ['the tab is closed', (tab) => tab.close()],
  ['the page is loaded again', (tab) => tab.reload()],
  ['the reader goes to another page', (tab) => tab.open(abs(SAMPLE[0]?.id ?? ''))],
  ['the reader goes back', (tab) => tab.run(() => void setTimeout(() => history.back()))],
  [
    'the page’s script goes to another address',
    (tab) =>
      tab.run(
        (address) => {
          history.pushState(undefined, '', address);
          document.body.append(document.createElement('div'));
        },
        abs(SAMPLE[1]?.id ?? ''),
      ),
  ],
  ['nothing more is done', async () => undefined],
];

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine);
  const { stage, call, note, begin } = desk;
  afterAll(desk.close);

  describe('a note on a paper’s page is what was typed when', () => {
    it.each(AROUND.map(([name, happens, address], n) => ({ name, happens, address, n })))(
      '$name',
      async ({ happens, address, n }) => {
        const tab = await begin(n, address);
        await happens(tab, desk, n);
        await pause(tab);
        await tab.type(' more');
        await tab.press('Tab');
        await expect.poll(() => note(n)).toBe('first typed more');
      },
    );

    it.each(LEAVING.map(([name, leaves], i) => ({ name, leaves, n: 12 + i })))('$name', async ({ leaves, n }) => {
      const tab = await begin(n);
      await leaves(tab, desk, n);
      await expect.poll(() => note(n)).toBe('first typed');
    });

    it('more is typed at its beginning', async () => {
      const n = 36;
      const tab = await begin(n);
      await tab.press('Home');
      for (const letter of 'abc') {
        await tab.type(letter);
        await grow(tab);
        await expect.poll(() => note(n)).toMatch(new RegExp(`${letter}first typed$`));
        await pause(tab);
      }
      expect(await note(n)).toBe('abcfirst typed');
    });

    it('the whole of it is cleared and begun anew', async () => {
      const tab = await begin(18);
      await tab.press('Control+a');
      await tab.press('Backspace');
      await expect.poll(() => note(18)).toBe('');
      await pause(tab);
      await tab.type('begun anew');
      await expect.poll(() => note(18)).toBe('begun anew');
    });
  });

  it('keeps both texts when a note is written in two places, shows both, and takes nothing of the other back', async () => {
    const n = 19;
    const tab = await begin(n);
    await call('edit', [paperOf(n).id], { note: 'written elsewhere' });
    await tab.see({ ...ELSEWHERE, within: PAPER_LINE });
    await tab.type(' more');
    await expect.poll(() => note(n)).toBe('written elsewhere\n\nfirst typed more');
    await tab.press('Tab');
    await tab.miss({ ...ELSEWHERE, within: PAPER_LINE });
    await tab.click(NOTE);
    await tab.press('Control+End');
    await tab.type('!');
    await expect.poll(() => note(n)).toBe('written elsewhere\n\nfirst typed more!');
  });

  it('keeps what is typed in two tabs by turns', async () => {
    const n = 20;
    const one = await begin(n);
    const other = await stage.tab(abs(SAMPLE[n]?.id ?? ''));
    await other.front();
    await other.click(NOTE);
    await other.press('Control+End');
    for (const word of ['there', 'again']) {
      await other.front();
      await other.type(` ${word}`);
      await one.front();
      await one.type(` ${word.toUpperCase()}`);
    }
    await one.press('Tab');
    await other.front();
    await other.press('Tab');
    await expect.poll(async () => (await note(n))?.includes('again') && (await note(n))?.includes('AGAIN')).toBe(true);
    expect(await note(n)).toMatch(/there[^]*again/);
    expect(await note(n)).toMatch(/THERE[^]*AGAIN/);
  });

  it('takes back what was typed until the field was left as one', async () => {
    const n = 21;
    const tab = await begin(n);
    for (const word of [' on', ' and', ' on']) {
      await expect.poll(() => note(n)).toMatch(/^first typed/);
      await pause(tab);
      await tab.type(word);
    }
    await tab.press('Tab');
    await expect.poll(() => note(n)).toBe('first typed on and on');
    await tab.click({ role: 'button', name: say('command_undo'), within: PAPER_LINE });
    await expect.poll(() => note(n)).toBe('first');
    await tab.click(NOTE);
    await tab.press('Control+End');
    await tab.type('!');
    await expect.poll(() => note(n)).toBe('first!');
  });

  it('saves with its first words a paper that was not saved', async () => {
    const n = 22;
    const tab = await stage.tab(abs(SAMPLE[n]?.id ?? ''));
    await tab.front();
    await tab.click({ role: 'button', name: say('library_note'), within: PAPER_LINE });
    await tab.click(NOTE);
    await tab.type('A thought');
    await expect.poll(() => note(n)).toBe('A thought');
    await pause(tab);
    await tab.type(' and more');
    await tab.close();
    await expect.poll(() => note(n)).toBe('A thought and more');
  });

  describe('a note in a highlight’s card is what was typed when', () => {
    it.each([
      [
        'another color is chosen',
        23,
        (tab: Tab) => tab.click({ role: 'radio', name: say('highlight_blue'), within: CARD }),
      ],
      [
        'tags are typed',
        24,
        async (tab: Tab) => {
          await tab.click({ css: 'input[name=tags]', within: CARD });
          await tab.type('one, two');
        },
      ],
      ['the page adds an element', 25, grow],
    ])('%s', async (_, n, happens) => {
      const tab = await desk.openCard(n);
      await tab.type(' typed');
      await happens(tab);
      await pause(tab);
      await tab.click(CARD_NOTE);
      await tab.press('Control+End');
      await tab.type(' more');
      await tab.press('Escape');
      await expect.poll(() => desk.highlightNote(n)).toBe('first typed more');
    });

    it.each([
      ['the card is closed', 26, (tab: Tab) => tab.press('Escape')],
      ['the reader clicks on the page', 27, (tab: Tab) => tab.click({ css: 'h1.title' })],
      ['the tab is closed', 28, (tab: Tab) => tab.close()],
    ])('%s', async (_, n, leaves) => {
      const tab = await desk.openCard(n);
      await tab.type(' typed');
      await leaves(tab);
      await expect.poll(() => desk.highlightNote(n)).toBe('first typed');
    });

    it('somebody writes it elsewhere too: both', async () => {
      const tab = await desk.openCard(29);
      const id = await desk.highlightId(29);
      await call('editHighlight', id, { note: 'written elsewhere' });
      await tab.type(' typed');
      await tab.see({ ...ELSEWHERE, within: CARD });
      await tab.press('Escape');
      await expect.poll(() => desk.highlightNote(29)).toBe('written elsewhere\n\nfirst typed');
    });
  });

  describe('a note in the library is what was typed when', () => {
    const FIELD = { css: 'textarea', name: say('library_note') };

    async function open(n: number): Promise<Tab> {
      await call('save', [paperOf(n)], { note: 'first' });
      const tab = await stage.own(`options.html#/library/paper/${encodeURIComponent(paperOf(n).id)}`);
      await tab.front();
      await tab.click(FIELD);
      await tab.press('Control+End');
      await tab.type(' typed');
      return tab;
    }

    it.each([
      ['the tab is closed', 31, (tab: Tab) => tab.close()],
      ['the page is loaded again', 32, (tab: Tab) => tab.run(() => void setTimeout(() => location.reload()))],
      ['another section is opened', 33, (tab: Tab) => tab.click({ role: 'link', name: say('options_storage') })],
    ])('%s', async (_, n, leaves) => {
      const tab = await open(n);
      await leaves(tab);
      await expect.poll(() => note(n)).toBe('first typed');
    });

    it('somebody writes it elsewhere too: both', async () => {
      const tab = await open(34);
      await call('edit', [paperOf(34).id], { note: 'written elsewhere' });
      await tab.type(' more');
      await tab.see(ELSEWHERE);
      await tab.press('Tab');
      await tab.until(
        (both) => document.querySelector('textarea')?.value === both,
        'written elsewhere\n\nfirst typed more',
      );
      expect(await note(34)).toBe('written elsewhere\n\nfirst typed more');
    });

    it('the tab is closed with a highlight’s note open to be read', async () => {
      await desk.mark(35);
      const tab = await stage.own(`options.html#/highlights?paper=${encodeURIComponent(paperOf(35).id)}`);
      await tab.front();
      await tab.click({ role: 'button', name: say('reading_edit_note') });
      await tab.click({ css: 'textarea', within: BLOCK });
      await tab.press('Control+End');
      await tab.type(' typed');
      await tab.close();
      await expect.poll(() => desk.highlightNote(35)).toBe('first typed');
    });
  });
});
