import type { Colour, Highlight } from '../../../utils/model/highlight';
import type { Highlighter, HighlighterOptions } from './highlighter';
import { loadScript } from '../lazy-scripts';

type Target = Parameters<Highlighter['show']>[0];

/**
 * The highlighter, whose code is loaded only when a paper on the page has a highlight, or when the reader selects words
 * that could become one. Until then it only remembers where highlights may be.
 */
export function createHighlighterOnDemand(options: HighlighterOptions, failed: (error: unknown) => void): Highlighter {
  const shown = new Map<Element, readonly [Target, readonly Highlight[]]>();
  let real: Highlighter | undefined;
  let loading: Promise<void> | undefined;
  /** A press that came before it was known where highlights may be, and the words that were selected. */
  let early: { readonly colour: Colour | undefined; readonly words: string } | undefined;

  function need(): Promise<void> {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      failed(error);
    });
    return loading;
  }

  async function load(): Promise<void> {
    const create = await loadScript('highlights');
    if (options.signal.aborted) return;
    real = create(options);
    for (const args of shown.values()) real.show(...args);
  }

  const selected = createSelectedRange(() => shown.keys());

  function highlightSelected(colour: Colour | undefined): boolean {
    if (!selected.look()) return false;
    early = undefined;
    void need().then(() => real?.highlightSelection(colour));
    return true;
  }

  document.addEventListener('selectionchange', () => void (!loading && selected.look() && need()), options);

  return {
    show(target, highlights) {
      shown.set(target.element, [target, highlights]);
      if (real) real.show(target, highlights);
      // Words may be selected before it is known that they may be highlighted.
      else if (highlights.length > 0 || selected.isAmong()) void need();
      if (early && early.words === String(document.getSelection())) highlightSelected(early.colour);
    },
    forget(element) {
      shown.delete(element);
      real?.forget(element);
    },
    highlightSelection(colour) {
      if (real) return real.highlightSelection(colour);
      if (shown.size === 0) early = { colour, words: String(document.getSelection()) };
      return highlightSelected(colour);
    },
    list: () => real?.list() ?? [],
    openList: () => void need().then(() => real?.openList()),
  };
}

interface SelectedRange {
  /** Whether what was selected when that was looked at last lies in one of the elements. */
  isAmong(): boolean;
  /** The same, of what is selected now. */
  look(): boolean;
}

/** To look at the selection makes the browser lay the page out: it is looked at when it has changed. */
function createSelectedRange(elements: () => Iterable<Element>): SelectedRange {
  let range = rangeNow();
  const isAmong = (): boolean => range !== undefined && [...elements()].some((one) => range?.intersectsNode(one));
  return {
    isAmong,
    look() {
      range = rangeNow();
      return isAmong();
    },
  };
}

function rangeNow(): Range | undefined {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}
