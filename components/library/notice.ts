export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What takes it back. */
  readonly undo?: string;
  /** Does it again, after it was taken back. */
  redo?(): void;
}
