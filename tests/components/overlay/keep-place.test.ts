import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPlaceKeeper, type PlaceKeeper } from '../../../components/overlay/listing/keep-place';
import { restorePlace } from '../../../components/overlay/listing/restore-place';
import type { Row } from '../../../utils/listing/rows';
import { row } from '../../listing/rows-for-tests';

const HEIGHT = 100;
const WINDOW = 600;
/** The lower edge of what sticks to the top. */
const EDGE = 50;
/** Where the list begins on the page. */
const START = 300;

let rows: Row[];
let hidden: Set<Row>;
/** What is drawn above the list. */
let above = 0;
let stop: AbortController;
let navigation: string;

function laidOut(): number {
  return START + above + (rows.length - hidden.size) * HEIGHT;
}

const scrolled = (): number => Math.max(0, Math.min(at, laidOut() - WINDOW));
let at = 0;

/** A page of rows below each other, as a browser without scroll anchoring lays it out. */
function layOut(): void {
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => (at = scrolled()));
  vi.spyOn(window, 'scrollBy').mockImplementation(
    ((by: ScrollToOptions) => (at = scrolled() + (by.top ?? 0))) as never,
  );
  for (const each of rows)
    vi.spyOn(each.entry.parts[0], 'getBoundingClientRect').mockImplementation(() => {
      const shown = rows.filter((one) => !hidden.has(one));
      const place = shown.indexOf(each);
      if (place < 0) return { top: 0, bottom: 0, height: 0 } as DOMRect;
      const top = START + above + place * HEIGHT - scrolled();
      return { top, bottom: top + HEIGHT, height: HEIGHT } as DOMRect;
    });
}

const topOf = (place: number): number => rows[place]?.entry.parts[0].getBoundingClientRect().top ?? NaN;

function keeper(address = 'https://a.example/'): PlaceKeeper {
  return createPlaceKeeper({
    page: document,
    address,
    shown: () => rows.filter((one) => !hidden.has(one)),
    edge: () => EDGE,
    comeBack: () => undefined,
    signal: stop.signal,
  });
}

beforeEach(() => {
  rows = Array.from({ length: 30 }, (_, n) => row(`arxiv:${n}`));
  [hidden, above, at, stop, navigation] = [new Set(), 0, 0, new AbortController(), 'navigate'];
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => [{ type: navigation }] as never);
  layOut();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('the row under the eye', () => {
  it('stays where it is when rows above it go, and what is drawn above it grows', () => {
    const place = keeper();
    at = 1_265;
    const before = topOf(10);
    place.around(() => (hidden = new Set(rows.slice(2, 8))));
    expect(topOf(10)).toBe(before);
    place.around(() => (above = 90));
    expect(topOf(10)).toBe(before);
  });

  it('leaves its place to the nearest that is shown, and has it back', () => {
    const place = keeper();
    at = 1_265;
    const before = topOf(10);
    place.around(() => (hidden = new Set(rows.filter((_, n) => n % 3 !== 0))));
    expect(topOf(12)).toBe(EDGE);
    place.around(() => (hidden = new Set()));
    expect(topOf(10)).toBe(before);
  });

  it('has it back after nothing at all was shown', () => {
    const place = keeper();
    at = 1_265;
    const before = topOf(10);
    for (const none of [rows.slice(1), rows]) place.around(() => (hidden = new Set(none)));
    expect(window.scrollY).toBe(0);
    place.around(() => (hidden = new Set()));
    expect(topOf(10)).toBe(before);
  });

  it('has it back although lines were drawn meanwhile, which the browser or we make up for', () => {
    const place = keeper();
    at = 1_265;
    const before = topOf(10);
    place.around(() => (hidden = new Set(rows.slice(10, 20))));
    [above, at] = [30, at + 30];
    place.around(() => (above = 90), true);
    place.around(() => (hidden = new Set(rows.slice(20))));
    expect(topOf(10)).toBe(before);
    place.around(() => (hidden = new Set()));
    expect(topOf(10)).toBe(before);
  });

  it('is not held for what is drawn while the reader scrolls', () => {
    const place = keeper();
    at = 1_265;
    place.around(() => undefined);
    at = 900;
    place.around(() => (above = 90), true);
    expect(at).toBe(900);
  });

  it('is another one once the reader has gone on', () => {
    const place = keeper();
    at = 1_265;
    place.around(() => (hidden = new Set(rows.slice(5, 15))));
    at = 400;
    const before = topOf(2);
    place.around(() => (hidden = new Set()));
    expect(topOf(2)).toBe(before);
  });

  it('is the beginning at the beginning', () => {
    const place = keeper();
    at = 100;
    place.around(() => (hidden = new Set(rows.slice(0, 5))));
    expect(window.scrollY).toBe(100);
  });
});

describe('a page that comes back', () => {
  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

  async function comeBack(how: string, address?: string): Promise<PlaceKeeper> {
    stop.abort();
    stop = new AbortController();
    navigation = how;
    vi.resetModules();
    const { createPlaceKeeper: anew } = await import('../../../components/overlay/listing/keep-place');
    return anew({
      page: document,
      address: address ?? 'https://a.example/',
      shown: () => rows,
      edge: () => EDGE,
      comeBack: (kept) => restorePlace(kept, () => rows, stop.signal),
      signal: stop.signal,
    });
  }

  function leave(): number {
    keeper();
    at = 1_265;
    const before = topOf(10);
    window.dispatchEvent(new Event('pagehide'));
    return before;
  }

  it.each(['reload', 'back_forward'])(
    'by %s shows the row that was under the eye, whatever is drawn later',
    async (how) => {
      const before = leave();
      at = 700;
      await comeBack(how);
      expect(topOf(10)).toBe(before);
      above = 500;
      await frame();
      await frame();
      expect(topOf(10)).toBe(before);
    },
  );

  it('lets the reader go on', async () => {
    leave();
    await comeBack('reload');
    window.dispatchEvent(new Event('wheel'));
    at = 700;
    await frame();
    await frame();
    expect(at).toBe(700);
  });

  it.each([
    ['by a link', 'navigate', undefined],
    ['at another address', 'reload', 'https://a.example/other'],
  ])('is left to the browser %s', async (_, how, address) => {
    leave();
    at = 700;
    await comeBack(how, address);
    await frame();
    expect(at).toBe(700);
  });

  it('is left to the browser where its reader was at the beginning, or nothing may be stored', async () => {
    leave();
    at = 0;
    window.dispatchEvent(new Event('pagehide'));
    at = 700;
    await comeBack('reload');
    expect(at).toBe(700);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new Error('SecurityError');
    });
    window.dispatchEvent(new Event('pagehide'));
    await comeBack('reload');
    expect(at).toBe(700);
  });

  it('believes nothing that a page has put there', async () => {
    sessionStorage.setItem('ibid https://a.example/', '{"broken');
    await comeBack('reload');
    sessionStorage.setItem('ibid https://a.example/', '[3, "x"]');
    await comeBack('reload');
    expect(at).toBe(0);
  });
});
