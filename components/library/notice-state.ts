import type { Signal } from '@preact/signals';

export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed' | 'working';
  /** What takes it back. */
  readonly undo?: string;
  /** Does it again, after it was taken back. */
  redo?(): void;
  /** Stops what is being done. */
  stop?(): void;
}

/** A change that can be taken back, in words. */
export interface Act {
  readonly receipt: string;
  readonly text: string;
  /** When it was done, in milliseconds. */
  readonly at?: number;
}

/** What is said now, and what this page did. */
export interface NoticeState {
  readonly current: Signal<Notice | undefined>;
  readonly undone: Signal<ReadonlySet<string>>;
  /** What can be taken back, the latest last. */
  readonly acts: Act[];
}
