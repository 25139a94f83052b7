import type { Library } from '../../../utils/library';
import type { ListingState } from '../../../utils/listing/state';
import type { RowQuery } from '../../../utils/listing/row-query';
import type { Row } from '../../../utils/listing/rows';
import type { Topic } from '../../../utils/model/topic';
import type { CommandId } from '../../../utils/commands';
import type { Settings } from '../../../utils/settings';
import type { Scheme } from '../color-scheme';
import type { RowNavigation } from '../listing/row-navigation';
import type { PaperActions } from '../paper-actions';
import { createActionBar } from './action-bar';
import { createEndLine } from './end-line';
import { createRowBoxes } from './row-boxes';
import { createSelection } from './selection';
import { createSeveralActs } from './several-acts';
import { createTakeAlong } from './take-along';
import { showUndoList } from './show-undo-list';

export interface TriageOptions {
  readonly page: Document;
  readonly library: Pick<Library, 'save' | 'hide'>;
  readonly state: ListingState;
  readonly topics: () => ReadonlyMap<string, Topic>;
  readonly settings: () => Settings;
  readonly paperActions: PaperActions;
  readonly navigation: RowNavigation;
  readonly rows: () => readonly Row[];
  readonly shownRows: () => readonly Row[];
  readonly host: (row: Row) => HTMLElement | undefined;
  readonly scheme: () => Scheme;
  readonly readQuery: (query: string) => RowQuery;
  readonly update: (rows?: readonly Row[]) => void;
  readonly signal: AbortSignal;
}

/** What is done to many rows of a listing, and what is said at its end. */
export interface Triage {
  toggle(row: Row): void;
  /** Goes to the next row, or the one before, and selects what lies between. */
  extend(by: 1 | -1): void;
  selectAll(): void;
  /** False when nothing was selected. */
  clear(): boolean;
  /** Does to the selected rows what a command does to one; false when none is, or it is for one alone. */
  act(command: CommandId): boolean;
  copy(rows: readonly Row[]): void;
  link(rows: readonly Row[]): void;
  showUndos(): void;
  /** Called when rows were drawn, or the toolbar. */
  drawn(): void;
}

export function createTriage(options: TriageOptions): Triage {
  const { page, paperActions, navigation, shownRows, scheme, signal } = options;
  const selection = createSelection();
  const acts = createSeveralActs(options);
  const takeAlong = createTakeAlong(paperActions);
  const boxes = createRowBoxes({ ...options, picked });
  const end = createEndLine(options);
  const bar = createActionBar({
    ...options,
    act: (command) => void triage.act(command),
    selectAll: () => triage.selectAll(),
    clear: () => void triage.clear(),
    tag: (tags) => acts.save([...selection.rows], { addTags: tags }),
    exportAs: (format) => takeAlong.save([...selection.rows], format),
  });
  signal.addEventListener('abort', () => boxes.draw([], new Set()));

  function drawn(): void {
    const shown = shownRows();
    // What a filter takes away is not acted on unseen.
    if (shown.filter((row) => selection.rows.has(row)).length < selection.rows.size)
      selection.set(shown.filter((row) => selection.rows.has(row)));
    boxes.draw(shown, selection.rows);
    bar.draw(selection.rows.size, shown.length);
    end.draw(shown);
  }

  function picked(row: Row, isRange: boolean): void {
    const { current } = navigation;
    if (isRange && current) selection.extend(current, row, shownRows());
    else selection.toggle(row);
    drawn();
  }

  const several: Readonly<Partial<Record<CommandId, (rows: readonly Row[]) => void>>> = {
    save: (rows) => acts.save(rows),
    tag: () => bar.askTags(),
    read: (rows) => acts.save(rows, { status: 'read' }),
    hide(rows) {
      const [next, [gone]] = [neighbour(shownRows(), new Set(rows)), rows];
      selection.set([]);
      acts.hide(rows);
      if (gone) navigation.instead(gone, next);
    },
    copy: takeAlong.copy,
    link: takeAlong.link,
  };

  const triage: Triage = {
    toggle(row) {
      selection.toggle(row);
      drawn();
    },
    extend(by) {
      const from = navigation.current;
      navigation.move(by);
      const to = navigation.current;
      if (to) selection.extend(from ?? to, to, shownRows());
      drawn();
    },
    selectAll() {
      selection.set(shownRows());
      drawn();
    },
    clear() {
      const had = selection.rows.size > 0;
      selection.set([]);
      drawn();
      return had;
    },
    act(command) {
      const run = several[command];
      if (!run || selection.rows.size === 0) return false;
      run(shownRows().filter((row) => selection.rows.has(row)));
      drawn();
      return true;
    },
    copy: takeAlong.copy,
    link: takeAlong.link,
    showUndos: () =>
      showUndoList({ page, acts: paperActions.acts, scheme: scheme(), failed: paperActions.fail, signal }),
    drawn,
  };
  return triage;
}

/** The row to go to when some go: the one after the last of them, or before the first. */
function neighbour(shown: readonly Row[], gone: ReadonlySet<Row>): Row | undefined {
  const last = shown.findLastIndex((row) => gone.has(row));
  return shown[last + 1] ?? shown.findLast((row) => !gone.has(row));
}
