import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { createHost, ownRootOf } from '../../../components/ui/host';
import { judgeTrust } from '../../../components/ui/trust';
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

describe('the card of a row', () => {
  const authors = [
    { given: 'Ada', family: 'Example' },
    { given: 'Ben', family: 'Sample' },
  ];

  function openCard(said?: boolean) {
    const library = setStage([]);
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
      const { call } = message as LibraryCall;
      if (call === 'facts') return Promise.resolve({ value: [] });
      if (call === 'explain') return Promise.resolve({ value: { mentions: [], categories: [], said } });
      return library.answer(message as LibraryCall);
    });
    document.body.innerHTML = '<article><div><h3>A title</h3><p>Authors</p></div></article>';
    const part = document.querySelector('article')!;
    const title = document.querySelector('h3')!;
    const { host, root } = createHost('ibid-row', '');
    part.append(host);
    const follow = document.createElement('button');
    root.append(follow);
    follow.focus();
    const attempt = vi.fn((answer: Promise<unknown>) => answer);
    const hits = [{ id: topic.id, score: 1 }];
    const shown = row('arxiv:1', { topics: hits }, { authors }, { parts: [part], anchor: part, fields: { title } });
    const stop = new AbortController();
    const cards = startTopics({
      page: document,
      topics: () => new Map([[topic.id, topic]]),
      rowAt: () => shown,
      host: () => host,
      field: () => undefined,
      attempt,
      fail: vi.fn(),
      signal: stop.signal,
    } as unknown as TopicsOptions);
    cards.open(shown);
    const card = ownRootOf(document.querySelector('ibid-card'))!;
    const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    const called = (name: string) => library.calls.filter((call) => call === name).length;
    return { cards, shown, card, root, follow, press, called, attempt, stop };
  }

  let distrust: () => void;
  beforeEach(() => {
    distrust = judgeTrust(() => true);
    return () => distrust();
  });

  it('stands below the title, with the focus on the first author', () => {
    const { card, stop } = openCard();
    expect(card.host.previousElementSibling?.localName).toBe('h3');
    expect(card.activeElement?.getAttribute('aria-label')).toBe('Follow Ada Example');
    stop.abort();
    expect(document.querySelector('ibid-card')).toBeNull();
  });

  it('closes by Escape, and by opening it again; the focus goes back to where it was', () => {
    const { cards, shown, root, follow, press, stop } = openCard();
    press('Escape');
    expect(document.querySelector('ibid-card')).toBeNull();
    expect(root.activeElement).toBe(follow);
    cards.open(shown);
    expect(document.querySelector('ibid-card')).not.toBeNull();
    cards.open(shown);
    expect(document.querySelector('ibid-card')).toBeNull();
    stop.abort();
  });

  it('does once what is pressed twice: a second receipt would take nothing back', async () => {
    const { card, called, attempt, stop } = openCard();
    const author = card.querySelector<HTMLElement>('.author');
    author?.click();
    author?.click();
    await until(() => expect(attempt).toHaveBeenCalled());
    expect(called('watch')).toBe(1);
    stop.abort();
  });

  it('follows an author by a digit', async () => {
    const { press, called, attempt, stop } = openCard();
    press('2');
    await until(() => expect(attempt).toHaveBeenCalledWith(expect.anything(), 'Following Ben Sample'));
    expect(called('watch')).toBe(1);
    stop.abort();
  });

  it('corrects the topic in focus by its keys, and never by Enter', async () => {
    const { card, press, attempt, stop } = openCard();
    press('n');
    press('ArrowDown');
    expect(card.activeElement?.getAttribute('aria-label')).toBe('RL');
    press('Enter');
    expect(attempt).not.toHaveBeenCalled();
    press('n');
    await until(() => expect(attempt).toHaveBeenCalledWith(expect.anything(), 'RL: no', expect.anything()));
    stop.abort();
  });

  it('mutes a topic, and shows what was muted there', async () => {
    const { card, called, attempt, stop } = openCard();
    const mute = card.querySelector<HTMLElement>('[aria-label="Mute RL"]')!;
    expect(mute.getAttribute('aria-pressed')).toBe('false');
    mute.click();
    await until(() => expect(mute.getAttribute('aria-pressed')).toBe('true'));
    mute.click();
    await until(() => expect(mute.getAttribute('aria-pressed')).toBe('false'));
    expect(attempt.mock.calls.map(([, said]: unknown[]) => said)).toEqual(['“RL” is muted', '“RL” is no longer muted']);
    expect(called('muteTopic')).toBe(2);
    stop.abort();
  });

  it.each([undefined, false, true])('says yes to a topic that is named, where %s was said before', async (said) => {
    const { card, attempt, stop } = openCard(said);
    const pressed = said === undefined ? 0 : 1;
    await until(() => expect(card.querySelectorAll('.answers [aria-pressed=true]')).toHaveLength(pressed));
    const field = card.querySelector('input')!;
    field.value = 'rl';
    field.form?.requestSubmit();
    await until(() => expect(attempt).toHaveBeenCalledWith(expect.anything(), 'RL: yes', expect.anything()));
    stop.abort();
  });

  it('is put back where the page has drawn its part anew, and the focus with it', async () => {
    const { card, stop } = openCard();
    card.host.remove();
    await until(() => expect(document.querySelector('ibid-card')).toBe(card.host));
    expect(card.activeElement?.getAttribute('aria-label')).toBe('Follow Ada Example');
    stop.abort();
  });
});
