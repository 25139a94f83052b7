/** Highlights read, annotated, put in order, taken along and brought in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { seriousIn } from './axe.ts';
import type { ChromiumTab } from './browsers/chromium.ts';
import type { Target } from './browsers/deep.ts';
import { useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
const PAPER = 'options.html#/highlights?paper=arxiv%3A2401.01234';
const EXPORT: Target = { css: '[data-popover="reading-export"]' };
const WORDS = ['selective state spaces', 'a hardware-aware scan', 'linear in the length', 'five times the throughput'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ibid-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

const annotation = (n: number, more: object = {}): object => ({
  id: `annotation-${n}`,
  created: `2026-01-0${n + 1}T10:00:00.000+00:00`,
  updated: `2026-01-0${n + 1}T10:00:00.000+00:00`,
  uri: 'https://arxiv.org/abs/2401.01234',
  text: '',
  tags: ['scan'],
  document: { title: ['[2401.01234] Selective Scans'] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: WORDS[n], prefix: '', suffix: '' }] }],
  ...more,
});

const ANNOTATIONS = [
  ...WORDS.map((_, n) => annotation(n)),
  annotation(0, { id: 'other', uri: 'https://arxiv.org/abs/2402.00002', document: { title: ['Another Paper'] } }),
  annotation(1, { id: 'reply', references: ['annotation-0'], text: 'I agree' }),
  annotation(1, { id: 'news', uri: 'https://news.example/today' }),
  annotation(1, { id: 'nowhere', target: [{ selector: [{ type: 'RangeSelector' }] }], text: 'Here' }),
];

/** The outline from top to bottom, headings in brackets. */
function outlineOf(tab: ChromiumTab): Promise<readonly string[]> {
  return tab.run(() =>
    [...document.querySelectorAll('.outline-line')].map((line) => {
      const heading = line.querySelector('input');
      return heading ? `[${heading.value}]` : (line.querySelector('.outline-quote > span')?.textContent ?? '');
    }),
  );
}

async function settled(tab: ChromiumTab, expected: readonly string[]): Promise<void> {
  await expect.poll(() => outlineOf(tab), { timeout: 10_000 }).toEqual(expected);
}

const card = (n: number): Target => ({ css: `#highlight-annotation-${n}` });
const inCard = (n: number, key: Parameters<typeof say>[0]): Target => ({
  role: 'button',
  like: say(key),
  within: card(n),
});

it('imports what Hypothesis exports, and accounts for each annotation', async () => {
  const file = join(folder, 'hypothesis.json');
  await writeFile(file, JSON.stringify({ export_date: '2026-02-01', export_userid: 'a', annotations: ANNOTATIONS }));
  const tab = await stage.own('options.html#/export');
  await tab.attach({ css: '.import input[type=file]' }, file);
  await tab.see({ css: 'summary', name: say('import_to_add_other', 5) });
  await tab.see({ css: 'summary', name: say('import_not_placed_other', 3) });
  for (const key of ['export_problem_reply', 'export_problem_no_paper', 'export_problem_no_quote'] as const)
    await tab.see({ css: '.annotation-report li', like: say(key) });
  await tab.click({ role: 'button', like: '^Import 2 papers' });
  await tab.see({ css: 'summary', name: say('import_added_other', 5) });

  await tab.attach({ css: '.import input[type=file]' }, file);
  await tab.see({ css: 'summary', name: say('import_there_other', 5) });
});

it('filters by scope, colour and words, and keeps the place through a reload', async () => {
  const tab = await stage.own('options.html#/highlights');
  await tab.see({ css: '.reading-bar [role=status]', like: '^5 highlights · 2 papers' });
  await tab.click({ css: 'input[type=radio]', name: say('highlight_pink'), within: card(2) });
  await tab.click({ role: 'button', like: `^${say('highlight_pink')}`, css: '.colour-filter *' });
  await tab.see({ css: '.reading-bar [role=status]', like: '^1 highlight · 1 paper' });
  await tab.page.getByLabel(say('reading_scope')).selectOption('paper:arxiv:2401.01234');
  await tab.reload();
  await tab.see({ css: '.reading-bar [role=status]', like: '^1 highlight ' });
  expect(await tab.run(() => location.hash)).toBe('#/highlights?paper=arxiv%3A2401.01234&colour=pink');
  await tab.click({
    role: 'button',
    like: `^${say('highlight_pink')}`,
    css: '.colour-filter [aria-pressed=true]',
  });
  await tab.see({ css: '.reading-bar [role=status]', like: '^4 highlights ' });
  await tab.click({ css: '[data-search]' });
  await tab.type('hardware');
  await tab.see({ css: '.reading-bar [role=status]', like: '^1 highlight ' });
});

it('edits a note in Markdown, and shows it as it reads', async () => {
  const tab = await stage.own(PAPER);
  await tab.click(inCard(0, 'library_add_note'));
  await tab.until(() => document.activeElement instanceof HTMLTextAreaElement);
  await tab.type('**Why** it works: <b>not</b> [the paper](https://arxiv.org/abs/2401.01234)');
  await tab.see({ css: '.note-preview strong', name: 'Why' });
  await tab.press('Escape');
  await tab.see({ css: '.markdown strong', name: 'Why', within: card(0) });
  await tab.see({ css: '.markdown a[href="https://arxiv.org/abs/2401.01234"]', name: 'the paper', within: card(0) });
  await tab.miss({ css: '.markdown b', within: card(0) });
  await tab.reload();
  await tab.see({ css: '.markdown', like: 'it works: <b>not</b>', within: card(0) });
});

it('puts an outline in order with buttons, keys and the pointer', async () => {
  const tab = await stage.own(PAPER);
  await tab.click(inCard(0, 'reading_to_outline'));
  await tab.click(inCard(1, 'reading_to_outline'));
  await settled(tab, [WORDS[0] ?? '', WORDS[1] ?? '']);
  await tab.click({ role: 'button', name: say('reading_add_heading') });
  await tab.until(() => document.activeElement?.matches('.outline input'));
  await tab.type('How it works');
  await tab.press('Enter');
  await settled(tab, [WORDS[0] ?? '', WORDS[1] ?? '', '[How it works]']);

  await tab.click({ css: '.outline-quote', like: WORDS[1] ?? '' });
  await tab.run(() => document.querySelectorAll<HTMLElement>('.outline-quote')[1]?.focus());
  await tab.press('Alt+ArrowDown');
  await settled(tab, [WORDS[0] ?? '', '[How it works]', WORDS[1] ?? '']);
  await tab.press('Alt+ArrowUp');
  await tab.press('Alt+ArrowUp');
  await settled(tab, [WORDS[1] ?? '', WORDS[0] ?? '', '[How it works]']);
  await tab.see({ css: '.outline [role=status]', name: say('reading_moved', 1, 3) });

  const places = await tab.run(() => {
    const middle = (element: Element | null | undefined) => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2, top, height };
    };
    return {
      card: middle(document.querySelector('#highlight-annotation-2 .drag-handle')),
      lines: [...document.querySelectorAll('.outline-line')].map((line) => middle(line)),
    };
  });
  const [, second, third] = places.lines;
  if (!second || !third) throw new Error('The outline is too short');
  await tab.drag(places.card, { x: second.x, y: second.top + 2 });
  const dropped = [WORDS[1] ?? '', WORDS[2] ?? '', WORDS[0] ?? '', '[How it works]'];
  await settled(tab, dropped);
  // What another tab shows has been kept, and the first has heard of it.
  await settled(await stage.own(PAPER), dropped);
  await tab.front();
  await tab.reload();
  await settled(tab, dropped);
  await tab.press('Control+z');
  await settled(tab, [WORDS[1] ?? '', WORDS[0] ?? '', '[How it works]']);
});

it('exports Markdown in the outline’s order, and updates an edited file without touching what is the reader’s', async () => {
  const tab = await stage.own(PAPER);
  await tab.see({ css: '.outline-line' });
  await tab.click(EXPORT);
  const { name, text } = await tab.download({ role: 'button', name: say('reading_save_markdown') });
  expect(name).toBe('Selective Scans.md');
  expect(text).toMatch(/^---\ntitle: "Selective Scans"\nsource: "https:\/\/arxiv\.org\/abs\/2401\.01234"\n/);
  const found = WORDS.map((words) => text.indexOf(`> ${words}`));
  expect(found.every((at) => at > 0)).toBe(true);
  expect(found[1]).toBeLessThan(found[0] ?? 0);
  expect(found[0]).toBeLessThan(text.indexOf('#### How it works'));

  const mine = `${text.replace('title: "Selective Scans"', 'title: Mine')}\r\nMy own conclusion  \n`;
  await tab.click({ css: 'input[type=radio]', name: say('highlight_blue'), within: card(3) });
  await tab.see({ css: '.highlight-bar', like: say('highlight_blue'), within: card(3) });

  // Where the browser can write files: one of the origin's own stands in for the reader's.
  await tab.page.evaluate(async (contents) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('note.md', { create: true });
    const writable = await handle.createWritable();
    await writable.write(contents);
    await writable.close();
    Object.assign(globalThis, { showOpenFilePicker: async () => [handle] });
  }, mine);
  await tab.click(EXPORT);
  await tab.click({ role: 'button', name: say('reading_update') });
  await tab.see({ css: '.notice-place *', like: say('reading_updated', 'note.md') });
  const updated = await tab.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle('note.md')).getFile()).text();
  });
  const [head, tail] = [mine.slice(0, mine.indexOf('%% ibid:begin')), mine.slice(mine.lastIndexOf('%%'))];
  expect(updated.startsWith(head)).toBe(true);
  expect(updated.endsWith(tail)).toBe(true);
  expect(updated).toContain('abstract, blue');

  // Where it cannot: the old file is chosen, and the new one saved.
  await tab.run(() => void Object.assign(globalThis, { showOpenFilePicker: undefined }));
  const file = join(folder, 'note.md');
  await writeFile(file, mine);
  const saving = tab.page.waitForEvent('download');
  await tab.attach({ css: 'input[type=file][accept*=".md"]' }, file);
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('note.md');

  await writeFile(file, mine.replace('%% ibid:end', '% ibid:end'));
  await tab.attach({ css: 'input[type=file][accept*=".md"]' }, file);
  await tab.see({ css: '.notice.failed', like: begins('error_bad_input') });
});

it('deletes a highlight, and brings it back to its place', async () => {
  const tab = await stage.own(PAPER);
  await tab.see({ css: '.outline-line' });
  const before = await outlineOf(tab);
  await tab.click(inCard(1, 'highlight_remove'));
  await tab.miss(card(1));
  await settled(
    tab,
    before.filter((line) => line !== WORDS[1]),
  );
  await tab.click({ role: 'button', name: say('command_undo') });
  await tab.see(card(1));
  await settled(tab, before);
});

it('takes its own Web Annotations back in another order of things', async () => {
  const tab = await stage.own('options.html#/highlights?tag=scan');
  await tab.click(EXPORT);
  const { text } = await tab.download({ role: 'button', name: say('reading_save_jsonld') });
  const file = join(folder, 'ibid.jsonld');
  await writeFile(file, text);
  const importing = await stage.own('options.html#/export');
  await importing.attach({ css: '.import input[type=file]' }, file);
  await importing.see({ css: 'summary', name: say('import_there_other', 5) });
  await importing.miss({ css: 'summary', like: say('import_not_placed_other', '\\d') });
});

it.each(['light', 'dark'] as const)('has nothing that axe finds serious, in the %s theme', async (theme) => {
  const tab = await stage.own(PAPER);
  await tab.page.emulateMedia({ colorScheme: theme });
  await tab.click(inCard(0, 'reading_edit_note'));
  await tab.see({ css: '.note-preview strong' });
  await tab.see({ css: '.outline input' });
  expect(await seriousIn(tab)).toEqual([]);
  await tab.click({ role: 'button', like: `^${say('highlight_pink')}`, css: '.colour-filter *' });
  await tab.see({ css: '.reading-bar [role=status]', like: '^1 highlight ' });
  await tab.click(EXPORT);
  expect(await seriousIn(tab)).toEqual([]);
  await tab.resize(360, 800);
  expect(await tab.run(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

  const importing = await stage.own('options.html#/export');
  await importing.page.emulateMedia({ colorScheme: theme });
  await importing.attach({ css: '.import input[type=file]' }, join(folder, 'hypothesis.json'));
  await importing.see({ css: '.annotation-report li' });
  expect(await seriousIn(importing)).toEqual([]);
});
