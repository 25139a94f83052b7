import { library } from '../../../utils/library';
import type { ListingState } from '../../../utils/listing/state';
import type { SmartList } from '../../../utils/model/smart-list';
import { loadScript } from '../lazy-scripts';
import type { OverlayContext } from '../overlay';
import type { PaperActions } from '../paper-actions';
import type { SavedFilters } from './filters-options';

export interface FiltersOnDemand extends SavedFilters {
  readonly lists: readonly SmartList[];
  /** Asks the library which there are. */
  read(): void;
}

export interface FiltersOnDemandOptions {
  readonly root: ShadowRoot;
  readonly context: Pick<OverlayContext, 'topics' | 'signal'>;
  readonly state: ListingState;
  readonly paperActions: PaperActions;
  /** Called when others are saved than before. */
  readonly moved: () => void;
}

/** The saved filters as the toolbar knows them: how many there are. What shows them is loaded when its menu is first opened. */
export function createFiltersOnDemand(options: FiltersOnDemandOptions): FiltersOnDemand {
  const { root, context, state, paperActions, moved } = options;
  let lists: readonly SmartList[] | undefined;
  let part: SavedFilters | undefined;
  let place: HTMLElement | undefined;

  async function read(): Promise<void> {
    const found = await library.smartLists();
    if (context.signal.aborted) return;
    lists = found;
    moved();
  }

  async function load(): Promise<SavedFilters> {
    const create = await loadScript('filters');
    return (part ??= create({
      ...{ root, library, paperActions, topics: context.topics },
      lists: () => lists ?? [],
      filter: () => state,
      filterBy: state.filterBy,
    }));
  }

  const filters: FiltersOnDemand = {
    get lists() {
      return lists ?? [];
    },
    read: () => void read().catch(paperActions.fail),
    show(wanted, close) {
      place = wanted;
      if (!lists) filters.read();
      load().then((made) => place === wanted && made.show(wanted, close), paperActions.fail);
    },
    hide(left) {
      if (place === left) place = undefined;
      part?.hide(left);
    },
    draw: () => part?.draw(),
  };
  // Nobody has asked for them yet: if they cannot be had now, that is said when somebody does.
  read().catch(() => undefined);
  return filters;
}
