/** What came of a run. */
export interface Figures {
  /** Changes that were acknowledged, or words that were typed. */
  readonly kept: number;
  /** Of these, those that are not there in the end. */
  readonly lost: readonly string[];
  /** Changes of which a part is there, or that are there although they were refused, or twice. */
  readonly halfWritten: readonly string[];
  /** Errors in other words than Ibid's, and backups that did not come back as they were. */
  readonly broken: readonly string[];
}

export const NOTHING: Figures = { kept: 0, lost: [], halfWritten: [], broken: [] };

export function sum(a: Figures, b: Figures): Figures {
  return {
    kept: a.kept + b.kept,
    lost: [...a.lost, ...b.lost],
    halfWritten: [...a.halfWritten, ...b.halfWritten],
    broken: [...a.broken, ...b.broken],
  };
}

/** Whether nothing went wrong. */
export function isClean({ lost, halfWritten, broken }: Figures): boolean {
  return lost.length + halfWritten.length + broken.length === 0;
}

export function verdict({ lost, halfWritten, broken }: Figures): string {
  const more = broken.length > 0 ? `, ${broken.length} broken` : '';
  return `${lost.length} acknowledged or typed words lost, ${halfWritten.length} half-written${more}`;
}
