import type { Mention } from '../../../utils/examples';
import { project } from '../../../utils/highlights/project';
import { adoptStyles } from '../../ui/host';

/** Marks the words that made a topic, where they stand on the page and without changing it. */
export interface WordMarks {
  /** Finds words in an element of the page. */
  add(element: Element, mentions: readonly Mention[]): void;
  /** Shows what was found, in a CSS colour; `near` says how light or dark it is there. What the reader is at is tinted besides. */
  show(hue: string, near: Element, tinted?: boolean): void;
  /** Where they are in the window. */
  boxes(): readonly DOMRect[];
  clear(): void;
}

const NAME = 'ibid-topic';

/** A reader's highlights have a background and a line below; these words have a line above and below, and a background that is paler. */
function styleOf(colour: string, tinted: boolean): string {
  const ground = tinted ? `color-mix(in srgb, ${colour} 16%, transparent)` : 'transparent';
  return `::highlight(${NAME}) { background-color: ${ground}; text-decoration: underline overline ${colour} 2px; }`;
}

export function createWordMarks(page: Document, signal: AbortSignal): WordMarks {
  const registry = typeof Highlight === 'function' && typeof CSS === 'object' ? CSS.highlights : undefined;
  let found: Range[] = [];
  let unstyle: (() => void) | undefined;

  function clear(): void {
    found = [];
    registry?.delete(NAME);
    unstyle?.();
    unstyle = undefined;
  }
  signal.addEventListener('abort', clear);

  return {
    add(element, mentions) {
      const { text, toRange } = project(element);
      for (const pattern of patternsOf(mentions))
        for (const { index, 0: words } of text.matchAll(pattern)) {
          const range = toRange(index, index + words.length);
          if (range) found.push(range);
        }
    },
    show(hue, near, tinted = false) {
      if (!registry || found.length === 0) return;
      const layer = new Highlight();
      for (const range of found) layer.add(range);
      registry.set(NAME, layer);
      unstyle?.();
      unstyle = adoptStyles(page, styleOf(resolve(hue, near), tinted), 'screen');
    },
    boxes: () => found.flatMap((range) => [...range.getClientRects()]),
    clear,
  };
}

/** Each distinct text as whole words, however the page has spaced them. */
function patternsOf(mentions: readonly Mention[]): readonly RegExp[] {
  const texts = new Set(mentions.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ')));
  return [...texts].map((text) => {
    const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  });
}

/** The page knows nothing of Ibid's tokens, and its scheme may be another: the colour is written out as it is seen. */
function resolve(hue: string, near: Element): string {
  const probe = document.createElement('span');
  probe.style.color = hue || 'currentcolor';
  near.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
