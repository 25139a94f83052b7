/** What a backup says of a record: that it was there, and the stamp of the edit that put it there. */
export interface Presence {
  readonly in: 'papers' | 'highlights';
  readonly id: string;
  readonly t: string;
}
