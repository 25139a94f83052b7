/** The list of guards holds only what is there; `npm run guards` takes them away one by one. */
import { existsSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { GUARDS } from './list';

it.each(GUARDS.map((guard) => [guard.against, guard] as const))('the guard against %s stands', (_, guard) => {
  const { file, text, without, test } = guard;
  const found = readFileSync(file, 'utf8').split(text).length - 1;
  expect(found, `Was ${file} rewritten? Then say in tests/guards/list.ts what the guard looks like now.`).toBe(1);
  expect(without).not.toContain(text);
  expect(existsSync(test), `${test} is where it was noticed that the guard is missing. Where is it now?`).toBe(true);
});

it('there are enough, each against something else', () => {
  expect(GUARDS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(GUARDS.map(({ against }) => against)).size).toBe(GUARDS.length);
});
