import type { ReaderFilter, Reason, Verdicts } from '../../../utils/listing/filter';
import type { AreaShare } from '../../../utils/listing/mix';
import type { Topic } from '../../../utils/model/topic';
import type { Order } from '../../../utils/settings';
import type { ExportId } from '../triage/exports';

/** What has just been done, with the way back. */
export interface Notice {
  readonly text: string;
  readonly undoable: boolean;
}

export interface ToolbarState extends Omit<Verdicts, 'hidden'>, Omit<ReaderFilter, 'showSeen' | 'showMuted'> {
  readonly collapsed: boolean;
  readonly entries: number;
  readonly shown: number;
  readonly unreadable: number;
  readonly missed: number;
  /** Shown rows that are not saved yet. */
  readonly unsaved: number;
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  /** How many papers the reader has hidden. */
  readonly hiddenByHand: number;
  readonly mix: readonly AreaShare[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly queryError: string | undefined;
  /** Only the query's end is wrong: whoever types it is not told. */
  readonly isUnfinished: boolean;
  /** The key that leads to the query box. */
  readonly queryKey: string | undefined;
  /** The key that takes the last act back. */
  readonly undoKey: string | undefined;
  readonly order: Order;
  readonly dial: number;
  readonly orders: readonly Order[];
  /** How many filters are saved under a name. */
  readonly filtersSaved: number;
  readonly notice: Notice | undefined;
  readonly busy: boolean;
}

export interface ToolbarActions {
  search(query: string): void;
  leaveSearch(): void;
  filterBy(change: Partial<ReaderFilter>): void;
  setOrder(order: Order): void;
  setDial(dial: number): void;
  markTopic(topic: string): void;
  /** Drops the filter that is the reason; the answer is the filter before. */
  lift(reason: Reason): Partial<ReaderFilter>;
  collapse(): void;
  help(): void;
  undo(): void;
  /** Draws the menu of saved filters in a place; `close` closes what that is in. */
  showFilters(place: HTMLElement, close: () => void): void;
  hideFilters(place: HTMLElement): void;
  saveShown(): void;
  copyShown(): void;
  exportShown(format: ExportId): void;
  copyReport(): void;
  openLibrary(): void;
}
