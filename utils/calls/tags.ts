/** Tags as a whole, as they travel through the door to the library (`utils/library.ts`). */
import type { PaperId } from '../model/identifiers';
import type { Receipt } from '../model/receipt';
import type { TagHue } from '../model/tag-colours';

/** A tag's new name. */
export interface TagMove extends Receipt {
  /** There was one of that name, or one below it: both are one now. */
  readonly isMerge: boolean;
}

/** A tag and where it is. */
export interface TagUse {
  readonly tag: string;
  /** So many papers have it. */
  readonly own: number;
  /** So many have it or one below it. */
  readonly all: number;
  /** The saved filters, topics and followed queries that name it. */
  readonly namedBy: readonly string[];
}

export interface TagCalls {
  /** Every tag: those in use, what stands above one, and those that only a filter, a rule or a followed query names. In no order. */
  tagTree(): Promise<readonly TagUse[]>;
  /** The tags that some of these papers have, with how many do, the commonest first. */
  tagsOn(ids: readonly PaperId[]): Promise<readonly { readonly tag: string; readonly count: number }[]>;
  /** How many papers have any of these tags, or one below. */
  countTagged(tags: readonly string[]): Promise<number>;
  /** The tags that have a color. */
  tagColours(): Promise<readonly (readonly [tag: string, hue: TagHue])[]>;
  /** Gives a tag a color; none takes it away. */
  colourTag(tag: string, hue?: TagHue): Promise<Receipt>;
  /**
   * Gives a tag another name, on papers and highlights. Tags below it go along, and so do colors, outlines, and the saved filters, rules and followed
   * queries that name it. The receipt names the papers.
   * @throws IbidError `not-found` for a tag that is nowhere, `bad-input` without a name, `too-long` for one beyond the limit.
   */
  renameTag(from: string, to: string): Promise<TagMove>;
  /** The same for several, which become one. */
  mergeTags(from: readonly string[], to: string): Promise<TagMove>;
  /** Takes a tag off all papers and highlights; those below it too, or else they stay. Filters and rules go on to name it. */
  deleteTag(name: string, withChildren: boolean): Promise<Receipt>;
}
