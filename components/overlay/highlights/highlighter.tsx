import type { Colour, Highlight } from '../../../utils/model/highlight';
import { describe, trim } from '../../../utils/highlights/describe';
import { createPainter } from '../../../utils/highlights/paint';
import type { Placed, Spot, Target } from '../../../utils/highlights/placed';
import { createPlacement, type Placement } from '../../../utils/highlights/placement';
import { t } from '../../../utils/i18n';
import { changeSettings, watchSettings, type Settings } from '../../../utils/settings';
import { fieldHold } from '../../ui/named-field';
import { isCardField } from './HighlightCard';
import { createHighlightStore } from './highlight-store';
import type { Notice } from './keep-highlights';
import { createLayer } from './layer';
import { listen } from './listen';
import { createDress } from './paint-style';
import { createPanels, firstLine, type Panels, type Selected } from './panels';
import { createSpoken } from './screen-reader';
import { selectedRange, watchSelection } from './selection';
import { inPageOrder } from './selection-geometry';

export interface HighlighterOptions {
  readonly signal: AbortSignal;
  readonly settings: () => Settings;
  readonly notify: (notice: Notice) => void;
}

/** Highlights on the page that somebody else wrote: made, painted, edited. */
export interface Highlighter {
  /** Shows a paper's highlights in the element that holds the field; call again when they change, or to allow new ones. */
  show(target: Target, highlights: readonly Highlight[]): void;
  forget(element: Element): void;
  /** Highlights what is selected, in the colour used last if none is given. True if the press was meant for it. */
  highlightSelection(colour?: Colour): boolean;
  /** The page's highlights in page order, and how they stand. */
  list(): readonly Placed[];
  /** Opens the list of them. */
  openList(): void;
}

export function createHighlighter({ signal, settings, notify }: HighlighterOptions): Highlighter {
  const page = document;
  const painter = createPainter<Spot>(page, signal);
  const speak = createSpoken(page, signal);
  const placement = createPlacement(painter, signal, () => speak(placement.all()));
  const keep = createHighlightStore(placement, notify);
  const layer = createLayer(page, signal);
  const panels = createPanels({ layer, placement, painter, keep, settings, notify, add });
  const dress = createDress(page, signal);

  function add({ target, projection, span }: Selected, colour: Colour): string {
    dress(target.element);
    page.getSelection()?.removeAllRanges();
    panels.close();
    if (settings().colour !== colour) void changeSettings({ colour });
    if (!painter.supported) notify({ text: t('highlight_unsupported') });
    const url = location.href.split('#', 1)[0] ?? '';
    return keep.add(target, { field: target.field, selector: describe(projection, span), colour, url });
  }

  function chosen(range: Range): boolean {
    const choice = choose(placement, range);
    if (choice) panels.menu(choice);
    else dropped();
    return choice !== undefined;
  }

  function dropped(): void {
    if (panels.selected) panels.close();
  }

  listen(page, { layer, placement, panels, keep }, signal);
  const lookAgain = watchSelection(page, { chosen, dropped }, signal);
  void watchSettings(({ showHighlights }) => painter.hideAll(!showHighlights), signal);

  return {
    show(target, highlights) {
      if (highlights.length > 0) dress(target.element);
      keep.show(target, highlights);
      if (!layer.isOpen) goOn(highlights, placement, panels);
      lookAgain();
    },
    forget: keep.forget,
    highlightSelection(colour = settings().colour) {
      const range = selectedRange(page);
      const choice = range && choose(placement, range);
      if (choice) add(choice, colour);
      else notify({ text: t('highlight_nothing') });
      return true;
    },
    list: () => inPageOrder(placement.all()),
    openList: panels.list,
  };
}

/** What of a field is in a range. */
function choose(placement: Placement, range: Range): Selected | undefined {
  const target = placement.targetOf(range);
  if (!target) return undefined;
  const projection = placement.projection(target, true);
  const found = projection.fromRange(range);
  const span = found && trim(projection.text, found);
  return span && span.start < span.end ? { target, projection, span, range } : undefined;
}

/** A card that an older script of ours had open while its reader typed opens again. */
function goOn(highlights: readonly Highlight[], placement: Placement, panels: Panels): void {
  const typed = fieldHold()?.name;
  const highlight = highlights.find(({ id }) => isCardField(typed, id));
  if (!highlight) return;
  placement.settle();
  const placed = placement.get(highlight.id);
  if (placed) panels.card([placed], firstLine(placement, placed));
}
