/** Closed shadow roots over WebDriver BiDi. */
import type { Browser, Page } from 'puppeteer-core';

import { HOSTS } from './deep.ts';

/** As the protocol writes values: only what is read here. */
interface Remote {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}
interface RemoteNode extends Remote {
  readonly value?: { readonly shadowRoot?: Remote | null };
}
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: Remote;
  readonly exceptionDetails?: { readonly text: string };
}
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: Evaluated }>;
}

/** What calls a function in a page with the closed roots of Ibid's own elements, and gives its answer. */
export function rootsOfFirefox(browser: Browser, page: Page): (declaration: string) => Promise<unknown> {
  // Puppeteer keeps both to itself; the protocol itself is public.
  const { connection } = browser as unknown as { readonly connection: Connection };
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  const target = { context };

  async function send(method: string, params: object): Promise<Remote | undefined> {
    const { result } = await connection.send(method, { target, awaitPromise: true, ...params });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'The page threw');
    return result.result;
  }

  return async (declaration) => {
    const hosts = await send('script.evaluate', {
      expression: HOSTS,
      resultOwnership: 'root',
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const roots = ((hosts?.value ?? []) as readonly RemoteNode[]).flatMap(({ value }) =>
      value?.shadowRoot?.sharedId ? [{ sharedId: value.shadowRoot.sharedId }] : [],
    );
    // As text: the protocol's own way of writing values knows more than JSON does.
    const answer = await send('script.callFunction', {
      functionDeclaration: `async (...roots) => JSON.stringify(await (${declaration})(...roots))`,
      arguments: roots,
    });
    return typeof answer?.value === 'string' ? (JSON.parse(answer.value) as unknown) : undefined;
  };
}
