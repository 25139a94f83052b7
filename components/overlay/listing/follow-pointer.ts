import type { Row } from '../../../utils/listing/rows';
import { isTrusted } from '../../ui/trust';

export interface FollowPointerOptions {
  readonly rowAt: (element: Element | null) => Row | undefined;
  readonly host: (row: Row) => HTMLElement | undefined;
  /** The pointer came over a row. */
  readonly over: (row: Row) => void;
  readonly signal: AbortSignal;
}

/** Marks the row under the pointer as the active one: it shows what there is to do. */
export function followPointer(page: Document, { rowAt, host, over, signal }: FollowPointerOptions): void {
  let active: Element | undefined;
  page.addEventListener(
    'pointerover',
    (event) => {
      if (!isTrusted(event)) return;
      const row = event.target instanceof Element ? rowAt(event.target) : undefined;
      const element = row && host(row);
      if (element === active) return;
      active?.removeAttribute('data-active');
      element?.setAttribute('data-active', '');
      if (row) over(row);
      active = element;
    },
    { signal, passive: true },
  );
}
