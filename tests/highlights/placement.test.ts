import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import * as anchors from '../../utils/highlights/anchor';
import { createPainter } from '../../utils/highlights/paint';
import type { Spot, Target } from '../../utils/highlights/placed';
import { createPlacement, type Placement } from '../../utils/highlights/placement';
import type { Highlight } from '../../utils/model/highlight';
import { fakeRegistry } from './fake-registry';
import { highlightOf, paperOf } from './samples';

let stop: AbortController;
let placement: Placement;
let registry: ReturnType<typeof fakeRegistry>;
let moved: number;

beforeEach(() => {
  registry = fakeRegistry();
  stop = new AbortController();
  moved = 0;
  const painter = createPainter<Spot>(document, stop.signal);
  placement = createPlacement(painter, stop.signal, () => moved++);
  document.body.innerHTML =
    '<ul><li id="a">A hedge grows back after each cut.</li><li id="b">Echoes are everywhere.</li></ul><aside></aside>';
});

afterEach(() => stop.abort());

function show(id: string, ...highlights: readonly Highlight[]): Target {
  const element = document.getElementById(id) as Element;
  const target: Target = { paper: paperOf(id), field: 'abstract', element };
  placement.show(target, highlights);
  return target;
}

const states = (): string[] => placement.all().map(({ highlight, anchoring }) => `${highlight.id} ${anchoring.state}`);
const painted = async (colour: string, ...words: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(registry.painted(colour)).toEqual(words));

describe('createPlacement', () => {
  it('paints what is there and lists what is not', async () => {
    show('a', highlightOf('1', 'hedge grows'), highlightOf('2', 'nothing of the kind', 'blue'));
    await painted('yellow', 'hedge grows');
    await vi.waitFor(() => expect(states()).toEqual(['1 exact', '2 orphan']));
    expect(registry.painted('blue')).toEqual([]);
  });

  it('paints the same highlight wherever its paper is listed', async () => {
    document.getElementById('b')!.textContent = 'A hedge grows here, too.';
    show('a', highlightOf('1', 'hedge grows'));
    show('b', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows', 'hedge grows');
  });

  it('follows its words when the page writes the text anew', async () => {
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    document.getElementById('a')!.textContent = 'New: a hedge grows back after every cut.';
    await vi.waitFor(() => expect(placement.all()[0]?.anchoring.spans[0]?.start).toBe(7));
    await painted('yellow', 'hedge grows');
  });

  it('looks for its words once in each text, however often the page goes to and fro', async () => {
    const search = vi.spyOn(anchors, 'anchoring');
    const [one, other] = ['A hedge grows back after each cut.', 'New: a hedge grows.'];
    show('a', highlightOf('1', 'hedge grows'));
    for (const text of [one, other, one, other]) {
      document.getElementById('a')!.textContent = text;
      await vi.waitFor(() => expect(placement.all()[0]?.anchoring.spans[0]?.start).toBe(text.indexOf('hedge')));
      await painted('yellow', 'hedge grows');
    }
    expect(search).toHaveBeenCalledTimes(2);
    search.mockRestore();
  });

  it('comes to an end in a text that never comes to rest', async () => {
    const field = document.getElementById('a')!;
    field.innerHTML = `${'<i>so</i> '.repeat(400)}<b></b> a hedge grows`;
    // Each slice is over after one step.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const restless = setInterval(() => void (field.querySelector('b')!.textContent = String(Math.random())), 1);
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    clearInterval(restless);
    clock.mockRestore();
  });

  it('has what the page has shown of a field since, once it is asked to read it anew', async () => {
    const field = document.getElementById('a')!;
    field.innerHTML = 'A hedge grows. <span style="display: none">It never stops.</span>';
    const target = show('a', highlightOf('1', 'hedge grows'), highlightOf('2', 'never stops', 'blue'));
    await vi.waitFor(() => expect(states()).toEqual(['1 exact', '2 orphan']));
    field.querySelector('span')!.style.display = '';
    expect(placement.projection(target).text).toBe('A hedge grows. ');
    expect(placement.projection(target, true).text).toBe('A hedge grows. It never stops.');
    await painted('blue', 'never stops');
    await vi.waitFor(() => expect(states()).toEqual(['1 exact', '2 exact']));
  });

  it('says so when the words are gone, and finds them when they are back', async () => {
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    document.getElementById('a')!.textContent = 'Loading';
    await vi.waitFor(() => expect(states()).toEqual(['1 orphan']));
    document.getElementById('a')!.textContent = 'A hedge grows.';
    await painted('yellow', 'hedge grows');
  });

  it('follows when the list is put in another order', async () => {
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    const list = document.querySelector('ul')!;
    list.append(document.getElementById('a')!);
    await painted('yellow', 'hedge grows');
  });

  it('paints in another colour, and no longer', async () => {
    const target = show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    placement.show(target, [highlightOf('1', 'hedge grows', 'pink')]);
    await painted('pink', 'hedge grows');
    expect(registry.painted('yellow')).toEqual([]);
    placement.show(target, []);
    await painted('pink');
    expect(states()).toEqual([]);
  });

  it('forgets an element that is no longer shown', async () => {
    const { element } = show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    placement.forget(element);
    expect(registry.painted('yellow')).toEqual([]);
  });

  it('does nothing about changes elsewhere on the page', async () => {
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    const before = moved;
    document.querySelector('aside')!.innerHTML = '<p>an advertisement</p>';
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(moved).toBe(before);
  });

  it('watches nothing without highlights', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    show('a');
    show('b');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(observe).not.toHaveBeenCalled();
    observe.mockRestore();
  });

  it('finds the field of a selection', () => {
    const target = show('a');
    const range = document.createRange();
    range.selectNodeContents(target.element.firstChild as Node);
    expect(placement.targetOf(range)?.element).toBe(target.element);
    range.selectNodeContents(document.querySelector('aside') as Element);
    expect(placement.targetOf(range)).toBeUndefined();
  });

  it('takes everything away in the end', async () => {
    show('a', highlightOf('1', 'hedge grows'));
    await painted('yellow', 'hedge grows');
    stop.abort();
    expect(registry.painted('yellow')).toEqual([]);
  });
});

describe('createPainter', () => {
  const range = (): Range => {
    const made = document.createRange();
    made.selectNodeContents(document.getElementById('b') as Element);
    return made;
  };

  it('puts back what the page has cleared', () => {
    const painter = createPainter(document, stop.signal);
    painter.set('x', [range()], 'green');
    registry.clear();
    expect(registry.painted('green')).toEqual([]);
    painter.reassert();
    expect(registry.painted('green')).toEqual(['Echoes are everywhere.']);
  });

  it('hides all without forgetting', () => {
    const painter = createPainter(document, stop.signal);
    painter.set('x', [range()], 'green');
    painter.hideAll(true);
    expect(registry.painted('green')).toEqual([]);
    painter.set('y', [range()], 'blue');
    expect(registry.painted('blue')).toEqual([]);
    painter.hideAll(false);
    expect(registry.painted('green')).toHaveLength(1);
    expect(registry.painted('blue')).toHaveLength(1);
  });
});
