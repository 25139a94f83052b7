import process from 'node:process';

import { expect, it } from 'vitest';

import { ROWS } from './exports';
import { missingPrograms } from './programs';

it('in CI no program is left out', () =>
  expect(
    process.env.CI ? missingPrograms() : [],
    'Is apt-get there, and may it be run (as root, or by sudo without a password)? Then its own words say more: sudo apt-get install …',
  ).toEqual([]));

it('the library is a large one', () => expect(ROWS.length).toBeGreaterThanOrEqual(60));
