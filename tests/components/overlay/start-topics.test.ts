import { beforeEach, describe, expect, it, vi } from 'vitest';

import { startTopics } from '../../../components/overlay/topics/start-topics';
import type { TopicsOptions } from '../../../components/overlay/topics/topics-part';
import type { Topic } from '../../../utils/model/topic';
import { row } from '../../listing/rows-for-tests';
import { setStage } from '../stage';

const topic: Topic = { id: 'rl', name: 'RL', area: 'rl', colour: 'agents', builtIn: true, enabled: true };

function open(isUnderPointer: boolean) {
  const host = document.body.appendChild(document.createElement('div'));
  const chip = document.createElement('button');
  chip.dataset['topic'] = topic.id;
  host.attachShadow({ mode: 'open' }).append(chip);
  vi.spyOn(chip, 'matches').mockImplementation((selector) => selector === ':hover' && isUnderPointer);
  const fail = vi.fn();
  const part = startTopics({
    page: document,
    topics: () => new Map([[topic.id, topic]]),
    rowAt: () => row('arxiv:1'),
    field: () => undefined,
    fail,
    signal: new AbortController().signal,
  } as unknown as TopicsOptions);
  return { part, chip, fail };
}

describe('a chip that was pointed at', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it.each([
    ['is explained when the pointer rests there', true, ['explain', 'watches']],
    ['is not when the pointer had gone on before the code for it was loaded', false, []],
  ])('%s', async (_, isUnderPointer, calls) => {
    const library = setStage([]);
    const { part, chip } = open(isUnderPointer);
    part.explain(chip, false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(library.calls).toEqual(calls);
  });
});
