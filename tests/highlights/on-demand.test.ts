import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { createHighlighterOnDemand } from '../../components/overlay/highlights/highlighter-on-demand';
import { provideScript } from '../../components/overlay/lazy-scripts';
import type { Highlighter } from '../../components/overlay/highlights/highlighter';
import { readSettings } from '../../utils/settings';
import { highlightOf, paperOf } from './samples';

let stop: AbortController;
let highlighter: Highlighter;
let asked: unknown[];
let failed: unknown[];

beforeEach(async () => {
  asked = [];
  failed = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (async (message: unknown) => void asked.push(message)) as never,
  );
  stop = new AbortController();
  document.body.innerHTML = '<p>A hedge grows back.</p><p>Elsewhere.</p>';
  const settings = await readSettings();
  highlighter = createHighlighterOnDemand(
    { signal: stop.signal, settings: () => settings, notify: () => undefined },
    (error) => void failed.push(error),
  );
});

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  stop.abort();
  vi.restoreAllMocks();
});

const show = (...words: readonly string[]): void =>
  highlighter.show(
    { paper: paperOf('a'), field: 'abstract', element: document.querySelector('p')! },
    words.map((exact, i) => highlightOf(String(i), exact)),
  );

function select(index: number): void {
  const words = document.querySelectorAll('p')[index]!.firstChild!;
  document.getSelection()!.setBaseAndExtent(words, 2, words, 7);
  document.dispatchEvent(new Event('selectionchange'));
}

const LOAD = { to: 'background', call: 'load', part: 'highlights' };

describe('createHighlighterOnDemand', () => {
  it('loads nothing where nothing is highlighted, nor when words elsewhere are selected', () => {
    show();
    select(1);
    expect(asked).toEqual([]);
    expect(highlighter.list()).toEqual([]);
    expect(highlighter.highlightSelection()).toBe(false);
  });

  it('loads the highlighter for the first highlight', () => {
    show('hedge');
    expect(asked).toEqual([LOAD]);
  });

  it('loads it for selected words that may become one', () => {
    show();
    select(0);
    expect(asked).toEqual([LOAD]);
  });

  it('loads it for words that were selected before it was known that they may', () => {
    select(0);
    expect(asked).toEqual([]);
    show();
    expect(asked).toEqual([LOAD]);
  });

  it('says that it could not be loaded, and tries again', async () => {
    show('hedge');
    await vi.waitFor(() => expect(failed).toHaveLength(1));
    show('hedge', 'grows');
    expect(asked).toEqual([LOAD, LOAD]);
  });

  describe('a press that comes before it is known where highlights may be', () => {
    const highlightSelection = vi.fn(() => true);
    const create = (): Highlighter => ({
      show: () => undefined,
      forget: () => undefined,
      list: () => [],
      openList: () => undefined,
      highlightSelection,
    });
    const showBoth = (): void =>
      [...document.querySelectorAll('p')]
        .toReversed()
        .forEach((element) => highlighter.show({ paper: paperOf('a'), field: 'abstract', element }, []));

    beforeEach(() => {
      highlightSelection.mockClear();
      provideScript('highlights', create);
    });

    it('counts as soon as that is', async () => {
      select(0);
      highlighter.highlightSelection('blue');
      showBoth();
      await vi.waitFor(() => expect(highlightSelection).toHaveBeenCalledExactlyOnceWith('blue'));
    });

    it('is forgotten when other words are selected by then', async () => {
      select(0);
      highlighter.highlightSelection('blue');
      const words = document.querySelector('p')!.firstChild!;
      document.getSelection()!.setBaseAndExtent(words, 0, words, 3);
      showBoth();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(highlightSelection).not.toHaveBeenCalled();
    });
  });
});
