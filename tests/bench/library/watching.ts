/** A listing that asks for facts while something else goes on, from a process of its own: our own pages share one thread. */
import type { CDPSession } from 'playwright-core';

import type { Paper } from '../../../utils/model/paper';
import type { ChromiumDriver } from '../../e2e/browsers/chromium';
import { RECENT } from '../../e2e/listing';
import { until } from '../../e2e/browsers/until';
import type { Watch } from './world';

/** Between two questions, in milliseconds. */
const BETWEEN = 20;

/** Opens a listing, on which the paper is met, and asks for its facts again and again until the end. */
export async function watchFacts(driver: ChromiumDriver, paper: Paper): Promise<Watch> {
  const tab = await driver.tab();
  const cdp = await driver.context.newCDPSession(tab.page);
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${driver.id}`) world = context.id;
  });
  await cdp.send('Runtime.enable');
  await tab.open(RECENT);
  const contextId = await until(() => world, 'Ibid’s script on the listing');
  await evaluate(cdp, contextId, watching(paper));
  return {
    async end() {
      const longest = await evaluate(cdp, contextId, 'benchEnd()');
      await tab.close();
      return Number(longest);
    },
  };
}

function watching(paper: Paper): string {
  const [met, id] = [JSON.stringify(paper), JSON.stringify(paper.id)];
  return `(async () => {
    const ask = async (call, args) => {
      const reply = await chrome.runtime.sendMessage({ to: 'library', call, args, id: crypto.randomUUID() });
      if (!Array.isArray(reply?.value) || reply.value.length !== 1) throw new Error(call + ': ' + JSON.stringify(reply));
    };
    await ask('meet', [[${met}], 'arxiv']);
    let longest = 0;
    let isOver = false;
    const watching = (async () => {
      for (let start = performance.now(); !isOver; ) {
        const isAnswered = await ask('facts', [[${id}]]).then(() => true, () => false);
        longest = Math.max(longest, performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, ${BETWEEN}));
        // Where there was none, the pause goes on.
        if (isAnswered) start = performance.now();
      }
    })();
    globalThis.benchEnd = async () => {
      isOver = true;
      await watching;
      return longest;
    };
  })()`;
}

async function evaluate(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const answer = await cdp.send('Runtime.evaluate', {
    ...{ expression, contextId },
    awaitPromise: true,
    returnByValue: true,
  });
  const { exceptionDetails: trouble, result } = answer;
  if (trouble) throw new Error(trouble.exception?.description ?? trouble.text);
  return result.value as unknown;
}
