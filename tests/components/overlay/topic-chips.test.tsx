import { beforeEach, expect, it, vi } from 'vitest';

import { TopicChips } from '../../../components/overlay/controls/TopicChips';
import type { TopicHit } from '../../../utils/model/topic';
import { TOPICS } from '../made-up';
import { draw, findAll, setStage } from '../stage';

beforeEach(() => void setStage([]));

const topics = new Map(TOPICS.map((topic) => [topic.id, topic]));

function chips(hits: readonly TopicHit[], marked: readonly string[] = [], room?: number): readonly string[] {
  const undraw = draw(
    <TopicChips
      hits={hits}
      topics={topics}
      marked={new Set(marked)}
      {...(room !== undefined && { room })}
      onPick={() => undefined}
      onAsk={() => undefined}
      onRest={() => undefined}
    />,
  );
  const names = findAll('.topic').map((chip) => chip.getAttribute('data-topic') ?? '');
  undraw();
  return names;
}

it.each<[string, readonly TopicHit[], readonly string[], readonly string[]]>([
  ['all that are found, however unsure', [hit('rag', 0.9), hit('rnn', 0.51)], [], ['rag', 'rnn']],
  ['three at the most', ['rag', 'rnn', 'vision', 'agents'].map((id) => hit(id, 0.9)), [], ['rag', 'rnn', 'vision']],
  [
    'what is filtered by',
    ['rag', 'rnn', 'vision', 'agents'].map((id) => hit(id, 0.9)),
    ['agents'],
    ['rag', 'rnn', 'vision', 'agents'],
  ],
  ['no topic that is not there any more', [hit('gone', 0.9), hit('rnn', 0.5)], [], ['rnn']],
])('shows %s', (_, hits, marked, expected) => {
  expect(chips(hits, marked)).toEqual(expected);
});

it.each([
  [40, ['rag']],
  [450, ['rag', 'rnn']],
  [900, ['rag', 'rnn', 'vision']],
])('shows as many as fit into %d pixels, and always one', (room, expected) => {
  const hits = ['rag', 'rnn', 'vision', 'agents'].map((id) => hit(id, 0.9));
  expect(chips(hits, [], room)).toEqual(expected);
});

it('tells how many more there are, names them, and shows them when it is pressed', () => {
  const hits = ['rag', 'rnn', 'vision', 'agents', 'speech'].map((id) => hit(id, 0.9));
  const onRest = vi.fn();
  const undraw = draw(
    <TopicChips
      hits={hits}
      topics={topics}
      marked={new Set()}
      onPick={() => undefined}
      onAsk={() => undefined}
      onRest={onRest}
    />,
  );
  const rest = findAll('button').at(-1);
  expect([rest?.textContent, rest?.getAttribute('aria-label')]).toEqual(['+2', '+2 more: Agents & RL, Speech']);
  rest?.click();
  expect(onRest).toHaveBeenCalledOnce();
  undraw();
});

function hit(id: string, score: number): TopicHit {
  return { id, score };
}
