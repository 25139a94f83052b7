import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { CDPSession } from 'playwright-core';

import type { ChromiumTab } from './browsers/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or worse, in the whole page or below `roots`, inside of closed shadow roots too. */
export async function seriousIn(tab: ChromiumTab, roots?: readonly string[]): Promise<string[]> {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  const contextId = await worldOfExtension(cdp);
  const world = contextId === undefined ? {} : { contextId };
  await cdp.send('Runtime.evaluate', { expression: AXE, ...world });
  const include = JSON.stringify(roots ? { include: roots.map((root) => [root]) } : {});
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(${runSeeing})(() => axe.run(${roots ? include : 'document'}, { resultTypes: ['violations'] }))`,
    awaitPromise: true,
    returnByValue: true,
    ...world,
  });
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const { violations } = result.value as { readonly violations: readonly Finding[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

/** The world of Ibid's content script in a page of somebody else: there, and nowhere else, closed roots can be asked for. */
async function worldOfExtension(cdp: CDPSession): Promise<number | undefined> {
  const worlds: { readonly id: number; readonly origin: string; readonly auxData?: unknown }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  return worlds.findLast(
    ({ origin, auxData }) =>
      origin.startsWith('chrome-extension://') && (auxData as { readonly type?: string }).type === 'isolated',
  )?.id;
}

/** Runs something to which closed roots look like open ones. Runs in the page: it sees nothing of its surroundings. */
async function runSeeing(run: () => Promise<unknown>): Promise<unknown> {
  type Dom = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  const dom = (globalThis as { readonly chrome?: { readonly dom?: Dom } }).chrome?.dom;
  const before = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  if (!dom || !before) return run();
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get(this: Element) {
      return this instanceof HTMLElement ? dom.openOrClosedShadowRoot(this) : null;
    },
  });
  try {
    return await run();
  } finally {
    Object.defineProperty(Element.prototype, 'shadowRoot', before);
  }
}
