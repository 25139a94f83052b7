export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What takes it back. */
  readonly undo?: string;
  /** Does it again, after it was taken back. */
  redo?(): void;
}

/** A change that can be taken back. */
export interface Act {
  readonly receipt: string;
  /** What it is called when it is taken back. */
  readonly text: string;
}
