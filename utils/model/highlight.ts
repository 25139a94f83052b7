import { NOTE, TAG } from './bookmark';
import type { PaperId } from './identifiers';
import type { RecordTable } from './record';
import type { NoteEdit } from './note-edit';
import type { Instant } from './time';
import { address, count, flag, instant, object, oneOf, paperId, text, type Value } from './value';

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

export const FIELDS = ['title', 'abstract', 'fulltext'] as const;
/** The part of a paper that a highlight is anchored in. */
export type Field = (typeof FIELDS)[number];

/** A W3C TextQuoteSelector, with the TextPositionSelector's offsets (UTF-16 units of the projected field) as a hint. @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Highlight {
  readonly id: string;
  readonly paper: PaperId;
  readonly field: Field;
  readonly selector: QuoteSelector;
  readonly colour: Colour;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly created: Instant;
  readonly modified: Instant;
  /** Where it was made. */
  readonly url: string;
}

export type HighlightDraft = Pick<Highlight, 'field' | 'selector' | 'colour' | 'url'> &
  Partial<Pick<Highlight, 'note' | 'tags'>>;

export type HighlightPatch = Partial<Pick<Highlight, 'colour' | 'tags' | 'selector'>> & NoteEdit;

export const SELECTOR: Value<QuoteSelector> = object(
  { exact: text(20_000, { least: 1 }), prefix: text(1_000), suffix: text(1_000) },
  { start: count, end: count },
);

export const HIGHLIGHT = {
  key: text(3_100, { least: 1 }),
  fields: {
    paper: { of: paperId<PaperId>() },
    anchor: { of: object({ field: oneOf(FIELDS), selector: SELECTOR }) },
    made: { of: object({ created: instant, url: address }) },
    colour: { of: oneOf(COLOURS) },
    note: { of: NOTE },
    deleted: { of: flag },
  },
  families: { 'tag.': { of: flag, named: TAG } },
} as const satisfies RecordTable;
