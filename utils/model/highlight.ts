import type { PaperId } from './identifiers';
import type { NoteEdit } from './note-edit';
import type { Instant } from './time';

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
