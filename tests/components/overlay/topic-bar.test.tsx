import { beforeEach, expect, it } from 'vitest';

import { TopicBar } from '../../../components/overlay/toolbar/TopicBar';
import type { TopicMark } from '../../../utils/listing/filter';
import type { Topic } from '../../../utils/model/topic';
import { draw, find, findAll, setStage } from '../stage';

beforeEach(() => void setStage([]));

const NAMES = 'abcdefghijklmnop'.split('');
const topics = new Map(
  NAMES.map((id): [string, Topic] => [
    id,
    { id, name: `Topic ${id}`, area: id, colour: 'agents', builtIn: true, enabled: true },
  ]),
);

function bar(
  counts: Readonly<Record<string, number>>,
  { all = false, words = '', marks = {} as Readonly<Record<string, TopicMark>> } = {},
): { readonly names: readonly string[]; readonly found: readonly string[] } {
  const found: string[] = [];
  document.body.replaceChildren();
  draw(
    <TopicBar
      now={{
        counts: new Map(Object.entries(counts)),
        counted: 20,
        marks: new Map(Object.entries(marks)),
        topics,
        allTopics: all,
        topicWords: words,
      }}
      actions={{
        markTopic: () => undefined,
        showAllTopics: () => undefined,
        findTopics: (text) => found.push(text),
      }}
    />,
  );
  const names = findAll('.chip').map((chip) => /Topic (\w)/.exec(chip.textContent ?? '')?.[1] ?? '');
  return { names, found };
}

it('shows those first that part the listing best, and those last that tell nothing', () => {
  const { names } = bar({ a: 20, b: 1, c: 10, d: 18, e: 5, f: 13 });
  expect(names).toEqual(['c', 'f', 'e', 'd', 'b', 'a']);
});

it('shows twelve, and what the listing is filtered by', () => {
  const counts = Object.fromEntries(NAMES.map((id, n) => [id, 10 - n / 2]));
  expect(bar(counts).names).toEqual(NAMES.slice(0, 12));
  expect(bar(counts, { marks: { p: 'only' } }).names).toEqual([...NAMES.slice(0, 12), 'p']);
  // The second click excludes: it has to meet the same topic.
  expect(bar(counts, { marks: { c: 'only' } }).names).toEqual(NAMES.slice(0, 12));
});

it('shows all of them on demand, to be looked through by name', () => {
  const counts = Object.fromEntries(NAMES.map((id, n) => [id, 10 - n / 2]));
  const { names, found } = bar(counts, { all: true });
  expect(names).toEqual(NAMES);
  const field = find('.topics input') as HTMLInputElement;
  field.value = 'Topic n';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(found).toEqual(['Topic n']);
  expect(bar(counts, { all: true, words: ' TOPIC N', marks: { a: 'not' } }).names).toEqual(['a', 'n']);
});
