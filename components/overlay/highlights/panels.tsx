import { t } from '../../../utils/i18n';
import type { Colour } from '../../../utils/model/highlight';
import { describe } from '../../../utils/highlights/describe';
import type { Painter } from '../../../utils/highlights/paint';
import type { Placed, Placement, Target } from '../../../utils/highlights/placement';
import type { Projection, Span } from '../../../utils/highlights/project';
import { textFragment } from '../../../utils/highlights/text-fragment';
import { foldSpace } from '../../../utils/model/text';
import { changeSettings, type Settings } from '../../../utils/settings';
import { fieldHold } from '../../ui/named-field';
import { schemeOf } from '../color-scheme';
import { inPageOrder, lastLine, lineAt, touches } from './selection-geometry';
import { HighlightCard, isCardField } from './HighlightCard';
import { HighlightList } from './HighlightList';
import type { HighlightStore, Notice } from './highlight-store';
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
  readonly painter: Painter;
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
  const { layer, placement, painter, keep, settings, notify, add } = options;
  let selected: Selected | undefined;
  let placed: Placed | undefined;

  function close(): void {
    layer.hide();
    selected = undefined;
    placed = undefined;
  }

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => notify({ text: t('highlight_copied') }),
      () => notify({ text: t('highlight_copy_failed') }),
    );
  }

  function wordsOf({ target, anchoring }: Placed): string {
    const { text } = placement.projection(target);
    return anchoring.spans.map(({ start, end }) => foldSpace(text.slice(start, end))).join(' … ');
  }

  function addNote(choice: Selected): void {
    const near = lastLine(choice.range);
    const id = add(choice, settings().colour);
    placement.settle();
    const fresh = placement.get(id);
    if (fresh) card([fresh], near, true);
  }

  function extend(old: Placed, { projection, span }: Selected): void {
    const spans = [...old.anchoring.spans, span];
    const whole = { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
    void keep.edit(old, { selector: describe(projection, whole) });
    document.getSelection()?.removeAllRanges();
    close();
  }

  function menu(choice: Selected): void {
    close();
    selected = choice;
    const { target, projection, span, range } = choice;
    const words = describe(projection, span).exact;
    const touched = placement.all().find((one) => one.target.element === target.element && touches(one, span));
    layer.show(
      <SelectionMenu
        highlight={(colour) => add(choice, colour)}
        note={() => addNote(choice)}
        copyQuotation={() => copy(quotation(words, target.paper))}
        copyLink={() => copy(target.paper.url + (textFragment(projection.text, span) ?? ''))}
        extend={touched && (() => extend(touched, choice))}
      />,
      lastLine(range),
      schemeOf(target.element, settings().theme),
    );
  }

  function card([first, ...others]: readonly Placed[], near: DOMRect, isNew = false): void {
    if (!first) return;
    close();
    placed = first;
    const { target, highlight } = first;
    layer.show(
      <HighlightCard
        key={highlight.id}
        placed={first}
        now={wordsOf(first)}
        edit={(patch) => keep.edit(first, patch)}
        write={(edit) => keep.write(first, edit)}
        remove={() => {
          close();
          void keep.remove(first);
        }}
        copyQuotation={() => copy(quotation(highlight.selector.exact, target.paper))}
        close={close}
        next={others.length > 0 ? () => card([...others, first], near) : undefined}
      />,
      near,
      schemeOf(target.element, settings().theme),
    );
    if (!isCardField(fieldHold()?.name, highlight.id)) layer.focusIn(isNew ? 'textarea' : '[aria-checked="true"]');
  }

  function list(): void {
    close();
    layer.show(
      <HighlightList
        all={inPageOrder(placement.all())}
        isHidden={!settings().showHighlights}
        canPaint={painter.supported}
        open={(one) => {
          const { element } = one.target;
          element.scrollIntoView({ block: 'center' });
          const ranges = placement.ranges(one);
          card([one], ranges.length > 0 ? lineAt(ranges, 0) : element.getBoundingClientRect());
        }}
        hideAll={(hidden) => void changeSettings({ showHighlights: !hidden })}
        close={close}
      />,
      new DOMRect(document.documentElement.clientWidth, 0, 0, 0),
      schemeOf(document.body, settings().theme),
    );
    layer.focusIn('.item', 'button');
  }

  return {
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
}
