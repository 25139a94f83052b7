import type { Field, Highlight } from '../model/highlight';
import type { Paper } from '../model/paper';
import type { Anchoring } from './anchor';
import type { Painter } from './paint';
import type { Projection } from './project';
import type { Steps } from './steps';

/** An element of the page that shows a field of a paper. */
export interface Target {
  readonly paper: Paper;
  readonly field: Field;
  readonly element: Element;
}

/** A highlight and how it stands on this page. */
export interface Placed {
  readonly target: Target;
  readonly highlight: Highlight;
  readonly anchoring: Anchoring;
}

/** A placed highlight; a paper may be listed twice, which makes two of it. */
export interface Spot extends Placed {
  readonly field: Shown;
  /** By this element one can tell whether it is on screen. */
  readonly block: Element;
}

/** What is shown of a field, and how far the placing of it is. */
export interface Shown {
  target: Target;
  highlights: readonly Highlight[];
  projection?: Projection | undefined;
  /** What it read when its highlights were looked for. */
  text?: string;
  hash?: string;
  /** By the highlight's id, for this text. */
  readonly spots: Map<string, Spot>;
  /** What is left to do for it, if that was begun. */
  work?: Steps<void> | undefined;
  /** What is on screen of it has been placed: the rest can wait until the page is idle. */
  isSeen?: boolean;
  /** How often it was begun anew since it was done last. */
  begun: number;
}

/** A page's fields, and what paints in them. */
export interface Page {
  readonly fields: Map<Element, Shown>;
  /** Those that have highlights. */
  readonly marked: Set<Element>;
  /** Those whose turn to be placed has yet to come. */
  readonly waiting: Set<Shown>;
  readonly painter: Painter<Spot>;
}

/** Where a highlight is, in a text as it was read. */
export function rangesIn(projection: Projection, { spans }: Anchoring): readonly Range[] {
  return spans.flatMap(({ start, end }) => projection.toRange(start, end) ?? []);
}

/** Whether two records say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
