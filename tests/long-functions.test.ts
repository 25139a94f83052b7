/** No function is longer than a screen: oxlint counts its lines, and a table is no function. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

import { expect, it } from 'vitest';

/** Longer than 60 lines today. This list may only shrink. */
const LONG: readonly string[] = [
  'components/library/popup/OtherPage.tsx: OtherPage',
  'components/library/popup/PopupPage.tsx: PopupPage',
  'components/overlay/listing/start-listing.tsx: startListing',
  'components/overlay/paper/start-paper.tsx: startPaper',
  'components/overlay/start-page.ts: startPage',
];

interface Report {
  readonly diagnostics: readonly { readonly filename: string; readonly message: string }[];
  readonly number_of_files: number;
}

/** Functions of more than 60 lines, as `file: name`. */
function longFunctions(...folders: readonly string[]): { readonly found: readonly string[]; readonly files: number } {
  const root = join(import.meta.dirname, '..');
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const config = join(import.meta.dirname, 'long-functions.json');
  const { stdout } = spawnSync(process.execPath, [oxlint, '-c', config, '-f', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  const { diagnostics, number_of_files: files } = JSON.parse(stdout) as Report;
  const found = diagnostics.map(
    ({ filename, message }) =>
      `${filename.replaceAll('\\', '/')}: ${/`([^`]+)`/.exec(message)?.[1] ?? 'without a name'}`,
  );
  return { found: [...new Set(found)].sort(), files };
}

it('keeps functions within a screen', { timeout: 60_000 }, () => {
  const { found, files } = longFunctions('entrypoints', 'components', 'utils');
  expect(files).toBeGreaterThan(400);
  expect(
    found.filter((one) => !LONG.includes(one)),
    'More than 60 lines: which parts could be told by a name? Make functions of them. (Functions in a function count too.)',
  ).toEqual([]);
  expect(
    LONG.filter((one) => !found.includes(one)),
    'Well done. Take these off the list of long functions, so that they stay short.',
  ).toEqual([]);
});
