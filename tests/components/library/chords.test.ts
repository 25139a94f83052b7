import { afterEach, expect, it } from 'vitest';

import { followChords } from '../../../components/library/chords';

let stop: AbortController;
afterEach(() => stop.abort());

function follow(): (keys: readonly string[], pause?: number) => readonly (string | undefined)[] {
  stop = new AbortController();
  const commandOf = followChords(() => ({}), stop.signal);
  let now = 0;
  return (keys, pause = 100) =>
    keys.map((key) => {
      const event = new KeyboardEvent('keydown', { key });
      now += pause;
      Object.defineProperty(event, 'timeStamp', { value: 10_000 + now });
      if (key === 'click') dispatchEvent(new Event('pointerdown'));
      else dispatchEvent(event);
      return commandOf(event);
    });
}

it.each<[readonly string[], number, string | undefined]>([
  [['g', 'l'], 100, 'library'],
  [['g', 'g'], 100, 'top'],
  [['g', 'l'], 1_500, undefined],
  [['g', 'x', 'l'], 100, undefined],
  [['g', 'click', 'l'], 100, undefined],
  [['g', 'j'], 100, 'next'],
])('%j with %i ms between means %s', (keys, pause, command) => {
  expect(follow()(keys, pause).at(-1)).toBe(command);
});
