import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createInSight, type InSight } from '../../utils/highlights/in-sight';

let tell: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void;
let changed: string[];
let sight: InSight;
let stop: AbortController;

class FakeObserver {
  constructor(callback: typeof tell) {
    tell = callback;
  }
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  changed = [];
  stop = new AbortController();
  sight = createInSight((keys) => void changed.push(...keys), stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

const element = (): Element => document.body.appendChild(document.createElement('p'));

describe('createInSight', () => {
  it('tells when an element comes into sight and when it leaves', () => {
    const [near, far] = [element(), element()];
    sight.watch(near, 'a');
    sight.watch(near, 'b');
    sight.watch(far, 'c');
    tell([
      { target: near, isIntersecting: true },
      { target: far, isIntersecting: false },
    ]);
    expect([sight.sees(near), sight.sees(far)]).toEqual([true, false]);
    expect(changed).toEqual(['a', 'b']);
    tell([{ target: near, isIntersecting: false }]);
    expect(sight.sees(near)).toBe(false);
    expect(changed).toEqual(['a', 'b', 'a', 'b']);
  });

  it('forgets an element with its last key', () => {
    const near = element();
    sight.watch(near, 'a');
    sight.watch(near, 'b');
    tell([{ target: near, isIntersecting: true }]);
    sight.forget(near, 'a');
    expect(sight.sees(near)).toBe(true);
    sight.forget(near, 'b');
    expect(sight.sees(near)).toBe(false);
  });

  it('sees everything where the browser cannot tell', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const blind = createInSight(() => undefined, stop.signal);
    expect(blind.sees(element())).toBe(true);
  });
});
