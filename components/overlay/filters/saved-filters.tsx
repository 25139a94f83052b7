import { render } from 'preact';

import { t } from '../../../utils/i18n';
import { filterToQuery, queryToFilter } from '../../../utils/listing/filter-query';
import type { ReaderFilter } from '../../../utils/listing/filter';
import { inListOrder, type SmartList } from '../../../utils/model/smart-list';
import { foldSpace } from '../../../utils/model/text';
import { adoptStyles } from '../../ui/host';
import type { FiltersOptions, SavedFilters } from './filters-options';
import { FiltersMenu, type FilterLine, type FiltersActions, type FiltersState } from './FiltersMenu';
import style from './filters.css?inline';

/** What is kept while the menu is closed: words that were typed, what was removed, and the filters before. */
interface Memory {
  name: string;
  isNaming: boolean;
  /** What the listing was filtered by before a saved filter was picked, and the query of that one. */
  before: { readonly filter: ReaderFilter; readonly picked: string } | undefined;
  readonly removed: Map<string, Removed>;
}

interface Removed {
  readonly list: SmartList;
  readonly receipt: Promise<string | undefined>;
}

/** The menu of saved filters: drawn in the toolbar, loaded when it is first opened. */
export function createSavedFilters(options: FiltersOptions): SavedFilters {
  adoptStyles(options.root, style);
  const memory: Memory = { name: '', isNaming: false, before: undefined, removed: new Map() };
  let open: { readonly place: HTMLElement; readonly close: () => void } | undefined;

  function draw(): void {
    if (open) render(<FiltersMenu now={readState(options, memory)} actions={actions} />, open.place);
  }

  function leave(): void {
    const { place, close } = open ?? {};
    place?.closest('.menu')?.querySelector('button')?.focus();
    close?.();
  }

  const actions = createActions({ options, memory, draw, leave });
  return {
    show(place, close) {
      open = { place, close };
      draw();
    },
    hide(place) {
      render(null, place);
      if (open?.place !== place) return;
      open = undefined;
      memory.removed.clear();
    },
    draw,
  };
}

interface Parts {
  readonly options: FiltersOptions;
  readonly memory: Memory;
  readonly draw: () => void;
  /** Closes the menu; the focus goes back to its button. */
  readonly leave: () => void;
}

function createActions({ options, memory, draw, leave }: Parts): FiltersActions {
  const { library, paperActions } = options;
  return {
    pick(query) {
      memory.before = { filter: copyOf(options.filter()), picked: query };
      options.filterBy({ ...queryToFilter(query, options.topics()), area: undefined });
      leave();
    },
    back() {
      if (memory.before) options.filterBy(memory.before.filter);
      memory.before = undefined;
      draw();
    },
    setNaming(isNaming) {
      memory.isNaming = isNaming;
      draw();
    },
    type(name) {
      memory.name = name;
      draw();
    },
    save: () => save({ options, memory, draw, leave }),
    remove(list) {
      const answer = library.removeSmartList(list.id);
      const receipt = answer.then(
        ({ undo }) => undo,
        () => void forget(list.id),
      );
      memory.removed.set(list.id, { list, receipt });
      draw();
      void paperActions.attempt(answer, t('filters_did_remove', list.name));
    },
    putBack(id) {
      const removed = memory.removed.get(id);
      void removed?.receipt
        .then((receipt) => (receipt ? library.undo(receipt) : undefined))
        .then(() => forget(id), paperActions.fail);
    },
  };

  function forget(id: string): void {
    memory.removed.delete(id);
    draw();
  }
}

/** The listing's own goes on changing. */
function copyOf({ state, query, marks, match, area, showSeen, showMuted }: ReaderFilter): ReaderFilter {
  return { state, query, marks: new Map(marks), match, area, showSeen, showMuted };
}

/** What was typed is kept until the library has it. */
function save({ options, memory, draw }: Parts): void {
  const name = foldSpace(memory.name);
  const query = queryOf(options);
  if (!name || !query) return;
  const said = t(namesake(options.lists(), name) ? 'filters_did_replace' : 'filters_did_save', name);
  const answer = options.library.saveSmartList({ name, query });
  answer.then(
    () => {
      Object.assign(memory, { name: '', isNaming: false });
      draw();
    },
    () => undefined,
  );
  void options.paperActions.attempt(answer, said);
}

/** What the listing is filtered by, as a query; empty where it is by nothing that a query says. */
function queryOf({ filter, topics }: FiltersOptions): string {
  return filterToQuery(filter(), topics());
}

function namesake(lists: readonly SmartList[], name: string): SmartList | undefined {
  return lists.find((list) => list.name.toLowerCase() === foldSpace(name).toLowerCase());
}

function readState(options: FiltersOptions, { name, isNaming, before, removed }: Memory): FiltersState {
  const query = queryOf(options);
  const topics = options.topics();
  const isShown = (list: SmartList): boolean => filterToQuery(queryToFilter(list.query, topics), topics) === query;
  const gone = [...removed.values()].map(({ list }): FilterLine => ({ list, isShown: false, isGone: true }));
  const there = options.lists().filter(({ id }) => !removed.has(id));
  return {
    lines: [...there.map((list): FilterLine => ({ list, isShown: isShown(list), isGone: false })), ...gone].toSorted(
      (a, b) => inListOrder(a.list, b.list),
    ),
    query,
    name,
    isNaming,
    isTaken: namesake(options.lists(), name) !== undefined,
    canGoBack: before !== undefined && isShown({ id: '', name: '', query: before.picked }),
  };
}
