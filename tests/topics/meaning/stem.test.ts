import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stemOf } from '../../../utils/topics/meaning/stem';

describe('stems', () => {
  it.each([
    ['classifier', 'classifiers', 'classified', 'classification', 'classify'],
    ['generate', 'generated', 'generation', 'generative', 'generators'],
    ['plan', 'plans', 'planned', 'planning', 'planner'],
    ['quantize', 'quantized', 'quantization'],
    ['robot', 'robots', 'robotic', 'robotics'],
    ['efficient', 'efficiency', 'efficiently'],
    ['memory', 'memories'],
    ['image', 'images', 'imaging'],
  ])('%s goes with its like', (first, ...others) => {
    expect(others.map(stemOf)).toEqual(others.map(() => stemOf(first)));
  });

  it.each([
    ['scan', 'scene'],
    ['model', 'modal'],
    ['speech', 'speed'],
    ['pass', 'pas'],
  ])('%s does not go with %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it.each(['gpt4', 'größe', '量子', 'c++', 'rnn', 'this'])('%s stays as it is', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  it('are beginnings of their words, of four letters or the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abegilnorstyzd'), minLength: 1, maxLength: 14 }), (word) => {
        const stem = stemOf(word);
        return word.startsWith(stem) && stem.length >= Math.min(4, word.length);
      }),
    );
  });
});
