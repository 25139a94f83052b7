import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { SAMPLE_PAPERS } from '../../../components/library/welcome/sample-listing';
import { itemOf } from '../../../utils/settings';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, named, press, setStage, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

async function open(keys: Readonly<Record<string, string>> = {}): Promise<void> {
  library = setStage([]);
  await fakeBrowser.storage.local.set({ [itemOf('keys')]: keys });
  history.replaceState(null, '', '#/welcome');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(findAll('.welcome .fields .topic').length).toBeGreaterThan(0));
  // Keys are listened to once the page has been painted.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 1)));
}

afterEach(() => close());

const current = (): string => find('.sample-row[aria-current=true] .sample-title').textContent ?? '';
const titleOf = (at: number): string => SAMPLE_PAPERS[at]?.title ?? '';
const rows = (): number => findAll('.sample-row').length;
const saved = (): string[] =>
  findAll('.sample-row:has([aria-pressed=true]) .sample-title').map((title) => title.textContent ?? '');

async function keys(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    press(key, document.body);
    await new Promise((done) => setTimeout(done));
  }
}

const { length } = SAMPLE_PAPERS;

beforeEach(() => open());

it('has a listing that is walked by keys, from end to end', async () => {
  expect(current()).toBe(titleOf(0));
  await keys('j');
  expect(current()).toBe(titleOf(1));
  await keys('j', 'j', 'j');
  expect(current()).toBe(titleOf(length - 1));
  await keys('k');
  expect(current()).toBe(titleOf(length - 2));
});

it('saves, shows an abstract, hides, and takes back what was done, the last act first', async () => {
  await keys('s', 'p');
  expect(saved()).toEqual([titleOf(0)]);
  expect(find('.sample-abstract').textContent).toBe(SAMPLE_PAPERS[0]?.abstract);
  await keys('x');
  expect([rows(), current()]).toEqual([length - 1, titleOf(1)]);
  await keys('u');
  expect([rows(), current(), saved()]).toEqual([length, titleOf(0), [titleOf(0)]]);
  await keys('u');
  expect(saved()).toEqual([]);
  await keys('u');
  expect(rows()).toBe(length);
});

it('acts once for as long as a key is held, and walks on', async () => {
  await keys('s', 'held+s');
  expect(saved()).toEqual([titleOf(0)]);
  await keys('x', 'held+x', 'held+x');
  expect(rows()).toBe(length - 1);
  await keys('u', 'held+u');
  expect([rows(), saved()]).toEqual([length, [titleOf(0)]]);
  await keys('f', '1', 'held+1');
  expect(new Set(followed())).toEqual(new Set(['You follow Ada Example']));
  await keys('j', 'held+j');
  expect(current()).toBe(titleOf(2));
});

it('tells the keys of a listing first, by the reader’s own', async () => {
  close();
  await open({ select: 'V', next: '' });
  // There are no popovers here: it is told that it was opened.
  const sheet = find('.popover[aria-label="Keyboard shortcuts"]');
  sheet.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await until(() => expect(findAll('.key-groups section').length).toBeGreaterThan(1));
  const headings = findAll('.key-groups h2').map(({ textContent }) => textContent);
  expect([headings[0], ...headings.slice(-2)]).toEqual(['Navigation', 'Library', 'Search syntax']);
  const lines = findAll('.key-groups section:not(:nth-last-child(2)) .keys > div').map(
    ({ textContent }) => textContent,
  );
  expect(lines).toEqual(expect.arrayContaining(['xHide on every site', 'Shift+vSelect this paper']));
  expect(lines).not.toContain('jNext paper');
  expect(find('.key-groups section:nth-last-child(2)').textContent).toContain('Ctrl+ASelect all that match');
  expect(find('.key-groups section:last-child').textContent).toContain('tag:thesis tag:=thesis');
});

it('says when that was all, and takes the last one back', async () => {
  await keys('s', ...SAMPLE_PAPERS.map(() => 'x'));
  expect(find('.sample-end').textContent).toContain(`1 saved, ${length} hidden`);
  await keys('s', 'j');
  expect(rows()).toBe(0);
  await keys('u');
  expect(rows()).toBe(1);
});

it('saves by a click as well', async () => {
  findAll('.sample-save')[1]?.click();
  await until(() => expect(saved()).toEqual([titleOf(1)]));
  expect(current()).toBe(titleOf(1));
});

const followed = (): string[] => findAll('.sample-followed').map(({ textContent }) => textContent ?? '');

it('follows an author by a digit on the card of a paper, in each row that has this author', async () => {
  await keys('1');
  expect(followed()).toEqual([]);
  await keys('f', '1', '9');
  expect(followed()).toEqual(['You follow Ada Example', 'You follow Ada Example']);
  expect(named(/Ada Example$/).getAttribute('aria-pressed')).toBe('true');
  await keys('Escape', '2');
  expect([findAll('.sample-card').length, followed().length]).toEqual([0, 2]);
  await keys('u');
  expect(followed()).toEqual([]);
});

it('follows by a click as well, and closes the card when the reader goes on', async () => {
  await keys('j', 'f');
  named(/Carol Fixture$/).click();
  await until(() => expect(followed()).toEqual(['You follow Carol Fixture']));
  await keys('j');
  expect(findAll('.sample-card')).toEqual([]);
});

it('keeps nothing of the sample', async () => {
  await keys('s', 'x', 'f', '1', 'u');
  expect(library.calls.filter((call) => /save|hide|undo|edit|watch/.test(call))).toEqual([]);
});

it('goes by the reader’s own keys', async () => {
  close();
  await open({ next: 'n', hide: '' });
  expect(find('.key-line').textContent).toMatch(/^n ?k/);
  expect(find('.key-line').textContent).not.toContain('hide');
  await keys('j', 'x');
  expect([rows(), current()]).toEqual([length, titleOf(0)]);
  await keys('n');
  expect(current()).toBe(titleOf(1));
});

it('leaves keys to who writes', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  press('j', field);
  await new Promise((done) => setTimeout(done));
  expect(current()).toBe(titleOf(0));
});

it('switches a field off, with its topics', async () => {
  find('.welcome .fields input').click();
  await until(() => expect(library.calls).toContain('saveTopic'));
});

it('says what the browser will ask before it does, and has it ask on a click alone', async () => {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false as never);
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  location.hash = '#/library';
  await until(() => expect(findAll('.welcome')).toEqual([]));
  location.hash = '#/welcome';
  await until(() =>
    expect(findAll('.welcome :checked + .track + span').map(({ textContent }) => textContent)).not.toContain(
      'OpenReview',
    ),
  );
  await until(() => expect(find('.access-hint')).toBeTruthy());
  const hint = find('.access-hint');
  const site = named('OpenReview');
  expect(hint.textContent).toContain('the browser asks whether Ibid may read and change data');
  expect(hint.compareDocumentPosition(site) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(request).not.toHaveBeenCalled();
  site.click();
  await until(() => expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://openreview.net/*'] }));
});

it('leads to the import, to all sites and to the library', () => {
  const hrefs = findAll('.welcome a').map((link) => link.getAttribute('href'));
  const imports = ['zotero', 'papermemory', 'import'].map((source) => `#/export?restore=${source}`);
  expect(hrefs).toEqual(expect.arrayContaining([...imports, '#/settings', '#/library']));
});

it('leaves a library without papers in two ways: to a listing, and to what the reader has', async () => {
  location.hash = '#/library';
  await until(() => expect(findAll('.beginnings section')).toHaveLength(2));
  const hrefs = findAll('.beginnings a').map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(
    expect.arrayContaining([
      'https://huggingface.co/papers',
      '#/welcome',
      '#/export?restore=zotero',
      '#/export?restore=backup',
    ]),
  );
  expect(find('.beginnings').textContent).toContain('Move with j k, save with s.');
});
