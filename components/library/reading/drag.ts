import { signal, type ReadonlySignal } from '@preact/signals';

import { isComposing } from '../../shared/is-composing';

/** What is being dragged, and where it would be dropped. */
export interface Dragged {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Before which line of the list; undefined while it is not over the list. */
  readonly index?: number;
}

export interface Dragging {
  readonly dragged: ReadonlySignal<Dragged | undefined>;
  /** For `pointerdown` on a handle. */
  start(event: PointerEvent, id: string, text: string): void;
}

/** Pixels before a press becomes a drag. */
const SLACK = 4;
/** Pixels around the list that count as over it, and at its edges in which it scrolls. */
const NEAR = 32;
const SPEED = 12;

/**
 * Drags by pointer, so that mouse, pen and finger do the same; Escape gives up. The browser's own dragging would know no
 * touch, and picture the page while it does.
 * @param list finds the list to drop on, whose children are its lines
 */
export function createDragging(list: () => HTMLElement | null, onDrop: (id: string, index: number) => void): Dragging {
  const dragged = signal<Dragged>();

  function start(event: PointerEvent, id: string, text: string): void {
    if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    const from = { x: event.clientX, y: event.clientY };
    const stop = new AbortController();
    const { signal: aborted } = stop;
    event.currentTarget.setPointerCapture(event.pointerId);

    const end = (): void => {
      stop.abort();
      dragged.value = undefined;
    };
    const move = ({ clientX: x, clientY: y }: { clientX: number; clientY: number }): void => {
      if (!dragged.peek() && Math.hypot(x - from.x, y - from.y) < SLACK) return;
      const index = indexAt(list(), x, y);
      dragged.value = { id, text, x, y, ...(index !== undefined && { index }) };
    };
    addEventListener('pointermove', move, { signal: aborted });
    addEventListener('pointercancel', end, { signal: aborted });
    addEventListener(
      'pointerup',
      () => {
        const index = dragged.peek()?.index;
        end();
        if (index !== undefined) onDrop(id, index);
      },
      { signal: aborted },
    );
    addEventListener(
      'keydown',
      (key) => {
        if (isComposing(key) || key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        end();
      },
      { signal: aborted, capture: true },
    );
    scrollAtEdges(list, () => dragged.peek(), aborted);
  }

  return { dragged, start };
}

/** Before which line a place is; undefined when it is not over the list. */
function indexAt(list: HTMLElement | null, x: number, y: number): number | undefined {
  const box = list?.getBoundingClientRect();
  if (!list || !box || x < box.left - NEAR || x > box.right + NEAR || y < box.top - NEAR || y > box.bottom + NEAR)
    return undefined;
  return [...list.children].filter((line) => {
    const { top, height } = line.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function scrollAtEdges(list: () => HTMLElement | null, dragged: () => Dragged | undefined, aborted: AbortSignal): void {
  const step = (): void => {
    if (aborted.aborted) return;
    const now = dragged();
    const box = list()?.getBoundingClientRect();
    if (now && box) {
      const isOver = now.index !== undefined;
      list()?.scrollBy(0, isOver ? speedAt(now.y, box.top, box.bottom) : 0);
      scrollBy(0, speedAt(now.y, 0, innerHeight));
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function speedAt(y: number, top: number, bottom: number): number {
  return y < top + NEAR ? -SPEED : y > bottom - NEAR ? SPEED : 0;
}
