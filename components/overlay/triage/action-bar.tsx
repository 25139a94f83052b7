import { render } from 'preact';

import { keyOf, type CommandId } from '../../../utils/commands';
import { keyName } from '../../../utils/key-name';
import type { Settings } from '../../../utils/settings';
import { adoptStyles, ownRootOf } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';
import type { PaperActions } from '../paper-actions';
import { ActionBar, type ActionBarActions, type BarMode } from './ActionBar';
import style from './action-bar.css?inline';
import { splitTags } from './split-tags';

export interface ActionBarOptions extends Pick<ActionBarActions, 'act' | 'selectAll' | 'clear' | 'exportAs'> {
  readonly page: Document;
  readonly paperActions: PaperActions;
  readonly settings: () => Settings;
  readonly tag: (tags: readonly string[]) => void;
  readonly signal: AbortSignal;
}

export interface ActionBarView {
  /** Shows what can be done to so many of the papers that are shown; for none, the toolbar is as it was. */
  draw(count: number, shown: number): void;
  askTags(): void;
}

/** The bar for what is selected, in the toolbar's own root: over its last line, so that nothing on the page moves. */
export function createActionBar(options: ActionBarOptions): ActionBarView {
  const { page, paperActions, settings, signal } = options;
  const cover = createCover();
  const { place } = cover;
  let mode: BarMode = 'acts';
  let draft = '';
  let last: readonly [count: number, shown: number] = [0, 0];
  signal.addEventListener('abort', cover.remove);

  function setMode(next: BarMode): void {
    mode = next;
    redraw();
    if (next === 'tags') place.querySelector('input')?.focus();
  }

  const actions: ActionBarActions = {
    ...options,
    undo: paperActions.undo,
    setMode,
    setDraft(text) {
      draft = text;
      redraw();
    },
    tag(text) {
      const tags = splitTags(text);
      if (tags.length > 0) options.tag(tags);
      draft = '';
      setMode('acts');
    },
  };

  const keyFor = (command: CommandId): string => keyName(keyOf(command, settings().keys));

  function redraw(): void {
    const [count, shown] = last;
    const { notice } = paperActions;
    render(<ActionBar {...{ count, shown, mode, draft, notice, keyFor, actions }} />, place);
  }

  return {
    draw(count, shown) {
      last = [count, shown];
      const root = ownRootOf(page.querySelector('ibid-toolbar'));
      if (count === 0 || !root) {
        mode = 'acts';
        return cover.remove();
      }
      cover.put(root);
      redraw();
    },
    askTags() {
      fieldHold()?.expect('tags of several');
      setMode('tags');
    },
  };
}

interface Cover {
  readonly place: HTMLElement;
  put(root: ShadowRoot): void;
  remove(): void;
}

/** A place over the toolbar's last line, as high as that is. */
function createCover(): Cover {
  const place = document.createElement('div');
  place.className = 'cover';
  let covered: HTMLElement | undefined;
  let undress: (() => void) | undefined;

  /** What it stands over is neither reached by Tab nor read out meanwhile. */
  function setCovered(line: HTMLElement | undefined): void {
    if (line === covered) return;
    covered?.removeAttribute('inert');
    covered = line;
    line?.setAttribute('inert', '');
  }

  return {
    place,
    put(root) {
      undress ??= adoptStyles(root, style);
      if (place.parentNode !== root) root.append(place);
      const line = root.querySelector<HTMLElement>('.bar')?.lastElementChild;
      if (line instanceof HTMLElement) setCovered(line);
      place.style.height = `${covered?.offsetHeight ?? 0}px`;
    },
    remove() {
      render(null, place);
      place.remove();
      setCovered(undefined);
      undress?.();
      undress = undefined;
    },
  };
}
