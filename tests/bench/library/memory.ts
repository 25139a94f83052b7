import type { CDPSession } from 'playwright-core';

import type { ChromiumDriver } from '../../e2e/browsers/chromium';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Megabytes of the worker's heap and of its arrays' buffers, after what is no longer needed has been collected. */
export async function workerMemory(driver: ChromiumDriver): Promise<number> {
  const session = await driver.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser takes no commands.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(driver.id));
  if (!target) throw new Error('The worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  await tell(session, sessionId, 1, 'HeapProfiler.collectGarbage');
  const usage = (await tell(session, sessionId, 2, 'Runtime.getHeapUsage')) as HeapUsage;
  await session.detach();
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** A command to a target that only the browser's own session reaches. */
function tell(session: CDPSession, sessionId: string, id: number, method: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', function hear(event) {
      const reply = JSON.parse(event.message) as { readonly id?: number; readonly result?: unknown };
      if (event.sessionId !== sessionId || reply.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(reply.result);
    });
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
