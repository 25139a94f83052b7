import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { ChromiumTab } from './browsers/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or worse, in the whole page or below `roots`. */
export async function seriousIn(tab: ChromiumTab, roots?: readonly string[]): Promise<string[]> {
  await tab.page.evaluate(AXE);
  const include = JSON.stringify(roots ? { include: roots.map((root) => [root]) } : {});
  const { violations } = await tab.page.evaluate<{ violations: readonly Finding[] }>(
    `axe.run(${roots ? include : 'document'}, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}
