/** A small share of `npm run stress`, with another seed each time: a failure says which. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createDice } from './dice';
import { runFiles } from './files';
import { runLives } from './lives';

const SEED = Math.floor(Math.random() * 2 ** 31);
const CLEAN = { lost: [], halfWritten: [], broken: [] };

beforeEach(() => {
  // The sources tell of every mishap that is planned here.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

it(`loses no word when the worker is stopped (seed ${SEED})`, { timeout: 60_000 }, async () => {
  const { kept, stops, ...found } = await runLives(20, SEED);
  expect(found, `npm run stress -- --stops 20 --files 0 --kills 0 --seed ${SEED}`).toMatchObject(CLEAN);
  expect(stops).toBeGreaterThanOrEqual(20);
  expect(kept).toBeGreaterThan(0);
});

it(`takes a damaged file in whole, or not at all (seed ${SEED})`, { timeout: 60_000 }, async () => {
  const { files, kept, ...found } = await runFiles(100, SEED);
  expect(found, `npm run stress -- --stops 0 --files 100 --kills 0 --seed ${SEED}`).toMatchObject(CLEAN);
  expect(files).toBe(100);
  expect(kept).toBeGreaterThan(0);
});

it('has the same chance from the same seed', () => {
  const rolls = (seed: number): readonly number[] => {
    const dice = createDice(seed);
    return Array.from({ length: 20 }, () => dice.roll(1_000));
  };
  expect(rolls(SEED)).toEqual(rolls(SEED));
  expect(new Set(rolls(SEED)).size).toBeGreaterThan(10);
});
