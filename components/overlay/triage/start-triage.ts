import type { Row } from '../../../utils/listing/rows';
import type { CommandId } from '../../../utils/commands';
import { createActionBar } from './action-bar';
import { createEndLine } from './end-line';
import { createRowBoxes } from './row-boxes';
import { createSelection, type Selection } from './selection';
import { createSeveralActs } from './several-acts';
import { createTakeAlong } from './take-along';
import { showUndoList } from './show-undo-list';
import type { TriageOptions } from './triage-options';

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
    if (chosen().length < selection.rows.size) selection.set(chosen());
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

  /** Hides the rows, and goes on to the one after them. */
  function hide(rows: readonly Row[]): void {
    const next = neighbour(shownRows(), new Set(rows));
    selection.set([]);
    acts.hide(rows);
    navigation.go(next);
  }

  function chosen(): readonly Row[] {
    return shownRows().filter((row) => selection.rows.has(row));
  }

  const several = severalOf({ acts, hide, askTags: () => bar.askTags(), takeAlong });
  function select(change: () => void): void {
    change();
    drawn();
  }

  const triage: Triage = {
    toggle: (row) => select(() => selection.toggle(row)),
    extend: (by) => select(() => extend(options, selection, by)),
    selectAll: () => select(() => selection.set(shownRows())),
    clear() {
      const had = selection.rows.size > 0;
      select(() => selection.set([]));
      return had;
    },
    act(command) {
      const run = several[command];
      if (!run || selection.rows.size === 0) return false;
      select(() => run(chosen()));
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

/** Goes to the next row, or the one before, and selects what lies between. */
function extend({ navigation, shownRows }: TriageOptions, selection: Selection, by: 1 | -1): void {
  const from = navigation.current;
  navigation.move(by);
  const to = navigation.current;
  if (to) selection.extend(from ?? to, to, shownRows());
}

type Several = Readonly<Partial<Record<CommandId, (rows: readonly Row[]) => void>>>;

interface SeveralOptions {
  readonly acts: ReturnType<typeof createSeveralActs>;
  readonly hide: (rows: readonly Row[]) => void;
  readonly askTags: () => void;
  readonly takeAlong: ReturnType<typeof createTakeAlong>;
}

/** What commands do to several rows. */
function severalOf({ acts, hide, askTags, takeAlong }: SeveralOptions): Several {
  return {
    save: (rows) => acts.save(rows),
    tag: askTags,
    read: (rows) => acts.save(rows, { status: 'read' }),
    hide,
    copy: takeAlong.copy,
    link: takeAlong.link,
  };
}

/** The row to go to when some go: the one after the last of them, or before the first. */
function neighbour(shown: readonly Row[], gone: ReadonlySet<Row>): Row | undefined {
  const last = shown.findLastIndex((row) => gone.has(row));
  return shown[last + 1] ?? shown.findLast((row) => !gone.has(row));
}
