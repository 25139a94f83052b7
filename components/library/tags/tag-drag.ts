import { signal, type ReadonlySignal } from '@preact/signals';

import { isComposing } from '../../shared/is-composing';
import type { PaperId } from '../../../utils/model/identifiers';

/** Papers that are being dragged, and the tag that they would be dropped on. */
export interface DraggedPapers {
  readonly ids: readonly PaperId[];
  readonly x: number;
  readonly y: number;
  readonly tag?: string;
}

export interface TagDrag {
  readonly dragged: ReadonlySignal<DraggedPapers | undefined>;
  /** For `pointerdown` in the list of papers. */
  start(event: PointerEvent): void;
}

/** Pixels before a press becomes a drag. */
const SLACK = 6;

/**
 * Drags a row, or all that is selected with it, onto a tag; Escape gives up. A finger scrolls the list: it has the selection's tags instead,
 * as the keyboard has.
 * @param idsOf the papers that go with a row's
 */
export function createTagDrag(
  idsOf: (id: PaperId) => readonly PaperId[],
  onDrop: (ids: readonly PaperId[], tag: string) => void,
): TagDrag {
  const dragged = signal<DraggedPapers>();

  function start(event: PointerEvent): void {
    const pressed = event.target as Element;
    const row = pressed.closest<HTMLElement>('[role="row"]');
    const isDragged = event.button === 0 && event.pointerType !== 'touch' && !pressed.closest('button, input, a');
    if (!row?.dataset.id || !isDragged || !document.querySelector(DROP)) return;
    const id = row.dataset.id as PaperId;
    const stop = new AbortController();
    const { signal: aborted } = stop;
    const end = (): void => {
      stop.abort();
      dragged.value = undefined;
    };
    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      const now = dragged.peek();
      if (!now && Math.hypot(x - event.clientX, y - event.clientY) < SLACK) return;
      const tag = tagAt(x, y);
      dragged.value = { ids: now?.ids ?? idsOf(id), x, y, ...(tag !== undefined && { tag }) };
    };
    const drop = (): void => {
      const now = dragged.peek();
      end();
      if (now?.tag !== undefined) onDrop(now.ids, now.tag);
    };
    const leave = (key: KeyboardEvent): void => {
      if (isComposing(key) || key.key !== 'Escape' || !dragged.peek()) return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    addEventListener('selectstart', (selecting) => selecting.preventDefault(), { signal: aborted });
    addEventListener('pointermove', move, { signal: aborted });
    addEventListener('pointercancel', end, { signal: aborted });
    addEventListener('pointerup', drop, { signal: aborted });
    addEventListener('keydown', leave, { signal: aborted, capture: true });
  }

  return { dragged, start };
}

/** What papers can be dropped on. */
const DROP = '[data-drop-tag]';

function tagAt(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>(DROP)?.dataset.dropTag;
}
