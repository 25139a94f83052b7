import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { ownRootOf } from '../../components/ui/host';
import { createHighlighter, type Highlighter } from '../../components/overlay/highlights/highlighter';
import type { Notice } from '../../components/overlay/highlights/keep-highlights';
import type { LibraryCall, LibraryReply } from '../../utils/library';
import type { Highlight, HighlightDraft } from '../../utils/model/highlight';
import type { Paper } from '../../utils/model/paper';
import { readSettings, type Settings } from '../../utils/settings';
import { setStage } from '../components/stage';
import { fakeRegistry } from './fake-registry';
import { highlightOf, paperOf } from './samples';

let stop: AbortController;
let registry: ReturnType<typeof fakeRegistry>;
let highlighter: Highlighter;
let notices: Notice[];
let calls: LibraryCall[];
let answer: (call: LibraryCall) => LibraryReply;
let settings: Settings;

beforeEach(async () => {
  setStage([]);
  registry = fakeRegistry();
  stop = new AbortController();
  notices = [];
  calls = [];
  answer = library;
  settings = { ...(await readSettings()), colour: 'green' };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (call: LibraryCall) => {
    calls.push(call);
    return answer(call);
  }) as never);
  // happy-dom lays nothing out.
  Range.prototype.getClientRects = () => [new DOMRect(10, 10, 50, 20)] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 50, 20);
  document.body.innerHTML = '<p id="a">A hedge grows back after each cut.</p><p>Elsewhere.</p>';
  highlighter = createHighlighter({
    signal: stop.signal,
    settings: () => settings,
    notify: (notice) => void notices.push(notice),
  });
});

afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

function library({ call, args }: LibraryCall): LibraryReply {
  if (call !== 'highlight') return { value: { undo: `receipt of ${call}`, ids: [] } };
  const [paper, draft] = args as [Paper, HighlightDraft];
  const highlight: Highlight = { ...highlightOf('kept', ''), paper: paper.id, ...draft };
  return { value: { undo: 'receipt of highlight', ids: [paper.id], highlight } };
}

function show(...highlights: readonly Highlight[]): void {
  highlighter.show({ paper: paperOf('a'), field: 'abstract', element: document.getElementById('a')! }, highlights);
}

function select(words: string): void {
  const node = document.getElementById('a')!.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  document.getSelection()!.removeAllRanges();
  document.getSelection()!.addRange(range);
  document.dispatchEvent(new Event('pointerup'));
}

const root = (): ShadowRoot | undefined => ownRootOf(document.querySelector('ibid-highlights'));
const inMenu = (role: string): Promise<Element> =>
  vi.waitFor(() => {
    const found = root()?.querySelector(`[role="${role}"]`);
    if (!found) throw new Error(`No ${role} is open`);
    return found;
  });
const button = (name: string): HTMLButtonElement =>
  [...root()!.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name)!;
const press = (key: string, modifiers: KeyboardEventInit = {}): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
const painted = (colour: string, ...words: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(registry.painted(colour)).toEqual(words));
const called = (name: string): readonly unknown[] | undefined => calls.find(({ call }) => call === name)?.args;

describe('making highlights', () => {
  it('paints before the library has answered, and keeps the words with their context', async () => {
    let reply = (): void => undefined;
    const held = new Promise<void>((resolve) => (reply = resolve));
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (call: LibraryCall) => {
      calls.push(call);
      await held;
      return library(call);
    }) as never);
    show();
    select('hedge grows');
    await inMenu('toolbar');
    press('3');
    await painted('blue', 'hedge grows');
    const [paper, draft] = called('highlight') as [Paper, HighlightDraft];
    expect(paper.id).toBe('arxiv:a');
    expect(draft).toMatchObject({
      field: 'abstract',
      colour: 'blue',
      selector: { exact: 'hedge grows', prefix: 'A ', suffix: ' back after each cut.', start: 2, end: 13 },
    });
    reply();
    const on = { title: paperOf('a').title, said: 'highlight_added' };
    await vi.waitFor(() => expect(notices).toEqual([{ text: 'Highlighted', undo: 'receipt of highlight', on }]));
    await painted('blue', 'hedge grows');
  });

  it('takes back by Ctrl+Z what is not answered yet, then what came before it, and passes over what failed', async () => {
    let made = 0;
    const replies: (() => void)[] = [];
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (call: LibraryCall) => {
      calls.push(call);
      if (call.call === 'undo') return { value: true };
      await new Promise<void>((resolve) => replies.push(resolve));
      if (++made === 3) return { error: { code: 'storage-full', message: 'full' } };
      const { value } = library(call) as { value: object };
      return { value: { ...value, undo: `receipt ${made}` } };
    }) as never);
    const undone = (): unknown => calls.filter(({ call }) => call === 'undo').map(({ args }) => args[0]);
    show();
    for (const words of ['hedge', 'grows back', 'each']) {
      select(words);
      highlighter.highlightSelection();
    }
    await vi.waitFor(() => expect(replies).toHaveLength(3));
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(undone()).toEqual([]);
    for (const reply of replies) reply();
    await vi.waitFor(() => expect(undone()).toEqual(['receipt 2']));
    expect(press('z', { ctrlKey: true })).toBe(false);
    await vi.waitFor(() => expect(undone()).toEqual(['receipt 2', 'receipt 1']));
    expect(press('z', { ctrlKey: true })).toBe(true);
  });

  it('takes it away again when the library could not keep it', async () => {
    answer = () => ({ error: { code: 'storage-full', message: 'full' } });
    show();
    select('hedge grows');
    highlighter.highlightSelection();
    await vi.waitFor(() => expect(notices[0]?.text).toMatch(/Couldn’t save/));
    await painted('green');
  });

  it('opens no menu outside of fields', async () => {
    show();
    const range = document.createRange();
    range.selectNodeContents(document.body.lastElementChild!);
    document.getSelection()!.addRange(range);
    document.dispatchEvent(new Event('pointerup'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(root()).toBeUndefined();
    expect(highlighter.highlightSelection()).toBe(true);
    expect(notices).toHaveLength(1);
  });

  it('closes on Escape and leaves other keys alone', async () => {
    show();
    select('hedge');
    await inMenu('toolbar');
    expect(press('j')).toBe(true);
    expect(press('Escape')).toBe(false);
    expect(root()).toBeUndefined();
    expect(press('1')).toBe(true);
    expect(called('highlight')).toBeUndefined();
  });

  it('copies a quotation with its source', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    show();
    select('hedge grows');
    await inMenu('toolbar');
    button('Copy quote').click();
    button('Copy link').click();
    vi.unstubAllGlobals();
    expect(copied).toEqual([
      '“hedge grows” (Muster and Example, 2024) https://arxiv.org/abs/a',
      'https://arxiv.org/abs/a#:~:text=hedge%20grows',
    ]);
  });

  it('extends a highlight that the selection touches', async () => {
    show(highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    select('grows back');
    await inMenu('toolbar');
    button('Extend highlight').click();
    await painted('yellow', 'hedge grows back');
    expect(called('editHighlight')).toMatchObject(['1', { selector: { exact: 'hedge grows back' } }]);
  });
});

describe('the card and the list', () => {
  async function openCard(highlight: Highlight): Promise<Element> {
    show(highlight);
    await vi.waitFor(() => expect(highlighter.list()).toHaveLength(1));
    highlighter.openList();
    await inMenu('dialog');
    root()!.querySelector<HTMLButtonElement>('.item')!.click();
    return vi.waitFor(() => {
      const note = root()?.querySelector('textarea');
      if (!note) throw new Error('No card is open');
      return root()!.querySelector('[role="dialog"]')!;
    });
  }

  it('recolours by digit, keeps the note that was being written, and says it aloud', async () => {
    await openCard(highlightOf('1', 'hedge grows'));
    const field = document.getElementById('a')!;
    await vi.waitFor(() => expect(field.getAttribute('aria-description')).toBe('1 highlight'));
    const details = field.getAttribute('aria-details');
    expect(document.getElementById(details!)?.localName).toBe('ibid-notes');
    press('5');
    await painted('purple', 'hedge grows');
    const note = root()!.querySelector('textarea')!;
    note.value = 'compare with *ivy*';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    press('Escape');
    const edits = (): readonly unknown[] =>
      calls.filter(({ call }) => call === 'editHighlight').map(({ args }) => args);
    await vi.waitFor(() =>
      expect(edits()).toEqual([
        ['1', { colour: 'purple' }],
        ['1', { note: 'compare with *ivy*', base: '', span: expect.any(String), sequence: 1 }],
      ]),
    );
  });

  it('leaves note and tags as they are typed when another color is chosen, and says what was written elsewhere', async () => {
    answer = (call) => {
      const [, patch] = call.args as [string, { readonly note?: string }];
      const note = patch?.note && `theirs\n\n${patch.note}`;
      return { value: { undo: 'receipt', ids: [], ...(note && { note }) } };
    };
    await openCard(highlightOf('1', 'hedge grows'));
    const fields = [root()!.querySelector('textarea')!, root()!.querySelector('input')!];
    fields.forEach((field, i) => {
      field.value = ['ours', 'one, tw'][i]!;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    root()!.querySelector<HTMLElement>('[role="radio"][aria-keyshortcuts="4"]')!.click();
    await painted('pink', 'hedge grows');
    expect(fields.map(({ value }) => value)).toEqual(['ours', 'one, tw']);
    window.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(root()!.querySelector('.note-elsewhere')?.textContent).toContain('theirs'));
    const patches = () => calls.filter(({ call }) => call === 'editHighlight').map(({ args }) => args[1]);
    await vi.waitFor(() => expect(patches()).toContainEqual({ tags: ['one', 'tw'] }));
    fields[0]!.dispatchEvent(new FocusEvent('blur'));
    await vi.waitFor(() => expect(fields[0]!.value).toBe('theirs\n\nours'));
  });

  it('deletes, and takes back with Ctrl+Z', async () => {
    await openCard(highlightOf('1', 'hedge grows'));
    button('Delete').click();
    await painted('yellow');
    const on = { title: paperOf('a').title, said: 'highlight_removed' };
    await vi.waitFor(() =>
      expect(notices).toEqual([{ text: 'Highlight deleted', undo: 'receipt of removeHighlights', on }]),
    );
    expect(press('z', { ctrlKey: true })).toBe(false);
    await vi.waitFor(() => expect(called('undo')).toEqual(['receipt of removeHighlights']));
    expect(press('z', { ctrlKey: true })).toBe(true);
  });

  it.each([
    ['exact', 'hedge grows', undefined],
    ['changed', 'a hedge grows again after each deep cut', 'The text has changed:'],
    ['orphan', 'nothing of the kind is said here', 'Not on this page.'],
  ])('says how a highlight stands: %s', async (state, exact, said) => {
    const card = await openCard(highlightOf('1', exact));
    expect(highlighter.list()[0]?.anchoring.state).toBe(state);
    const standing = card.querySelector('.changed')?.textContent;
    if (said) expect(standing).toContain(said);
    else expect(standing).toBeUndefined();
  });

  it('walks the list with the arrow keys', async () => {
    show(highlightOf('2', 'each cut'), highlightOf('1', 'hedge grows'), highlightOf('3', 'nothing of the kind'));
    await vi.waitFor(() => expect(highlighter.list()).toHaveLength(3));
    highlighter.openList();
    const items = [...(await inMenu('dialog')).querySelectorAll<HTMLElement>('.item')];
    expect(items.map((item) => item.querySelector('.quote')?.textContent)).toEqual([
      'hedge grows',
      'each cut',
      'nothing of the kind',
    ]);
    items[0]!.focus();
    items[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    expect(root()!.activeElement).toBe(items[1]);
  });
});
