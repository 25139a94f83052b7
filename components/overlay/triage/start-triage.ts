import type { Row } from '../../../utils/listing/rows';
import type { CommandId } from '../../../utils/commands';
import { createActionBar, type ActionBarOptions } from './action-bar';
import { createEndLine } from './end-line';
import type { ExportId } from './exports';
import { createRowBoxes } from './row-boxes';
import { createRowNote } from './row-note';
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
  save(rows: readonly Row[]): void;
  copy(rows: readonly Row[]): void;
  link(rows: readonly Row[]): void;
  exportAs(rows: readonly Row[], format: ExportId): void;
  /** Opens the note of a row. */
  note(row: Row): void;
  showUndos(): void;
  /** Called when rows were drawn, or the toolbar. */
  drawn(): void;
}

export function createTriage(options: TriageOptions): Triage {
  const { shownRows, signal } = options;
  const selection = createSelection();
  const chosen = (): readonly Row[] => shownRows().filter((row) => selection.rows.has(row));
  const acts = createSeveralActs(options);
  const takeAlong = createTakeAlong(options.paperActions);
  const boxes = createRowBoxes({
    ...options,
    picked: (row, isRange) => select(() => pick(options, selection, row, isRange)),
  });
  const end = createEndLine(options);
  const note = createRowNote(options);
  const bar = createActionBar({
    ...options,
    ...barOf(() => triage),
    tag: (tags) => acts.save([...selection.rows], { addTags: tags }),
    exportAs: (format) => takeAlong.exportAs([...selection.rows], format),
  });
  signal.addEventListener('abort', () => boxes.draw([], new Set()));

  function drawn(): void {
    const shown = shownRows();
    // What a filter takes away is not acted on unseen.
    if (chosen().length < selection.rows.size) selection.set(chosen());
    boxes.draw(shown, selection.rows);
    bar.draw(selection.rows.size, shown.length);
    end.draw(shown);
    note.drawn();
  }

  const several = severalOf({
    acts,
    takeAlong,
    hide: (rows) => hide(options, selection, () => acts.hide(rows), rows),
    askTags: () => bar.askTags(),
  });
  function select(change: () => void): true {
    change();
    drawn();
    return true;
  }

  const triage: Triage = {
    toggle: (row) => select(() => selection.toggle(row)),
    extend: (by) => select(() => extend(options, selection, by)),
    selectAll: () => select(() => selection.set(shownRows())),
    clear: () => selection.rows.size > 0 && select(() => selection.set([])),
    act(command) {
      const run = several[command];
      return run !== undefined && selection.rows.size > 0 && select(() => run(chosen()));
    },
    save: (rows) => acts.save(rows),
    ...takeAlong,
    note: note.open,
    showUndos: () => showUndoList({ ...options, scheme: options.scheme() }),
    drawn,
  };
  return triage;
}

/** What the bar's buttons do that keys do too. */
function barOf(triage: () => Triage): Pick<ActionBarOptions, 'act' | 'selectAll' | 'clear'> {
  return {
    act: (command) => void triage().act(command),
    selectAll: () => triage().selectAll(),
    clear: () => void triage().clear(),
  };
}

/** Goes to the next row, or the one before, and selects what lies between. */
function extend({ navigation, shownRows }: TriageOptions, selection: Selection, by: 1 | -1): void {
  const from = navigation.move(by);
  const to = navigation.current;
  if (to) selection.extend(from ?? to, to, shownRows());
}

/** Selects a row, or what lies between it and the current one. */
function pick({ navigation, shownRows }: TriageOptions, selection: Selection, row: Row, isRange: boolean): void {
  const { current } = navigation;
  if (isRange && current) selection.extend(current, row, shownRows());
  else selection.toggle(row);
}

/** Goes on to the row after those that are hidden. */
function hide(options: TriageOptions, selection: Selection, act: () => void, rows: readonly Row[]): void {
  const [gone] = rows;
  const next = neighbour(options.shownRows(), new Set(rows));
  selection.set([]);
  act();
  if (gone) options.navigation.instead(gone, next);
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
