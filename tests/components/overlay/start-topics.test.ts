import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { createHost } from '../../../components/ui/host';
import { startTopics } from '../../../components/overlay/topics/start-topics';
import type { TopicsOptions } from '../../../components/overlay/topics/topics-part';
import type { LibraryCall } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { row } from '../../listing/rows-for-tests';
import { setStage, until } from '../stage';

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

describe('following in the card of a row', () => {
  it('does once what is pressed twice: a second receipt would take nothing back', async () => {
    const library = setStage([]);
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
      (message as LibraryCall).call === 'facts'
        ? Promise.resolve({ value: [] })
        : library.answer(message as LibraryCall),
    );
    Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
    const { host, root } = createHost('ibid-row', '');
    root.innerHTML = '<div class="line"><button class="follow"></button></div>';
    document.body.append(host);
    const attempt = vi.fn((answer: Promise<unknown>) => answer);
    const authors = [{ given: 'Ada', family: 'Example' }];
    const shown = row('arxiv:1', {}, { authors });
    const part = startTopics({
      page: document,
      topics: () => new Map([[topic.id, topic]]),
      rowAt: () => shown,
      host: () => host,
      field: () => undefined,
      attempt,
      fail: vi.fn(),
      signal: new AbortController().signal,
    } as unknown as TopicsOptions);
    part.open(shown);
    const button = await until(() => {
      const found = [...root.querySelectorAll('li')].find((one) => /Ada/.test(one.textContent ?? ''));
      expect(found).toBeDefined();
      return found?.querySelector('button');
    });
    button?.click();
    button?.click();
    await until(() => expect(attempt).toHaveBeenCalled());
    expect(library.calls.filter((call) => call === 'watch')).toHaveLength(1);
  });
});
