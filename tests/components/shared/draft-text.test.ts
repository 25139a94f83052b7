import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DraftText, LATEST } from '../../../components/shared/draft-text';
import { noteAfter } from '../../../utils/library/commands/write-note';
import type { NoteEdit } from '../../../utils/model/note-edit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A kept note, the way to it, and a draft of it. */
class Desk {
  readonly edits: Required<NoteEdit>[] = [];
  /** What came last of each span of typing. */
  private readonly typed = new Map<string, Required<NoteEdit>>();
  settled = 0;
  /** How many messages are not answered. */
  open = 0;
  /** How long a message takes. */
  delay = 0;
  isBroken = false;
  /** What is sent arrives, and the answer does not. */
  isUnheard = false;
  /** The next message is lost on its way, and arrives when it is sent again after `delay`. */
  isLost = false;
  readonly draft: DraftText;

  constructor(
    whileTyping = true,
    /** What the library holds, for several desks at once. */
    readonly shelf = { kept: 'first' },
  ) {
    this.draft = new DraftText({
      kept: this.kept,
      keep: (edit) => this.keep(edit),
      changed: () => undefined,
      settled: () => this.settled++,
      whileTyping,
    });
  }

  get kept(): string {
    return this.shelf.kept;
  }

  private async keep(edit: Required<NoteEdit>): Promise<string | undefined> {
    this.edits.push(edit);
    if (this.isBroken) throw new Error('unreachable');
    this.open++;
    const { delay, isLost } = this;
    this.isLost = false;
    if (isLost) await new Promise((done) => setTimeout(done, delay));
    const last = this.typed.get(edit.span);
    const isLate = last && edit.sequence < last.sequence;
    if (!isLate) this.shelf.kept = noteAfter(edit, this.kept, last?.note);
    if (!isLate) this.typed.set(edit.span, edit);
    const { kept } = this;
    if (this.isUnheard) throw new Error('the answer was lost');
    if (delay > 0 && !isLost) await new Promise((done) => setTimeout(done, delay));
    this.open--;
    return kept;
  }

  /** Letters in a row, at a pace. */
  async write(letters: string, pace = 100): Promise<void> {
    for (const letter of letters) {
      this.draft.type(this.draft.text + letter);
      await vi.advanceTimersByTimeAsync(pace);
    }
  }

  async leave(): Promise<void> {
    this.draft.leave();
    await vi.advanceTimersByTimeAsync(this.delay);
  }
}

const notes = ({ edits }: Desk): string[] => edits.map(({ note }) => note);

describe('what is typed', () => {
  it('is sent 150 ms after any key at the latest, of a steady typist too', async () => {
    const desk = new Desk();
    let oldest = 0;
    for (const letter of ' typed steadily for more than a second') {
      desk.draft.type(desk.draft.text + letter);
      for (let ms = 0; ms < 130; ms += 10) {
        await vi.advanceTimersByTimeAsync(10);
        oldest = desk.kept === desk.draft.text ? 0 : oldest + 10;
        expect(oldest).toBeLessThanOrEqual(150);
      }
    }
    await vi.advanceTimersByTimeAsync(LATEST);
    expect(desk.kept).toBe('first typed steadily for more than a second');
  });

  it('is not sent key by key', async () => {
    const desk = new Desk();
    await desk.write(' typed steadily', 50);
    expect(desk.edits.length).toBeLessThanOrEqual(5);
  });

  it.each(['leave', 'flush', 'end'] as const)('is kept at once on %s', async (how) => {
    const desk = new Desk();
    desk.draft.type('first typed');
    desk.draft[how]();
    expect(notes(desk)).toEqual(['first typed']);
    desk.draft[how]();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(notes(desk)).toEqual(['first typed']);
  });

  it('is kept at once while an earlier part of it is on its way', async () => {
    const desk = new Desk();
    desk.delay = 5_000;
    await desk.write(' typed', 150);
    desk.draft.type('first typed more');
    desk.draft.flush();
    expect(notes(desk)).toEqual(['first ', 'first typed more']);
    expect(desk.edits[1]?.base).toBe('first');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.kept).toBe('first typed more');
    expect(desk.edits).toHaveLength(2);
  });

  it('is kept to its end when an earlier part of it arrives late', async () => {
    const desk = new Desk();
    desk.delay = 1_000;
    desk.isLost = true;
    await desk.write(' typed', 150);
    desk.draft.type('first typed more');
    desk.delay = 0;
    desk.draft.leave();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(notes(desk)).toEqual(['first ', 'first typed more']);
    expect(desk.kept).toBe('first typed more');
    expect(desk.draft).toMatchObject({ text: 'first typed more', elsewhere: undefined, isEditing: false });
  });

  it('is sent one text after the other while it is typed, however slow the answers are', async () => {
    const desk = new Desk();
    desk.delay = 3_000;
    let most = 0;
    for (const letter of ' typed steadily for a while, and then for some more of it') {
      await desk.write(letter, 150);
      most = Math.max(most, desk.open);
    }
    expect(most).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(desk.kept).toBe(desk.draft.text);
  });

  it('is one span from the first key until the field is left, and then another', async () => {
    const desk = new Desk();
    desk.draft.enter();
    await desk.write(' typed for quite some time', 150);
    await desk.leave();
    expect(new Set(desk.edits.map(({ span }) => span)).size).toBe(1);
    expect(desk.edits.length).toBeGreaterThan(2);
    await desk.write('!');
    await desk.leave();
    expect(new Set(desk.edits.map(({ span }) => span)).size).toBe(2);
    expect(desk.settled).toBe(2);
  });

  it('is told to be settled once, and not when nothing was typed', async () => {
    const desk = new Desk();
    desk.draft.enter();
    await desk.leave();
    expect(desk.settled).toBe(0);
    await desk.write(' typed', 300);
    expect(desk.settled).toBe(0);
    await desk.leave();
    await desk.leave();
    expect(desk.settled).toBe(1);
  });

  it('is kept only when its field is left, where a part of it means something else', async () => {
    const desk = new Desk(false);
    await desk.write(', second', 1_000);
    expect(desk.edits).toEqual([]);
    await desk.leave();
    expect(desk.kept).toBe('first, second');
  });
});

describe('a text that cannot be kept', () => {
  it('stays in the field and is tried again, at the latest a second after the next key', async () => {
    const desk = new Desk();
    desk.isBroken = true;
    await desk.write(' typed', 200);
    await vi.advanceTimersByTimeAsync(90_000);
    const tries = desk.edits.length;
    expect(tries).toBeGreaterThan(3);
    expect(desk.draft.text).toBe('first typed');
    expect(desk.draft.isEditing).toBe(true);
    desk.isBroken = false;
    await desk.write(' more', 200);
    expect(desk.kept).toMatch(/^first typed mo/);
    await desk.leave();
    expect(desk.kept).toBe('first typed more');
    expect(desk.draft.isEditing).toBe(false);
  });

  it('is taken back though nobody said that it was kept', async () => {
    const desk = new Desk();
    desk.isUnheard = true;
    desk.draft.type('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.kept).toBe('');
    desk.draft.type('first');
    desk.isUnheard = false;
    await desk.leave();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(notes(desk).at(-1)).toBe('first');
    expect(desk.draft.text).toBe('first');
    expect(desk.draft.isEditing).toBe(false);
  });

  it('is tried again after the field has gone, but not for ever', async () => {
    const desk = new Desk();
    desk.isBroken = true;
    desk.draft.type('first typed');
    desk.draft.end();
    await vi.advanceTimersByTimeAsync(1_000);
    desk.isBroken = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(desk.kept).toBe('first typed');
    desk.isBroken = true;
    desk.draft.type('lost');
    desk.draft.end();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(desk.edits.length).toBeLessThan(10);
  });
});

describe('what is written elsewhere', () => {
  it('comes into the field while nobody is in it', () => {
    const { draft } = new Desk();
    draft.hear('written elsewhere');
    expect(draft).toMatchObject({ text: 'written elsewhere', elsewhere: undefined, isEditing: false });
  });

  it('stays out of the field while the reader is in it, and is told', () => {
    const { draft } = new Desk();
    draft.enter();
    draft.hear('written elsewhere');
    expect(draft).toMatchObject({ text: 'first', elsewhere: 'written elsewhere' });
    draft.leave();
    expect(draft).toMatchObject({ text: 'written elsewhere', elsewhere: undefined });
  });

  it('is kept beside what is typed; the field shows both when it is left', async () => {
    const desk = new Desk();
    await desk.write(' typed', 10);
    desk.shelf.kept = 'written elsewhere';
    desk.draft.hear(desk.kept);
    await desk.write(' more', 300);
    expect(desk.draft.text).toBe('first typed more');
    expect(desk.draft.elsewhere).toContain('written elsewhere');
    await desk.leave();
    expect(desk.kept).toBe('written elsewhere\n\nfirst typed more');
    expect(desk.draft).toMatchObject({ text: desk.kept, elsewhere: undefined, isEditing: false });
  });

  it('survives on both sides when two drafts take turns', async () => {
    const one = new Desk();
    const other = new Desk(true, one.shelf);
    for (const letter of ' typed') {
      await one.write(letter, 85);
      other.draft.hear(one.kept);
      await other.write(letter.toUpperCase(), 85);
      one.draft.hear(one.kept);
    }
    await one.leave();
    await other.leave();
    expect(other.kept.split('\n\n').toSorted()).toEqual(['first TYPED', 'first typed']);
    expect(other.draft.text).toBe(other.kept);
  });

  it('is not what the field itself has sent before, however late that is heard', async () => {
    const desk = new Desk();
    await desk.write(' typed on and on', 200);
    const [early = ''] = notes(desk);
    desk.draft.hear(early);
    expect(desk.draft.elsewhere).toBeUndefined();
    await desk.leave();
    desk.draft.hear(notes(desk)[1] ?? '');
    expect(desk.draft.text).toBe('first typed on and on');
  });

  it('is an undo too, and one that is taken back', async () => {
    const desk = new Desk();
    await desk.write(' typed', 10);
    await desk.leave();
    desk.draft.hear('first typed');
    desk.draft.hear('first');
    expect(desk.draft.text).toBe('first');
    desk.draft.hear('first typed');
    expect(desk.draft.text).toBe('first typed');
  });
});
