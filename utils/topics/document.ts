/** What tagging and ranking read of a paper. */
export interface Document {
  readonly title: string;
  readonly abstract?: string | undefined;
  /** As the page states them, primary first. Stated categories are passed on, never predicted. */
  readonly categories?: readonly string[] | undefined;
}

export interface Verdict {
  readonly id: string;
  /** 0 … 1; rises with what is said for it. */
  readonly score: number;
  /** Whether a reader should see it unasked. */
  readonly shown: boolean;
}

/** Words of a paper that spoke for something (or, with a negative weight, against it). */
export interface Evidence {
  readonly field: 'title' | 'abstract';
  /** UTF-16 offsets into the field, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}
