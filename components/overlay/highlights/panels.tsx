import type { ComponentChild } from 'preact';

import { t, type MessageKey } from '../../../utils/i18n';
import type { Colour } from '../../../utils/model/highlight';
import { describe } from '../../../utils/highlights/describe';
import type { Painter } from '../../../utils/highlights/paint';
import type { Placed, Target } from '../../../utils/highlights/placed';
import type { Placement } from '../../../utils/highlights/placement';
import type { Projection, Span } from '../../../utils/highlights/project';
import { textFragment } from '../../../utils/highlights/text-fragment';
import { foldSpace } from '../../../utils/model/text';
import { changeSettings, type Settings } from '../../../utils/settings';
import { fieldHold } from '../../ui/named-field';
import { schemeOf } from '../color-scheme';
import { inPageOrder, lastLine, lineAt, touches } from './selection-geometry';
import { HighlightCard, isCardField } from './HighlightCard';
import { HighlightList } from './HighlightList';
import type { HighlightStore } from './highlight-store';
import type { Notice } from './keep-highlights';
import type { Layer } from './layer';
import { quotation } from './quotation';
import { SelectionMenu } from './SelectionMenu';

/** A stretch of a field that the reader has selected. */
export interface Selected {
  readonly target: Target;
  readonly projection: Projection;
  readonly span: Span;
  readonly range: Range;
}

export interface PanelsOptions {
  readonly layer: Layer;
  readonly placement: Placement;
  readonly painter: Pick<Painter, 'supported'>;
  readonly keep: HighlightStore;
  readonly settings: () => Settings;
  readonly notify: (notice: Notice) => void;
  /** Makes a highlight of what is selected; the answer is its id for now. */
  readonly add: (selected: Selected, colour: Colour) => string;
}

/** What opens over the page: the menu of a selection, the card of a highlight, the list of all. At most one is open. */
export interface Panels {
  menu(selected: Selected): void;
  /** Of these overlapping highlights, the first. */
  card(placed: readonly Placed[], near: DOMRect, isNew?: boolean): void;
  list(): void;
  close(): void;
  readonly selected: Selected | undefined;
  /** Does what a digit stands for in what is open; false if nothing. */
  pick(colour: Colour): boolean;
}

export function createPanels(options: PanelsOptions): Panels {
  const { layer, keep, settings, add } = options;
  let selected: Selected | undefined;
  let placed: Placed | undefined;

  function close(): void {
    layer.hide();
    selected = undefined;
    placed = undefined;
  }

  function open(content: ComponentChild, near: DOMRect, element: Element): void {
    layer.show(content, near, schemeOf(element, settings().theme));
  }

  function menu(choice: Selected): void {
    close();
    selected = choice;
    open(menuOf(choice, options, panels), lastLine(choice.range), choice.target.element);
  }

  function card([first, ...others]: readonly Placed[], near: DOMRect, isNew = false): void {
    if (!first) return;
    close();
    placed = first;
    const next = others.length > 0 ? () => card([...others, first], near) : undefined;
    open(cardOf(first, options, close, next), near, first.target.element);
    if (!isCardField(fieldHold()?.name, first.highlight.id))
      layer.focusIn(isNew ? 'textarea' : '[aria-checked="true"]');
  }

  function list(): void {
    close();
    const corner = new DOMRect(document.documentElement.clientWidth, 0, 0, 0);
    open(listOf(options, panels), corner, document.body);
    layer.focusIn('.item', 'button');
  }

  const panels: Panels = {
    menu,
    card,
    list,
    close,
    get selected() {
      return selected;
    },
    pick(colour) {
      if (selected) add(selected, colour);
      else if (placed) void keep.edit(placed, { colour });
      else return false;
      return true;
    },
  };
  return panels;
}

function menuOf(choice: Selected, options: PanelsOptions, panels: Panels): ComponentChild {
  const { placement, keep, settings, notify, add } = options;
  const { target, projection, span, range } = choice;
  const words = describe(projection, span).exact;
  const touched = placement.all().find((one) => one.target.element === target.element && touches(one, span));

  function addNote(): void {
    const near = lastLine(range);
    const id = add(choice, settings().colour);
    placement.settle();
    const fresh = placement.get(id);
    if (fresh) panels.card([fresh], near, true);
  }

  function extend(old: Placed): void {
    void keep.edit(old, { selector: describe(projection, around([...old.anchoring.spans, span])) });
    document.getSelection()?.removeAllRanges();
    panels.close();
  }

  return (
    <SelectionMenu
      highlight={(colour) => add(choice, colour)}
      note={addNote}
      copyQuotation={() => copy(quotation(words, target.paper), notify)}
      copyLink={() => copy(target.paper.url + (textFragment(projection.text, span) ?? ''), notify)}
      extend={touched && (() => extend(touched))}
    />
  );
}

function cardOf(placed: Placed, options: PanelsOptions, close: () => void, next?: () => void): ComponentChild {
  const { placement, keep, notify } = options;
  const { target, highlight, anchoring } = placed;
  const { text } = placement.projection(target);
  return (
    <HighlightCard
      key={highlight.id}
      placed={placed}
      now={anchoring.spans.map(({ start, end }) => foldSpace(text.slice(start, end))).join(' … ')}
      edit={(patch) => keep.edit(placed, patch)}
      write={(edit) => keep.write(placed, edit)}
      remove={() => {
        close();
        void keep.remove(placed);
      }}
      copyQuotation={() => copy(quotation(highlight.selector.exact, target.paper), notify)}
      close={close}
      next={next}
    />
  );
}

function listOf({ placement, painter, settings }: PanelsOptions, { card, close }: Panels): ComponentChild {
  return (
    <HighlightList
      all={inPageOrder(placement.all())}
      isHidden={!settings().showHighlights}
      canPaint={painter.supported}
      open={(placed) => {
        placed.target.element.scrollIntoView({ block: 'center' });
        card([placed], firstLine(placement, placed));
      }}
      hideAll={(hidden) => void changeSettings({ showHighlights: !hidden })}
      close={close}
    />
  );
}

/** Where a highlight begins, or else its field. */
export function firstLine(placement: Placement, placed: Placed): DOMRect {
  const ranges = placement.ranges(placed);
  return ranges.length > 0 ? lineAt(ranges, 0) : placed.target.element.getBoundingClientRect();
}

/** The smallest span that holds all of these. */
function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function copy(text: string, notify: PanelsOptions['notify']): void {
  const say = (key: MessageKey) => (): void => notify({ text: t(key) });
  navigator.clipboard.writeText(text).then(say('highlight_copied'), say('highlight_copy_failed'));
}
