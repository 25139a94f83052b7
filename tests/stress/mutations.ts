/** Files as they come from broken disks, cut downloads and other people's writers. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { FORMATS } from '../../utils/formats';
import { NASTY } from '../formats/nasty';
import type { Dice } from './dice';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FIXTURES = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));
const NOW = '2026-03-05T12:00:00.000Z';
/** What breaks readers: ends of blocks, escapes, halves of characters, marks of encodings. */
const TOKENS = ['{', '}', '[', '"', '\\', '\n', '\r', '\t', ',', '@', '%', '$', '<p', '&#x', 'ER  - ', '\ufeff', '\0'];

/** The golden files, and records that are nasty in every format that is written. */
export function readCorpus(): readonly Sample[] {
  const golden = readdirSync(FIXTURES).map((name) => ({ name, bytes: new Uint8Array(readFileSync(FIXTURES + name)) }));
  const written = FORMATS.flatMap(({ id, extension, write }): Sample[] => {
    if (!write) return [];
    const text = [...write(Object.values(NASTY), { now: NOW })].join('');
    return [{ name: `${id}.${extension}`, bytes: new TextEncoder().encode(text) }];
  });
  return [...golden, ...written];
}

type Mutate = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;

const MUTATIONS: readonly Mutate[] = [
  // A byte becomes another.
  (bytes, dice) => bytes.with(dice.roll(bytes.length), dice.roll(256)),
  // A bit falls over.
  (bytes, dice) => {
    const at = dice.roll(bytes.length);
    return bytes.with(at, (bytes[at] ?? 0) ^ (1 << dice.roll(8)));
  },
  // The end is missing, or the beginning.
  (bytes, dice) => bytes.slice(0, dice.roll(bytes.length) + 1),
  (bytes, dice) => bytes.slice(dice.roll(bytes.length)),
  // A part is missing, or there twice.
  (bytes, dice) => {
    const [from, to] = rangeIn(bytes, dice);
    return join(bytes.slice(0, from), bytes.slice(to));
  },
  (bytes, dice) => {
    const [from, to] = rangeIn(bytes, dice);
    return join(bytes.slice(0, to), bytes.slice(from));
  },
  // Something is in between.
  (bytes, dice) => insert(bytes, dice, new TextEncoder().encode(dice.pick(TOKENS))),
  (bytes, dice) => insert(bytes, dice, new TextEncoder().encode(dice.pick(TOKENS).repeat(1 + dice.roll(2_000)))),
  // Two files are one.
  (bytes, dice, other) => join(bytes.slice(0, dice.roll(bytes.length) + 1), other.slice(dice.roll(other.length))),
];

/** One of the samples, damaged a little or much. */
export function damagedSample(corpus: readonly Sample[], dice: Dice): Sample {
  const { name, bytes } = dice.pick(corpus);
  let damaged = bytes;
  for (let times = 1 + dice.roll(6); times > 0 && damaged.length > 0; times--)
    damaged = dice.pick(MUTATIONS)(damaged, dice, dice.pick(corpus).bytes);
  return { name: dice.chance(0.8) ? name : dice.pick(corpus).name, bytes: damaged };
}

function rangeIn(bytes: Uint8Array, dice: Dice): readonly [from: number, to: number] {
  const from = dice.roll(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + dice.roll(200))];
}

function insert(bytes: Uint8Array, dice: Dice, more: Uint8Array): Uint8Array {
  const at = dice.roll(bytes.length + 1);
  return join(bytes.slice(0, at), more, bytes.slice(at));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
