/** Says early, and in one sentence, what the end-to-end tests need. */
import { existsSync } from 'node:fs';

import { needBrowser } from './browsers/find.ts';
import { extensionFolder } from './stage.ts';

export default function setup(): void {
  for (const engine of ['chromium', 'firefox'] as const) {
    needBrowser(engine, (line) => process.stderr.write(`${line}\n`));
    if (!existsSync(`${extensionFolder(engine)}/manifest.json`))
      throw new Error(`There is no build for ${engine} to test: run \`npm run build\` first.`);
  }
}
