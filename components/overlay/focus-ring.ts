import type { Row } from '../../utils/listing/rows';
import { createHost, setScheme } from '../ui/host';
import type { Scheme } from './color-scheme';
import style from './focus-ring.css?inline';

const GAP = 6;

export interface FocusRing {
  /** Puts the outline round a row's parts, or takes it away. */
  around(row: Row | undefined, scheme?: Scheme): void;
}

/** One outline round the current row, however many elements it is made of. It lies outside the page's own tree and lets clicks through. */
export function createFocusRing(page: Document, signal: AbortSignal): FocusRing {
  const { host: ring } = createHost('ibid-ring', style);
  ring.hidden = true;
  ring.setAttribute('aria-hidden', 'true');
  page.documentElement.append(ring);
  let current: Row | undefined;

  const follow = new ResizeObserver(place);
  follow.observe(page.body);
  page.defaultView?.addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => {
    follow.disconnect();
    ring.remove();
  });

  function place(): void {
    const boxes = (current?.entry.parts ?? [])
      .map((part) => part.getBoundingClientRect())
      .filter((box) => box.height > 0);
    ring.hidden = boxes.length === 0;
    const view = page.defaultView;
    if (boxes.length === 0 || !view) return;
    const left = Math.min(...boxes.map((box) => box.left)) - GAP + view.scrollX;
    const top = Math.min(...boxes.map((box) => box.top)) - GAP + view.scrollY;
    const right = Math.max(...boxes.map((box) => box.right)) + GAP + view.scrollX;
    const bottom = Math.max(...boxes.map((box) => box.bottom)) + GAP + view.scrollY;
    const box = { left, top, width: right - left, height: bottom - top };
    for (const [side, length] of Object.entries(box)) ring.style.setProperty(`--${side}`, `${length}px`, 'important');
  }

  return {
    around(row, scheme) {
      if (scheme) setScheme(ring, scheme);
      current = row;
      place();
    },
  };
}
