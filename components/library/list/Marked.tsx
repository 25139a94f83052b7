import type { Mark } from '../../../utils/query/word-marks';

export interface MarkedProps {
  readonly text: string;
  /** In turn, without overlaps. */
  readonly marks: readonly Mark[];
}

/** A text with the words that were looked for marked. */
export function Marked({ text, marks }: MarkedProps) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {marks.map(({ start, end }, place) => [
        text.slice(marks[place - 1]?.end ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(marks.at(-1)?.end)}
    </>
  );
}
