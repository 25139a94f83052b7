import { onChange } from '../../../utils/changes';
import type { CommandId } from '../../../utils/commands';
import { removeOwn } from '../../../utils/listing/watch';
import type { Row } from '../../../utils/listing/rows';
import { createHost, setScheme } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';
import tokens from '../../ui/tokens.css?inline';
import { schemeOf } from '../color-scheme';
import { sayKey, showHelp } from '../help';
import { loadScript } from '../lazy-scripts';
import { allOrSoon } from '../all-or-soon';
import { place } from './place';
import style from './toolbar-host.css?inline';
import type { Toolbar, ToolbarOptions } from './toolbar-options';

/** A listing's toolbar as the content script knows it: its place on the page, and what it does before its code has come. */
export interface ToolbarOnDemand {
  /** Has its code loaded: the listing has entries. Settles when that is so, or has failed. */
  need(): Promise<void>;
  draw(start: Element, rows: readonly Row[]): void;
  /** Goes to the query box; what is typed before that is there is not lost. */
  focusQuery(): void;
  help(): void;
  /** Lower edge while it sticks to the top of the window, in CSS pixels. */
  bottom(): number;
  keyHint(command: CommandId): string;
  remove(): void;
}

interface ToolbarOnDemandOptions extends Omit<ToolbarOptions, 'host' | 'root' | 'help' | 'keyHint'> {
  /** Settles when something is known of the rows. */
  readonly known: Promise<unknown>;
}

/** So long its place stays empty until there is something to count, in milliseconds: what came before would be moved by that. */
const PATIENCE = 1_000;

/**
 * Keeps the toolbar's place where the list begins, as high as the toolbar will be, and puts it back when the page wipes it. What is drawn
 * in it is a script of its own, loaded as soon as there are entries.
 */
export function createToolbarOnDemand(options: ToolbarOnDemandOptions): ToolbarOnDemand {
  const { context, state, paperActions } = options;
  const { host, root } = createHost('ibid-toolbar', tokens + style);
  /** Stands for the toolbar, which takes it over. */
  const stand = root.appendChild(document.createElement('div'));
  let toolbar: Toolbar | undefined;
  let loading: Promise<void> | undefined;
  let drawn: Parameters<Toolbar['draw']> | undefined;

  async function load(): Promise<void> {
    try {
      const known = allOrSoon([options.known], PATIENCE);
      const create = await loadScript('toolbar');
      await known;
      if (context.signal.aborted) return;
      toolbar = create({ ...options, host, root, help, keyHint });
      if (drawn) toolbar.draw(...drawn);
    } catch (error) {
      paperActions.fail(error);
    }
  }

  const help = (): void => void showHelp(context, drawn?.[1] ?? 'light').catch(paperActions.fail);
  const keyHint = (command: CommandId): string => sayKey(command, context.settings().keys);
  const need = (): Promise<void> => (loading ??= load());
  onChange(({ kind }) => kind === 'lists' && toolbar?.listsMoved(), context.signal);

  return {
    need,
    draw(start, rows) {
      const scheme = schemeOf(start, context.settings().theme);
      drawn = [rows, scheme];
      setScheme(host, scheme);
      if (!toolbar) stand.className = state.collapsed ? 'bar collapsed' : 'bar';
      place(host, start);
      toolbar?.draw(rows, scheme);
      void need();
    },
    focusQuery() {
      // What reads queries will be needed.
      void options.tools.need();
      if (toolbar) return toolbar.focusQuery();
      if (state.collapsed) state.collapse();
      fieldHold()?.expect('query', state.query);
      void need();
    },
    help,
    bottom: () => Math.max(0, host.isConnected ? host.getBoundingClientRect().height : 0),
    keyHint,
    remove() {
      toolbar?.remove();
      removeOwn(host);
    },
  };
}
