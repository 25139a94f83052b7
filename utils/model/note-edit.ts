/** What a note becomes, and how it came to that. */
export interface NoteEdit {
  readonly note?: string;
  /** The note that the writing began from. Where another one is kept by now, both texts stay. */
  readonly base?: string;
  /** Names a span of typing, from entering a field to leaving it: its edits are taken back as one. */
  readonly span?: string;
  /** Counts the edits of the span: one that arrives after a later one is no news. */
  readonly sequence?: number;
}
