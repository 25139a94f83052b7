import { pressed as keyPressed } from '../../../utils/key-press';
import { t } from '../../../utils/i18n';
import type { Colour, Highlight } from '../../../utils/model/highlight';
import { describe, trim } from '../../../utils/highlights/describe';
import { createPainter } from '../../../utils/highlights/paint';
import { createPlacement, type Placed, type Target } from '../../../utils/highlights/placement';
import { changeSettings, watchSettings, type Settings } from '../../../utils/settings';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import { fieldHold } from '../../ui/named-field';
import { isTrusted } from '../../ui/trust';
import { DARK, schemeOf, type Scheme } from '../color-scheme';
import { inPageOrder, lineAt } from './selection-geometry';
import { isCardField } from './HighlightCard';
import { colourOfKey } from './Colours';
import { createHighlightStore, type Notice } from './highlight-store';
import { createLayer } from './layer';
import { dressHighlights } from './paint-style';
import { createPanels, type Selected } from './panels';
import { selectedRange, watchSelection } from './selection';
import { createSpoken } from './screen-reader';

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

const CONTROLS = 'a[href], button, input, textarea, select, label, summary';

export function createHighlighter({ signal, settings, notify }: HighlighterOptions): Highlighter {
  const page = document;
  const painter = createPainter(page, signal);
  const speak = createSpoken(page, signal);
  const placement = createPlacement(painter, signal, () => speak(placement.all()));
  const keep = createHighlightStore(placement, notify);
  const layer = createLayer(page, signal);
  const panels = createPanels({ layer, placement, painter, keep, settings, notify, add });
  let unstyle: (() => void) | undefined;
  let styled: Scheme | undefined;
  let dressed: Target | undefined;

  function dress(target: Target): void {
    dressed = target;
    const scheme = schemeOf(target.element, 'system');
    if (scheme === styled) return;
    unstyle?.();
    unstyle = dressHighlights(page, scheme, target.element);
    styled = scheme;
  }

  function choose(range: Range): Selected | undefined {
    const target = placement.targetOf(range);
    if (!target) return undefined;
    const projection = placement.projection(target, true);
    const found = projection.fromRange(range);
    const span = found && trim(projection.text, found);
    return span && span.start < span.end ? { target, projection, span, range } : undefined;
  }

  function add({ target, projection, span }: Selected, colour: Colour): string {
    dress(target);
    page.getSelection()?.removeAllRanges();
    panels.close();
    if (settings().colour !== colour) void changeSettings({ colour });
    if (!painter.supported) notify({ text: t('highlight_unsupported') });
    const url = location.href.split('#', 1)[0] ?? '';
    return keep.add(target, { field: target.field, selector: describe(projection, span), colour, url });
  }

  function pressed(event: KeyboardEvent): void {
    if (!isTrusted(event) || isComposing(event) || event.altKey || event.shiftKey) return;
    // The digits pick a colour in our own cards too, which are dialogs.
    const isTyped = layer.contains(event) ? layer.isWriting() : isTyping(event);
    const key = keyPressed(event);
    if (event.ctrlKey || event.metaKey) {
      if (/^(?:Ctrl|Meta)\+z$/.test(key) && !isTyped && keep.undo()) event.preventDefault();
      return;
    }
    if (!layer.isOpen) return;
    const colour = isTyped ? undefined : colourOfKey(key);
    if (event.key === 'Escape') panels.close();
    else if (!colour || !panels.pick(colour)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** A card that an older script of ours had open while its reader typed opens again. */
  function goOn(highlights: readonly Highlight[]): void {
    const typed = fieldHold()?.name;
    const highlight = layer.isOpen ? undefined : highlights.find(({ id }) => isCardField(typed, id));
    if (!highlight) return;
    placement.settle();
    const placed = placement.get(highlight.id);
    const [range] = placed ? placement.ranges(placed) : [];
    if (placed) panels.card([placed], range ? lineAt([range], 0) : placed.target.element.getBoundingClientRect());
  }

  function clicked(event: MouseEvent): void {
    if (!isTrusted(event) || layer.contains(event) || selectedRange(page)) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const hits = placement.at(event.clientX, event.clientY);
    if (hits[0]) panels.card(hits, lineAt(placement.ranges(hits[0]), event.clientY));
  }

  /** A click on a link follows it, as on any page; with Alt it opens the card of the highlight in it. */
  function clickedLink(event: MouseEvent): void {
    if (!isTrusted(event) || !event.altKey || !(event.target instanceof Element) || !event.target.closest('a[href]'))
      return;
    const hits = placement.at(event.clientX, event.clientY);
    if (!hits[0]) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    panels.card(hits, lineAt(placement.ranges(hits[0]), event.clientY));
  }

  function touched(event: PointerEvent): void {
    if (isTrusted(event) && layer.isOpen && !panels.selected && !layer.contains(event)) panels.close();
  }

  page.addEventListener('keydown', pressed, { signal, capture: true });
  page.addEventListener('click', clicked, { signal });
  page.addEventListener('click', clickedLink, { signal, capture: true });
  page.addEventListener('pointerdown', touched, { signal, capture: true, passive: true });
  const drop = (): void => void (panels.selected && panels.close());
  const lookAgain = watchSelection(
    page,
    {
      chosen(range) {
        const choice = choose(range);
        if (choice) panels.menu(choice);
        else drop();
        return choice !== undefined;
      },
      dropped: drop,
    },
    signal,
  );
  matchMedia(DARK).addEventListener('change', () => dressed && dress(dressed), { signal });
  void watchSettings(({ showHighlights }) => painter.hideAll(!showHighlights), signal);
  signal.addEventListener('abort', () => unstyle?.(), { once: true });

  return {
    show(target, highlights) {
      if (highlights.length > 0) dress(target);
      keep.show(target, highlights);
      goOn(highlights);
      lookAgain();
    },
    forget: keep.forget,
    highlightSelection(colour = settings().colour) {
      const range = selectedRange(page);
      const choice = range && choose(range);
      if (choice) add(choice, colour);
      else notify({ text: t('highlight_nothing') });
      return true;
    },
    list: () => inPageOrder(placement.all()),
    openList: panels.list,
  };
}
