import { render } from 'preact';

import { keyOf } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import type { Reason } from '../../../utils/listing/filter';
import { mixOf } from '../../../utils/listing/mix';
import { usefulOrders } from '../../../utils/listing/order';
import { countPapers, type Row } from '../../../utils/listing/rows';
import { tellBackground } from '../../../utils/messages';
import { adoptStyles } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';
import controls from '../controls/controls.css?inline';
import { loadScript } from '../lazy-scripts';
import { createFiltersOnDemand, type FiltersOnDemand } from '../filters/filters-on-demand';
import { Toolbar as View } from './Toolbar';
import type { Toolbar, ToolbarOptions } from './toolbar-options';
import type { ToolbarActions, ToolbarState } from './toolbar-state';
import style from './toolbar.css?inline';

/** The toolbar itself, drawn in the place that the content script keeps for it. */
export function createToolbar(options: ToolbarOptions): Toolbar {
  const { root, state } = options;
  adoptStyles(root, controls + style);
  let rows: readonly Row[] = [];
  const filters = createFiltersOnDemand({ ...options, moved: draw });
  const actions = createActions(options, filters, () => rows.length);

  function draw(): void {
    const now = { ...readState(options, rows), filtersSaved: filters.lists.length };
    render(<View now={now} actions={actions} keyHint={options.keyHint} />, root);
    filters.draw();
  }

  return {
    draw(next) {
      rows = next;
      draw();
    },
    focusQuery() {
      // What is typed next must not be taken for commands, wherever the field is drawn already or not.
      if (!state.collapsed) return root.querySelector<HTMLInputElement>('#query')?.select();
      fieldHold()?.expect('query', state.query);
      state.collapse();
    },
    listsMoved: filters.read,
    remove: () => render(null, root),
  };
}

function createActions(options: ToolbarOptions, filters: FiltersOnDemand, read: () => number): ToolbarActions {
  const { state, paperActions, several } = options;
  return {
    search: state.setQuery,
    leaveSearch: options.leave,
    filterBy: state.filterBy,
    setOrder: (order) => {
      state.setOrder(order);
      options.forYou();
    },
    setDial: state.setDial,
    markTopic: state.markTopic,
    lift: (reason) => {
      const { query, marks, match, area, showSeen, showMuted } = state;
      const before = { state: state.state, query, marks: new Map(marks), match, area, showSeen, showMuted };
      state.lift(reason);
      return before;
    },
    collapse: state.collapse,
    help: options.help,
    undo: paperActions.undoTold,
    showFilters: filters.show,
    hideFilters: filters.hide,
    saveShown: () => several((triage) => triage.save(options.shown().filter((row) => !row.facts?.bookmark))),
    copyShown: () => several((triage) => triage.copy(options.shown())),
    exportShown: (format) => several((triage) => triage.exportAs(options.shown(), format)),
    copyReport: () => void report(options, read()).catch(paperActions.fail),
    openLibrary: () => tellBackground({ to: 'background', call: 'open', hash: '#/library' }),
  };
}

async function report(options: ToolbarOptions, read: number): Promise<void> {
  const { site, unread, paperActions } = options;
  const { unreadable: failures, missed } = unread();
  const { copyReport } = await loadScript('help');
  await copyReport({ site: site.id, read, missed, failures });
  paperActions.notify({ text: t('listing_report_copied') });
}

function readState(options: ToolbarOptions, rows: readonly Row[]): Omit<ToolbarState, 'filtersSaved'> {
  const { context, state, paperActions } = options;
  const shown = options.shown();
  const { unreadable, missed } = options.unread();
  const topics = context.topics();
  return {
    ...state.verdicts,
    collapsed: state.collapsed,
    entries: countPapers(rows),
    shown: countPapers(shown),
    unreadable: unreadable.length,
    missed,
    unsaved: countPapers(shown.filter((row) => row.facts && !row.facts.bookmark)),
    reasons: tallyReasons(state.verdicts.hidden),
    hiddenByHand: countPapers(rows.filter((row) => row.facts?.hidden)),
    mix: mixOf(rows, state.verdicts.hidden, topics),
    topics,
    state: state.state,
    query: state.query,
    queryKey: keyOf('filter', context.settings().keys),
    undoKey: keyName(keyOf('undo', context.settings().keys)),
    // A copy: what is drawn must not change before the next drawing.
    marks: new Map(state.marks),
    match: state.match,
    area: state.area,
    queryError:
      state.queryError === undefined ? undefined : options.tools.now?.sayQueryError(state.queryError, state.query),
    isUnfinished: state.isUnfinished,
    order: state.order,
    dial: state.dial,
    orders: usefulOrders(rows, context.settings().learn),
    notice: paperActions.notice,
    busy: rows.some((row) => !row.facts),
  };
}

function tallyReasons(
  hidden: ReadonlyMap<Row, Reason>,
): readonly { readonly reason: Reason; readonly count: number }[] {
  const tally = new Map<string, { readonly reason: Reason; readonly papers: Set<string> }>();
  for (const [row, reason] of hidden) {
    const key = JSON.stringify(reason);
    const entry = tally.get(key) ?? { reason, papers: new Set() };
    entry.papers.add(row.id);
    tally.set(key, entry);
  }
  return [...tally.values()].map(({ reason, papers }) => ({ reason, count: papers.size }));
}
