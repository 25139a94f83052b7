import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { watchSelection } from '../../components/overlay/highlights/selection';

/** Longer than a selection has to rest. */
const REST = 300;

let stop: AbortController;
/** What was chosen, and `-` for each time that it was dropped. */
let told: string[];
/** Whether what is selected can be highlighted. */
let isField: boolean;
let lookAgain: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  told = [];
  isField = true;
  document.body.innerHTML = '<p>A hedge grows back.</p><ibid-highlights></ibid-highlights>';
  document.getSelection()!.removeAllRanges();
  const chosen = (range: Range): boolean => {
    told.push(String(range));
    return isField;
  };
  lookAgain = watchSelection(document, { chosen, dropped: () => void told.push('-') }, stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function select(words: string): void {
  const text = document.querySelector('p')!.firstChild as Text;
  const from = text.data.indexOf(words);
  document.getSelection()!.setBaseAndExtent(text, from, text, from + words.length);
}

function tell(type: string, css = 'p'): void {
  document.querySelector(css)!.dispatchEvent(new Event(type, { bubbles: true }));
}

function drag(words: string): void {
  tell('pointerdown');
  select(words);
  tell('selectionchange');
  tell('pointerup');
}

const wait = (): unknown => vi.advanceTimersByTime(REST);

describe('a selection', () => {
  it('is chosen once, though the browser tells of it after the pointer has gone up', () => {
    drag('hedge');
    vi.advanceTimersByTime(20);
    expect(told).toEqual(['hedge']);
    tell('selectionchange');
    wait();
    tell('pointerdown', 'ibid-highlights');
    tell('pointerup', 'ibid-highlights');
    wait();
    expect(told).toEqual(['hedge']);
  });

  it('is chosen for what it is in the end', () => {
    drag('hedge');
    wait();
    select('hedge grows');
    tell('selectionchange');
    select('grows');
    tell('selectionchange');
    wait();
    expect(told).toEqual(['hedge', 'grows']);
  });

  it.each(['pointerup', 'pointercancel'])('is not chosen while something is pressed, but after %s', (end) => {
    select('hedge');
    tell('selectionchange');
    tell('pointerdown');
    wait();
    expect(told).toEqual([]);
    tell(end);
    wait();
    expect(told).toEqual(['hedge']);
  });

  it('is chosen again when the same words are selected again', () => {
    for (const times of [1, 2]) {
      drag('hedge');
      wait();
      expect(told).toHaveLength(times);
    }
  });

  it('is chosen again where it could not be highlighted before', () => {
    isField = false;
    drag('hedge');
    wait();
    isField = true;
    tell('selectionchange');
    wait();
    tell('selectionchange');
    wait();
    expect(told).toEqual(['hedge', 'hedge']);
  });

  it('is looked at again when more can be highlighted, unless something is pressed', () => {
    isField = false;
    drag('hedge');
    wait();
    isField = true;
    tell('pointerdown', 'ibid-highlights');
    lookAgain();
    wait();
    expect(told).toEqual(['hedge']);
    tell('pointerup', 'ibid-highlights');
    lookAgain();
    wait();
    lookAgain();
    wait();
    expect(told).toEqual(['hedge', 'hedge']);
  });

  it('is dropped at once when it is gone', () => {
    drag('hedge');
    wait();
    document.getSelection()!.removeAllRanges();
    expect(told).toEqual(['hedge', '-']);
  });
});
