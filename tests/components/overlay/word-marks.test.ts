import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createWordMarks } from '../../../components/overlay/topics/word-marks';
import { fakeRegistry } from '../../highlights/fake-registry';

const registry = fakeRegistry();
const marked = (): string[] => registry.painted('topic');
let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML =
    '<h1>Title: State-Space <i>models</i> and\n  Recurrent networks; recurrents</h1><p>A state-space model.</p>';
});
afterEach(() => stop.abort());

function mark(...texts: readonly string[]) {
  const marks = createWordMarks(document, stop.signal);
  for (const element of document.querySelectorAll('h1, p'))
    marks.add(
      element,
      texts.map((text) => ({ field: 'title', text, weight: 1 })),
    );
  marks.show('red', document.body);
  return marks;
}

describe('the words that made a topic', () => {
  it.each([
    [['Recurrent networks'], ['Recurrent networks']],
    [['state-space models'], ['State-Space models']],
    [['and Recurrent'], ['and\n  Recurrent']],
    [['recurrent'], ['Recurrent']],
    [['state-space'], ['State-Space', 'state-space']],
    [['current', '(', 'a.c'], []],
  ])('%j are found as whole words, across elements and line breaks', (texts, found) => {
    const before = document.body.innerHTML;
    mark(...texts);
    expect(marked()).toEqual(found);
    expect(document.body.innerHTML).toBe(before);
  });

  it('go when they are cleared, and when all ends', () => {
    const marks = mark('recurrent');
    marks.clear();
    expect(marked()).toEqual([]);
    mark('recurrent');
    stop.abort();
    expect(marked()).toEqual([]);
  });
});
