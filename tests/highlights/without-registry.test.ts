import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ownRootOf } from '../../components/ui/host';
import { createHighlighter, type Highlighter } from '../../components/overlay/highlights/highlighter';
import type { Notice } from '../../components/overlay/highlights/keep-highlights';
import { createPainter } from '../../utils/highlights/paint';
import { readSettings } from '../../utils/settings';
import { setStage } from '../components/stage';
import { highlightOf, paperOf } from './samples';

let stop: AbortController;
let highlighter: Highlighter;
let notices: Notice[];

beforeEach(async () => {
  setStage([]);
  vi.stubGlobal('Highlight', undefined);
  vi.stubGlobal('CSS', {});
  stop = new AbortController();
  notices = [];
  const settings = await readSettings();
  Range.prototype.getClientRects = () => [new DOMRect(10, 10, 50, 20)] as unknown as DOMRectList;
  document.body.innerHTML = '<p>A hedge grows back.</p>';
  highlighter = createHighlighter({
    signal: stop.signal,
    settings: () => settings,
    notify: (notice) => void notices.push(notice),
  });
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

function show(): void {
  const element = document.querySelector('p')!;
  highlighter.show({ paper: paperOf('a'), field: 'abstract', element }, [highlightOf('1', 'hedge grows')]);
}

const list = (): Promise<Element> =>
  vi.waitFor(() => {
    const found = ownRootOf(document.querySelector('ibid-highlights'))?.querySelector('[role=dialog]');
    if (!found) throw new Error('The list is not open');
    return found;
  });

describe('in a browser that cannot paint highlights', () => {
  it('finds and lists them, and says that they cannot be seen', async () => {
    show();
    await vi.waitFor(() => expect(highlighter.list().map(({ anchoring }) => anchoring.state)).toEqual(['exact']));
    highlighter.openList();
    const dialog = await list();
    expect(dialog.querySelectorAll('.item')).toHaveLength(1);
    expect(dialog.textContent).toContain('This browser can’t show highlights');
    expect(dialog.querySelector<HTMLInputElement>('input[type=checkbox]')?.disabled).toBe(true);
  });

  it('keeps a new one, and says so', () => {
    show();
    const words = document.querySelector('p')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(words, 2, words, 7);
    highlighter.highlightSelection('pink');
    expect(notices[0]?.text).toContain('see the list');
  });

  it('has a painter that does nothing', () => {
    const painter = createPainter(document, stop.signal);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(painter.supported).toBe(false);
    painter.set('x', [range], 'pink');
    painter.hideAll(true);
    painter.hideAll(false);
    painter.reassert();
    expect(painter.at(1, 1)).toEqual([]);
    painter.remove('x');
  });
});
