import { render } from 'preact';

import { keyOf } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import type { Reason } from '../../../utils/listing/filter';
import { mixOf } from '../../../utils/listing/mix';
import { usefulOrders } from '../../../utils/listing/order';
import { countPapers, type Row } from '../../../utils/listing/rows';
import { tellBackground } from '../../../utils/messages';
import { adoptStyles } from '../../ui/host';
import controls from '../controls/controls.css?inline';
import { loadScript } from '../lazy-scripts';
import { Toolbar as View } from './Toolbar';
import type { Toolbar, ToolbarOptions } from './toolbar-options';
import type { ToolbarActions, ToolbarState } from './toolbar-state';
import style from './toolbar.css?inline';

/** The toolbar itself, drawn in the place that the content script keeps for it. */
export function createToolbar(options: ToolbarOptions): Toolbar {
  const { root, state } = options;
  adoptStyles(root, controls + style);
  let rows: readonly Row[] = [];
  const actions = createActions(options, () => rows.length);

  function draw(): void {
    render(<View now={readState(options, rows)} actions={actions} keyHint={options.keyHint} />, root);
  }

  return {
    draw(next) {
      rows = next;
      draw();
    },
    focusQuery() {
      const select = (): void => root.querySelector<HTMLInputElement>('#query')?.select();
      // At once where it can be: what is typed next must not be taken for commands.
      if (!state.collapsed) return select();
      state.collapse();
      setTimeout(select);
    },
    remove: () => render(null, root),
  };
}

function createActions(options: ToolbarOptions, read: () => number): ToolbarActions {
  const { state, paperActions } = options;
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
      const { query, marks, match, area, showSeen } = state;
      const before = { state: state.state, query, marks: new Map(marks), match, area, showSeen };
      state.lift(reason);
      return before;
    },
    collapse: state.collapse,
    help: options.help,
    undo: paperActions.undo,
    saveShown: () =>
      paperActions.saveAll(options.shown().flatMap((row) => (row.facts?.bookmark ? [] : row.entry.paper))),
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

function readState(options: ToolbarOptions, rows: readonly Row[]): ToolbarState {
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
    // A copy: what is drawn must not change before the next drawing.
    marks: new Map(state.marks),
    match: state.match,
    area: state.area,
    queryError:
      state.queryError === undefined ? undefined : options.tools.now?.sayQueryError(state.queryError, state.query),
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
    const key = reason.kind === 'not' ? `not ${reason.topic}` : reason.kind;
    const entry = tally.get(key) ?? { reason, papers: new Set() };
    entry.papers.add(row.id);
    tally.set(key, entry);
  }
  return [...tally.values()].map(({ reason, papers }) => ({ reason, count: papers.size }));
}
