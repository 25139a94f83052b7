import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { anchor, anchoring } from '../../utils/highlights/anchor';
import { whenIdle } from '../../utils/highlights/idle';
import { createKnownAnchors, textHash } from '../../utils/highlights/known-anchors';
import { normalize, normalizing } from '../../utils/highlights/normalize';
import { project, projecting } from '../../utils/highlights/project';
import { finish } from '../../utils/highlights/steps';
import { madeUpSentences } from '../e2e/pages/latexml';

const LONG = madeUpSentences(900)
  .map((sentence, i) => (i % 7 ? `${sentence} ` : `${sentence}\n`))
  .join('');

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('work in steps', () => {
  it('folds a long text in several of them, to the same', () => {
    const steps = normalizing(LONG);
    let count = 1;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(4);
    const [whole, parted] = [normalize(LONG), finish(normalizing(LONG))];
    expect(parted.text).toBe(whole.text);
    expect([...parted.starts]).toEqual([...whole.starts.subarray(0, whole.text.length)]);
    expect([...parted.ends]).toEqual([...whole.ends.subarray(0, whole.text.length)]);
  });

  it('folds any text the same in steps', () => {
    const text = fc.string({
      minLength: 2,
      unit: fc.constantFrom('a', 'B', ' ', '\n', '-', '—', 'ﬁ', '\\textbf{', '}', '$', 'é', '.'),
    });
    fc.assert(
      fc.property(text, (piece) => {
        const source = `${LONG.slice(0, 15_999)}${piece}${LONG.slice(0, 17_000)}`;
        expect(finish(normalizing(source)).text).toBe(normalize(source).text);
      }),
      { numRuns: 200 },
    );
  });

  it('looks for a quotation in several of them, to the same', () => {
    const at = LONG.indexOf(' ', 60_000) + 1;
    const exact = LONG.slice(at, at + 600).replace(/[aeiou](?=\w{3})/g, 'y');
    const selector = { exact, prefix: '', suffix: '' };
    const steps = anchoring(LONG, selector);
    let count = 1;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(3);
    expect(finish(anchoring(LONG, selector))).toEqual(anchor(LONG, selector));
  });

  it('reads a long field in several of them, to the same', () => {
    document.body.innerHTML = `<main>${'<div><p>A <b>hedge</b></p></div>grows<br>'.repeat(100)}</main>`;
    const root = document.querySelector('main')!;
    const steps = projecting(root);
    let count = 1;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(4);
    expect(finish(projecting(root)).text).toBe(project(root).text);
    expect(project(root).text).toBe(Array.from({ length: 100 }, () => 'A hedge\ngrows').join('\n'));
  });
});

describe('whenIdle', () => {
  it('is asked for once at a time, and gives no more time than there is', () => {
    const asked: ((idle: { didTimeout: boolean; timeRemaining(): number }) => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (callback: (typeof asked)[number]) => asked.push(callback));
    const times: number[] = [];
    const stop = new AbortController();
    const later = whenIdle((time) => void times.push(time), stop.signal);
    later();
    later();
    expect(asked).toHaveLength(1);
    asked[0]!({ didTimeout: false, timeRemaining: () => 3 });
    expect(times).toEqual([3]);
    later();
    stop.abort();
    asked[1]!({ didTimeout: false, timeRemaining: () => 3 });
    expect(times).toEqual([3]);
  });

  it('works where the browser does not tell when it is idle', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const times: number[] = [];
    whenIdle((time) => void times.push(time), new AbortController().signal)();
    await vi.waitFor(() => expect(times).toHaveLength(1));
  });
});

describe('createKnownAnchors', () => {
  it('knows a quotation in a text, and only there', () => {
    const known = createKnownAnchors(2);
    const selector = { exact: 'hedge', prefix: '', suffix: '' };
    const found = anchor('A hedge.', selector);
    known.set(textHash('A hedge.'), selector, found);
    expect(known.get(textHash('A hedge.'), selector)).toBe(found);
    expect(known.get(textHash('A hedge!'), selector)).toBeUndefined();
    expect(known.get(textHash('A hedge.'), { ...selector, prefix: 'A ' })).toBeUndefined();
    for (const text of ['one', 'two']) known.set(textHash(text), selector, found);
    expect(known.get(textHash('A hedge.'), selector)).toBeUndefined();
  });
});
