import { render } from 'preact';

import { keyOf, type CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import type { Settings } from '../../../utils/settings';
import { adoptStyles, ownRootOf } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';
import type { PaperActions } from '../paper-actions';
import { ActionBar, FIELD, type ActionBarActions, type BarMode } from './ActionBar';
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

/** The bar as it is now. */
interface Bar {
  readonly place: HTMLElement;
  mode: BarMode;
  draft: string;
  last: readonly [count: number, shown: number];
  draw(count: number, shown: number): void;
  redraw(): void;
}

/** The bar for what is selected, in the toolbar's own root: over its last line, so that nothing on the page moves. */
export function createActionBar(options: ActionBarOptions): ActionBarView {
  const { page, paperActions, settings, signal } = options;
  const cover = createCover();
  const { place } = cover;
  const keyFor = (command: CommandId): string => keyName(keyOf(command, settings().keys));
  const bar: Bar = {
    place,
    mode: 'acts',
    draft: '',
    last: [0, 0],
    draw(count, shown) {
      bar.last = [count, shown];
      const root = ownRootOf(page.querySelector('ibid-toolbar'));
      if (!root || (count === 0 && !isTyping(bar))) {
        bar.mode = 'acts';
        return cover.remove();
      }
      cover.put(root);
      bar.redraw();
    },
    redraw() {
      const { mode, draft, last } = bar;
      const [count, shown] = last;
      render(<ActionBar {...{ count, shown, mode, draft, notice: paperActions.notice, keyFor, actions }} />, place);
    },
  };
  const actions = actionsOf(options, bar);
  signal.addEventListener('abort', cover.remove);
  // With nothing selected it stays as long as somebody types in it.
  place.addEventListener('focusout', () => setTimeout(() => bar.last[0] === 0 && bar.draw(...bar.last)), { signal });

  return {
    draw: bar.draw,
    askTags() {
      fieldHold()?.expect(FIELD);
      actions.setMode('tags');
    },
  };
}

/** Papers may be hidden elsewhere while somebody types tags for them: the field stays, and what is typed next is no command. */
function isTyping({ place, mode }: Bar): boolean {
  const root = place.getRootNode();
  const isIn = root instanceof ShadowRoot && place.contains(root.activeElement);
  return mode === 'tags' && (isIn || fieldHold()?.name === FIELD);
}

function actionsOf(options: ActionBarOptions, bar: Bar): ActionBarActions {
  const { paperActions } = options;
  const enterField = (): void => bar.place.querySelector('input')?.focus();

  function setMode(next: BarMode): void {
    bar.mode = next;
    bar.draw(...bar.last);
    if (next === 'tags') enterField();
  }

  /** Words whose papers have gone are for those that are selected next; their reader goes on in the field. */
  function keep(text: string): void {
    paperActions.notify({ text: t('several_none') });
    bar.draft = text;
    bar.redraw();
    enterField();
  }

  return {
    ...options,
    undo: paperActions.undoTold,
    setMode,
    setDraft(text) {
      bar.draft = text;
      bar.redraw();
    },
    clear() {
      bar.mode = 'acts';
      options.clear();
      bar.draw(...bar.last);
    },
    tag(text) {
      const tags = splitTags(text);
      if (tags.length > 0 && bar.last[0] === 0) return keep(text);
      if (tags.length > 0) options.tag(tags);
      bar.draft = '';
      setMode('acts');
    },
  };
}

interface Cover {
  readonly place: HTMLElement;
  put(root: ShadowRoot): void;
  remove(): void;
}

/** A place over the toolbar's last line, or its only one, as high as that is. */
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
      const bar = root.querySelector('.bar');
      // Above a line that floats, as where there is room for one alone, it stands in the place of the first.
      const isAlone = bar?.lastElementChild && getComputedStyle(bar.lastElementChild).position === 'absolute';
      const line = isAlone ? bar.firstElementChild : bar?.lastElementChild;
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
