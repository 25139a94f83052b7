import { render } from 'preact';

import { keyOf, labelOf, type CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import type { Reason } from '../../../utils/listing/filter';
import { removeOwn } from '../../../utils/listing/watch';
import { usefulOrders } from '../../../utils/listing/order';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import { tellBackground } from '../../../utils/messages';
import type { Site, Unreadable } from '../../../utils/sites/site';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from './controls.css?inline';
import type { PaperActions } from '../paper-actions';
import type { OverlayContext } from '../overlay';
import { loadScript, type LazyScripts } from '../lazy-scripts';
import { place } from './place';
import type { sayQueryError } from '../../shared/query-error';
import { schemeOf, type Scheme } from '../color-scheme';
import { Toolbar } from './Toolbar';
import type { ToolbarActions } from './toolbar-state';
import style from './toolbar.css?inline';

export interface ToolbarViewOptions {
  readonly site: Site;
  readonly context: OverlayContext;
  readonly state: ListingState;
  readonly paperActions: PaperActions;
  readonly rows: () => readonly Row[];
  readonly unreadable: () => readonly Unreadable[];
  /** Papers that the page plainly lists although none was read. */
  readonly missed: () => number;
  readonly shown: () => readonly Row[];
  /** The order for the reader was asked for. */
  readonly forYou: () => void;
  /** Undefined while the code that reads queries is not there. */
  readonly sayQueryError: () => typeof sayQueryError | undefined;
  /** The reader goes to the query box: what reads queries will be needed. */
  readonly asking: () => void;
  /** The reader leaves the query box for the rows. */
  readonly leave: () => void;
}

export interface ToolbarView {
  draw(start: Element, rows: readonly Row[]): void;
  focusQuery(): void;
  help(): void;
  /** Lower edge while it sticks to the top of the window, in CSS pixels. */
  bottom(): number;
  keyHint(command: CommandId): string;
  remove(): void;
}

/** The toolbar's host on the page: put where the list begins, put back when the page wipes it. */
export function createToolbarView(options: ToolbarViewOptions): ToolbarView {
  const { site, context, state, paperActions } = options;
  const { host, root } = createHost('ibid-toolbar', tokens + controls + style);
  let colours: Scheme = 'light';
  let allTopics = false;
  let topicWords = '';
  let redraw = (): void => undefined;

  const actions: ToolbarActions = {
    search: state.setQuery,
    leaveSearch: options.leave,
    setState: state.setState,
    setOrder: (order) => {
      state.setOrder(order);
      options.forYou();
    },
    setDial: state.setDial,
    markTopic: state.markTopic,
    showAllTopics: () => {
      allTopics = !allTopics;
      actions.findTopics('');
    },
    findTopics: (words) => {
      topicWords = words;
      redraw();
    },
    lift: state.lift,
    collapse: state.collapse,
    help: () => withHelp(({ openHelp }) => openHelp(context.page, context.settings().keys, colours, context.signal)),
    undo: paperActions.undo,
    saveShown: () =>
      paperActions.saveAll(options.shown().flatMap((row) => (row.facts?.bookmark ? [] : row.entry.paper))),
    copyReport: () => withHelp(({ copyReport }) => report(copyReport)),
    openLibrary: () => tellBackground({ to: 'background', call: 'open', hash: '#/library' }),
  };

  function withHelp(use: (help: LazyScripts['help']) => unknown): void {
    loadScript('help').then(use).catch(paperActions.fail);
  }

  async function report(copy: LazyScripts['help']['copyReport']): Promise<void> {
    await copy({
      site: site.id,
      read: options.rows().length,
      missed: options.missed(),
      failures: options.unreadable(),
    });
    paperActions.notify({ text: t('listing_report_copied') });
  }

  function keyHint(command: CommandId): string {
    const key = keyOf(command, context.settings().keys);
    const name = t(labelOf(command));
    return key ? t('listing_key_hint', name, key) : name;
  }

  return {
    draw(start, rows) {
      redraw = () => {
        const shown = options.shown();
        render(
          <Toolbar
            now={{
              ...state.verdicts,
              collapsed: state.collapsed,
              allTopics,
              topicWords,
              entries: countPapers(rows),
              shown: countPapers(shown),
              unreadable: options.unreadable().length,
              missed: options.missed(),
              unsaved: countPapers(shown.filter((row) => row.facts && !row.facts.bookmark)),
              reasons: tallyReasons(state.verdicts.hidden),
              marks: state.marks,
              topics: context.topics(),
              query: state.query,
              queryError:
                state.queryError === undefined ? undefined : options.sayQueryError()?.(state.queryError, state.query),
              state: state.state,
              order: state.order,
              dial: state.dial,
              orders: usefulOrders(rows, context.settings().learn),
              notice: paperActions.notice,
              busy: rows.some((row) => !row.facts),
            }}
            actions={actions}
            keyHint={keyHint}
          />,
          root,
        );
      };
      colours = schemeOf(start, context.settings().theme);
      setScheme(host, colours);
      place(host, start);
      redraw();
    },
    focusQuery() {
      options.asking();
      const select = (): void => root.querySelector<HTMLInputElement>('#query')?.select();
      // At once where it can be: what is typed next must not be taken for commands.
      if (!state.collapsed) return select();
      state.collapse();
      setTimeout(select);
    },
    help: actions.help,
    bottom: () => Math.max(0, host.isConnected ? host.getBoundingClientRect().height : 0),
    keyHint,
    remove() {
      render(null, root);
      removeOwn(host);
    },
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
