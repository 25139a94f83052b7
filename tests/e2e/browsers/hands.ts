/** What a reader's eyes and hands do in a tab, the same in both browsers' drivers. */
import { findDeep, sourceOf, withRoots, type Spot, type Target } from './deep.ts';
import type { Point, Tab } from './driver.ts';
import { until, untilSteady } from './until.ts';

/** What both drivers call the same. */
export interface Hand {
  evaluate(expression: string): Promise<unknown>;
  /** Calls a function with the closed roots of Ibid's own elements. */
  callWithRoots(declaration: string): Promise<unknown>;
  url(): string;
  readonly mouse: {
    move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: { type(text: string): Promise<void> };
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

type Shared =
  'run' | 'inside' | 'until' | 'front' | 'click' | 'see' | 'miss' | 'hover' | 'drag' | 'hold' | 'type' | 'close';

export function handsOn(page: Hand): Pick<Tab, Shared> {
  const find = (target: Target): Promise<Spot | undefined> =>
    page.callWithRoots(withRoots(findDeep, [target])) as Promise<Spot | undefined>;
  const said = (target: Target): string => `${JSON.stringify(target)} on ${page.url()}`;
  const spot = (target: Target): Promise<Spot> => untilSteady(() => find(target), said(target));

  return {
    run: (script, ...args) => page.evaluate(sourceOf(script, args)) as Promise<never>,
    inside: (script, ...args) => page.callWithRoots(withRoots(script, args)) as Promise<never>,
    until: (script, ...args) => until(() => page.evaluate(sourceOf(script, args)) as Promise<never>, String(script)),
    front: () => page.bringToFront(),
    async click(target) {
      const { x, y } = await spot(target);
      await page.mouse.click(x, y);
    },
    see: async (target) => (await until(() => find(target), said(target))).text,
    miss: async (target) => void (await until(async () => !(await find(target)), `no ${said(target)}`)),
    async hover(target) {
      const { x, y } = await spot(target);
      await page.mouse.move(x, y);
    },
    async drag(from: Point, to: Point) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    async hold(target, time) {
      const { x, y } = await spot(target);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await new Promise((resolve) => setTimeout(resolve, time));
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    close: () => page.close(),
  };
}
