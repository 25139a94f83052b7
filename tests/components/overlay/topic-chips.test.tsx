import { beforeEach, expect, it } from 'vitest';

import { TopicChips } from '../../../components/overlay/controls/TopicChips';
import type { TopicHit } from '../../../utils/model/topic';
import { TOPICS } from '../made-up';
import { draw, findAll, setStage } from '../stage';

beforeEach(() => void setStage([]));

const topics = new Map(TOPICS.map((topic) => [topic.id, topic]));

function chips(hits: readonly TopicHit[], marked: readonly string[] = []): readonly string[] {
  const undraw = draw(
    <TopicChips
      hits={hits}
      topics={topics}
      marked={new Set(marked)}
      onPick={() => undefined}
      onAsk={() => undefined}
    />,
  );
  const names = findAll('.chip').map((chip) => chip.getAttribute('data-topic') ?? '');
  undraw();
  return names;
}

it.each<[string, readonly TopicHit[], readonly string[], readonly string[]]>([
  ['the best, however unsure', [{ id: 'rag', score: 0.5 }], [], ['rag']],
  ['others only when they are sure', [hit('rag', 0.9), hit('rnn', 0.65), hit('vision', 0.55)], [], ['rag', 'rnn']],
  ['three at the most', ['rag', 'rnn', 'vision', 'agents'].map((id) => hit(id, 0.9)), [], ['rag', 'rnn', 'vision']],
  ['what is filtered by', [hit('rag', 0.9), hit('vision', 0.51)], ['vision'], ['rag', 'vision']],
  ['no topic that is not there any more', [hit('gone', 0.9), hit('rnn', 0.5)], [], ['rnn']],
])('shows %s', (_, hits, marked, expected) => {
  expect(chips(hits, marked)).toEqual(expected);
});

function hit(id: string, score: number): TopicHit {
  return { id, score };
}
