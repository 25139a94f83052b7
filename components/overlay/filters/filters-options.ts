import type { Library } from '../../../utils/library';
import type { ReaderFilter } from '../../../utils/listing/filter';
import type { SmartList } from '../../../utils/model/smart-list';
import type { Topic } from '../../../utils/model/topic';
import type { PaperActions } from '../paper-actions';

/** What the toolbar hands to the script of the saved filters. */
export interface FiltersOptions {
  readonly root: ShadowRoot;
  readonly library: Pick<Library, 'saveSmartList' | 'removeSmartList' | 'undo'>;
  /** Those that are saved, by name. */
  readonly lists: () => readonly SmartList[];
  readonly topics: () => ReadonlyMap<string, Topic>;
  /** What the listing is filtered by now. */
  readonly filter: () => ReaderFilter;
  readonly filterBy: (change: Partial<ReaderFilter>) => void;
  readonly paperActions: Pick<PaperActions, 'attempt' | 'fail'>;
}

/** What that script gives back. */
export interface SavedFilters {
  /** Draws the menu in a place of the toolbar's; `close` closes what it is in. */
  show(place: HTMLElement, close: () => void): void;
  hide(place: HTMLElement): void;
  /** Called when anything has changed that it shows. */
  draw(): void;
}
