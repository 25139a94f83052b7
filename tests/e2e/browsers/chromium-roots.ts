/** Closed shadow roots over Chromium's protocol. */
import type { CDPSession, Page } from 'playwright-core';

import { HOSTS } from './deep.ts';

const GROUP = 'roots';

/** What calls a function in a page with the closed roots of Ibid's own elements, and gives its answer. */
export function rootsOfChromium(page: Page): (declaration: string) => Promise<unknown> {
  let session: Promise<CDPSession> | undefined;
  return async (declaration) => {
    session ??= page.context().newCDPSession(page);
    const cdp = await session;
    const { result: hosts } = await cdp.send('Runtime.evaluate', { expression: HOSTS, objectGroup: GROUP });
    const objectId = hosts.objectId!;
    const { result } = await cdp.send('Runtime.getProperties', { objectId, ownProperties: true });
    const ids = result.flatMap(({ name, value }) => (/^\d+$/.test(name) && value?.objectId ? [value.objectId] : []));
    const roots = await Promise.all(ids.map((id) => rootOf(cdp, id)));
    const answer = await cdp.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: declaration,
      arguments: roots.flat(),
      returnByValue: true,
      awaitPromise: true,
    });
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as unknown;
  };
}

/** The root of a host as an argument; none for a host that has gone. */
async function rootOf(cdp: CDPSession, objectId: string): Promise<{ objectId: string }[]> {
  const { node } = await cdp.send('DOM.describeNode', { objectId, pierce: true });
  const [root] = node.shadowRoots ?? [];
  if (!root) return [];
  const { backendNodeId } = root;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, objectGroup: GROUP });
  return object.objectId ? [{ objectId: object.objectId }] : [];
}
