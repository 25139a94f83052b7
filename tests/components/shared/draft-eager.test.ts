/** A draft whose keeper may not live: then no key waits. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DraftText, LATEST, SURE } from '../../../components/shared/draft-text';
import type { NoteEdit } from '../../../utils/model/note-edit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('with nobody who surely hears', () => {
  /** An eager draft, and what it has sent. */
  function begin(keep: (edit: Required<NoteEdit>) => Promise<string | undefined>) {
    const sent: string[] = [];
    const draft = new DraftText({
      kept: '',
      isEager: true,
      changed: () => undefined,
      keep(edit) {
        sent.push(edit.note);
        return keep(edit);
      },
    });
    const type = (...texts: readonly string[]): void => texts.forEach((text) => draft.type(text));
    return { sent, type };
  }

  it('each key is sent at once', () => {
    const { sent, type } = begin(() => new Promise(() => undefined));
    type('a', 'ab', 'abc');
    expect(sent).toEqual(['a', 'ab', 'abc']);
  });

  it('keys wait again once an answer has come, until it was long ago', async () => {
    const { sent, type } = begin(async ({ note }) => note);
    type('a');
    await vi.advanceTimersByTimeAsync(SURE);
    type('ab', 'abc');
    expect(sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(LATEST);
    expect(sent).toEqual(['a', 'abc']);
    await vi.advanceTimersByTimeAsync(SURE + 1);
    type('abcd');
    expect(sent).toEqual(['a', 'abc', 'abcd']);
  });

  it.each([
    ['is refused', () => Promise.reject(new Error('no answer'))],
    ['could not be kept', async () => undefined],
  ])('a text that %s is no sign that somebody hears', async (_, keep) => {
    const { sent, type } = begin(keep);
    type('a');
    await vi.advanceTimersByTimeAsync(1);
    type('ab');
    expect(sent).toEqual(['a', 'ab']);
  });
});
