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
  it('sees everything while there is little', () => {
    const far = element();
    sight.watch(far, 'a');
    expect(sight.sees(far)).toBe(true);
  });

  it('tells what is on screen once there is much', () => {
    const [near, far] = [element(), element()];
    sight.watch(near, 'near');
    tell([{ target: near, isIntersecting: true }]);
    for (let i = 0; i < 40; i++) sight.watch(far, `far ${i}`);
    expect(sight.sees(near)).toBe(true);
    expect(sight.sees(far)).toBe(false);
    expect(changed).toContain('far 0');
    changed = [];
    tell([{ target: far, isIntersecting: true }]);
    expect(sight.sees(far)).toBe(true);
    expect(changed).toHaveLength(40);
    for (let i = 0; i < 40; i++) sight.forget(far, `far ${i}`);
    expect(sight.sees(far)).toBe(true);
  });

  it('sees everything where the browser cannot tell', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const blind = createInSight(() => undefined, stop.signal);
    const far = element();
    for (let i = 0; i < 50; i++) blind.watch(far, `${i}`);
    expect(blind.sees(far)).toBe(true);
  });
});
