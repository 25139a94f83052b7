import type { NoteEdit } from '../../utils/model/note-edit';

/**
 * What is typed is sent to be kept after so many milliseconds at the latest, however steadily keys follow. Of what a page sends while
 * the whole browser quits nothing arrives.
 */
export const LATEST = 150;

/**
 * So long after an answer who keeps the text is there for sure, in milliseconds. After that keys do not wait until one has come: Firefox
 * takes nothing of a tab that is closed while its background is stopped.
 */
export const SURE = 2_000;

/** So many texts that were sent last are known again when they are heard of late. */
const MOST_SENT = 100;

/** At most so many edits of an older script were sent since it told of them last. */
const UNTOLD = 1_000;

/** Pauses before a text that could not be kept is sent again, in milliseconds. */
const RETRIES = [2_000, 5_000, 15_000, 60_000];

export interface DraftOptions {
  /** The text as it is kept when the draft begins. */
  readonly kept: string;
  /** Keeps a text. The answer is what is kept now: another text where somebody else had written too; undefined if it failed. */
  readonly keep: (edit: Required<NoteEdit>) => Promise<string | undefined>;
  /** There is something new to draw. */
  readonly changed: () => void;
  /** A span of typing is over, and all of it is kept. */
  readonly settled?: (() => void) | undefined;
  /** False keeps only what is whole, as a list of tags is when its field is left. */
  readonly whileTyping?: boolean | undefined;
  /** Each key is sent at once as long as it is not sure that somebody hears. */
  readonly isEager?: boolean | undefined;
}

/**
 * A text that is being written in a field: it is what the field shows, whatever is kept or drawn meanwhile. It is kept
 * while it is typed and whenever the field, the page or the tab is left. While the field has the focus nobody but the
 * reader changes it; what was written elsewhere is told apart until then.
 */
export class DraftText {
  private typed: string;
  /** What the library took in last of this text, or gave: others' edits are made of that too. */
  private base: string;
  private heard: string;
  private others: string | undefined;
  private hasFocus = false;
  private hasEnded = false;
  private isUnsettled = false;
  private span: string | undefined;
  private sequence = 0;
  /** The latest edit that was answered. */
  private answered = 0;
  /** Texts of this span that are on their way, or were kept for a moment: to hear of them late is no news. */
  private sent: readonly string[] = [];
  private sending = 0;
  /** What was sent last may have been kept, though nobody said so: then going back to the text before is an edit too. */
  private isUnsure = false;
  /** There was more to send before the last answer came. */
  private isHeldBack = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Infinity;
  private heardAt = -Infinity;

  constructor(private options: DraftOptions) {
    this.typed = this.base = this.heard = options.kept;
  }

  /** A field that was drawn anew goes on where the one before it ended. */
  resume(options: DraftOptions): void {
    this.options = options;
    this.hasEnded = false;
    this.failures = 0;
  }

  /** What the field shows. */
  get text(): string {
    return this.typed;
  }

  /** The text as it is kept, when somebody else had a part in it and the field does not show that yet. */
  get elsewhere(): string | undefined {
    return this.others;
  }

  /** By what a newer script of ours goes on with this span of typing. */
  get trail(): string | undefined {
    return this.span && `${this.span} ${this.sequence}`;
  }

  /** Goes on with the span that an older script began: what it sent last, and what is still on its way, is known to be of the same hand. */
  goOn({ dataset }: HTMLElement): void {
    const [span, sequence] = dataset['draft']?.split(' ') ?? [];
    if (!span || !sequence || this.span !== undefined) return;
    this.span = span;
    this.sequence = Number(sequence) + UNTOLD;
    this.sent = [];
  }

  /** Whether the reader is in the field, or something typed is not kept yet. */
  get isEditing(): boolean {
    return this.hasFocus || this.sending > 0 || this.isUnsure || this.typed !== this.base;
  }

  /** Tells what is kept, as far as is known; the same text again is no news. */
  hear(kept: string): void {
    if (kept === this.heard) return;
    this.heard = kept;
    if (kept === this.base) this.others = undefined;
    else if (!this.sent.includes(kept)) this.others = kept;
    if (this.typed === this.base) this.settle();
  }

  enter(): void {
    this.hasFocus = true;
  }

  type(text: string): void {
    if (this.span === undefined) {
      this.span = crypto.randomUUID();
      this.sent = [];
    }
    this.hasFocus = true;
    this.isUnsettled = true;
    this.typed = text;
    if (this.options.whileTyping ?? true) this.keepSoon();
    this.options.changed();
  }

  leave(): void {
    this.hasFocus = false;
    this.flush();
    this.options.changed();
  }

  /** Keeps at once what is not kept yet. */
  flush(): void {
    this.unschedule();
    this.isHeldBack = false;
    const last = (this.sending > 0 ? this.sent.at(-1) : undefined) ?? this.base;
    if (this.typed !== last || (this.isUnsure && this.sending === 0)) void this.send(this.typed);
    else this.settle();
  }

  /** The field is gone; what could not be kept yet is tried a few more times. */
  end(): void {
    this.hasEnded = true;
    this.hasFocus = false;
    this.flush();
  }

  private async send(note: string): Promise<void> {
    // What is on its way may never arrive: only what was taken in can be built on.
    const { base } = this;
    const sequence = ++this.sequence;
    this.sending++;
    this.sent = [...this.sent, note].slice(-MOST_SENT);
    this.span ??= crypto.randomUUID();
    const kept = await this.options.keep({ note, base, span: this.span, sequence }).catch(() => undefined);
    this.sending--;
    if (kept !== undefined) this.heardAt = performance.now();
    // An answer that a later one has overtaken is no news.
    if (sequence > this.answered) {
      this.isUnsure = kept === undefined;
      if (kept === undefined) return this.retry();
      this.answered = sequence;
      this.failures = 0;
      this.base = note;
      this.others = kept === note ? undefined : kept;
    }
    if (this.isHeldBack && this.sending === 0) this.flush();
    if (this.typed === this.base) this.settle();
    this.options.changed();
  }

  private retry(): void {
    const pause = RETRIES[this.hasEnded ? this.failures : Math.min(this.failures, RETRIES.length - 1)];
    this.failures++;
    if (pause !== undefined) this.schedule(pause);
  }

  /** What somebody else wrote comes into the field when nobody is in it. */
  private settle(): void {
    if (this.hasFocus || this.sending > 0 || this.isUnsure) return;
    if (this.others !== undefined) {
      this.typed = this.base = this.others;
      this.others = undefined;
      this.sent = [];
    }
    this.span = undefined;
    if (!this.isUnsettled) return;
    this.isUnsettled = false;
    this.options.settled?.();
  }

  private keepSoon(): void {
    if (this.options.isEager && performance.now() - this.heardAt > SURE) this.flush();
    else this.schedule(LATEST);
  }

  /** Flushes after a pause, or earlier if that was planned. */
  private schedule(ms: number): void {
    const due = performance.now() + ms;
    if (due >= this.due) return;
    this.unschedule();
    this.due = due;
    this.timer = setTimeout(() => this.flushNext(), ms);
  }

  /** One after the other, so that no slow message brings an older text after a newer one. Only who leaves does not wait. */
  private flushNext(): void {
    this.unschedule();
    if (this.sending > 0) this.isHeldBack = true;
    else this.flush();
  }

  private unschedule(): void {
    clearTimeout(this.timer);
    this.due = Infinity;
  }
}
