import type { ComponentChild } from 'preact';

import { t } from '../../../utils/i18n';
import type { Colour, Highlight } from '../../../utils/library';
import { describe, trim } from '../../../utils/highlights/describe';
import { createPainter } from '../../../utils/highlights/paint';
import { createPlacement, type Placed, type Target } from '../../../utils/highlights/placement';
import type { Projection, Span } from '../../../utils/highlights/project';
import { textFragment } from '../../../utils/highlights/text-fragment';
import { changeSettings, watchSettings, type Settings } from '../../../utils/settings';
import { adoptStyles } from '../../ui/host';
import { schemeOf, type Scheme } from '../scheme';
import { colourOfKey } from './Colours';
import { HighlightCard } from './HighlightCard';
import { createKeep, type Notice } from './keep';
import { createLayer } from './layer';
import { paintStyle } from './paint-style';
import { quotation } from './quotation';
import { selectedRange, watchSelection } from './selection';
import { SelectionMenu } from './SelectionMenu';

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
  /** The page's highlights and how they stand. */
  list(): readonly Placed[];
}

/** A stretch of a field that the reader has selected. */
interface Selected {
  readonly target: Target;
  readonly projection: Projection;
  readonly span: Span;
  readonly range: Range;
}

const CONTROLS = 'a[href], button, input, textarea, select, label, summary';

export function createHighlighter({ signal, settings, notify }: HighlighterOptions): Highlighter {
  const page = document;
  const painter = createPainter(page, signal);
  const placement = createPlacement(page, painter, signal, () => undefined);
  const keep = createKeep(placement, notify);
  const layer = createLayer(page, signal);
  let selected: Selected | undefined;
  let card: Placed | undefined;
  let unstyle: (() => void) | undefined;
  let styled: Scheme | undefined;

  function dress(target: Target): void {
    const scheme = schemeOf(target.element, 'system');
    if (scheme === styled) return;
    unstyle?.();
    unstyle = adoptStyles(page, paintStyle(scheme));
    styled = scheme;
  }

  function choose(range: Range): Selected | undefined {
    const target = placement.targetOf(range);
    if (!target) return undefined;
    const projection = placement.projection(target);
    const found = projection.fromRange(range);
    const span = found && trim(projection.text, found);
    return span && span.start < span.end ? { target, projection, span, range } : undefined;
  }

  function add({ target, projection, span }: Selected, colour: Colour): string {
    dress(target);
    page.getSelection()?.removeAllRanges();
    close();
    if (settings().colour !== colour) void changeSettings({ colour });
    if (!painter.supported) notify({ text: t('highlight_unsupported') });
    const url = location.href.replace(/#.*$/, '');
    return keep.add(target, { field: target.field, selector: describe(projection, span), colour, url });
  }

  function close(): void {
    layer.hide();
    selected = undefined;
    card = undefined;
  }

  function open(content: ComponentChild, near: DOMRect, target: Target): void {
    layer.show(content, near, schemeOf(target.element, settings().theme));
  }

  function showMenu(choice: Selected): void {
    selected = choice;
    card = undefined;
    const { target, projection, span, range } = choice;
    const words = describe(projection, span).exact;
    const touched = placement.all().find((placed) => placed.target.element === target.element && touches(placed, span));
    open(
      <SelectionMenu
        highlight={(colour) => add(choice, colour)}
        note={() => void addNote(choice)}
        copyQuotation={() => copy(quotation(words, target.paper))}
        copyLink={() => copy(target.paper.url + (textFragment(projection.text, span) ?? ''))}
        extend={touched && (() => extend(touched, choice))}
      />,
      lastBox(range),
      target,
    );
  }

  function addNote(choice: Selected): void {
    const near = lastBox(choice.range);
    const id = add(choice, settings().colour);
    // The highlight is placed in the next task.
    setTimeout(() => {
      const placed = placement.get(id);
      if (placed) showCard([placed], near, true);
    }, 20);
  }

  function extend(placed: Placed, { projection, span }: Selected): void {
    const spans = [...placed.anchoring.spans, span];
    const whole = { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
    keep.edit(placed, { selector: describe(projection, whole) });
    page.getSelection()?.removeAllRanges();
    close();
  }

  function showCard([placed, ...others]: readonly Placed[], near: DOMRect, writing = false): void {
    if (!placed) return;
    selected = undefined;
    card = placed;
    const { target, highlight } = placed;
    open(
      <HighlightCard
        key={highlight.id}
        placed={placed}
        edit={(patch) => keep.edit(placed, patch)}
        remove={() => {
          close();
          keep.remove(placed);
        }}
        copyQuotation={() => copy(quotation(highlight.selector.exact, target.paper))}
        close={close}
        next={others.length > 0 ? () => showCard([...others, placed], near) : undefined}
      />,
      near,
      target,
    );
    layer.focusIn(writing ? 'textarea' : '[aria-checked="true"]');
  }

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => notify({ text: t('highlight_copied') }),
      () => notify({ text: t('highlight_copy_failed') }),
    );
  }

  function pressed(event: KeyboardEvent): void {
    if (!layer.isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const colour = isTyping(event) ? undefined : colourOfKey(event.key);
    if (event.key === 'Escape') close();
    else if (colour && selected) add(selected, colour);
    else if (colour && card) keep.edit(card, { colour });
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function clicked(event: MouseEvent): void {
    if (layer.contains(event) || selectedRange(page)) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const hits = placement.at(event.clientX, event.clientY);
    if (hits.length > 0) showCard(hits, new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  page.addEventListener('keydown', pressed, { signal, capture: true });
  page.addEventListener('click', clicked, { signal });
  page.addEventListener('pointerdown', (event) => void (card && !layer.contains(event) && close()), {
    signal,
    capture: true,
  });
  watchSelection(
    page,
    {
      chosen({ range }) {
        const choice = choose(range);
        if (choice) showMenu(choice);
        else if (selected) close();
      },
      dropped: () => void (selected && close()),
    },
    signal,
  );
  void watchSettings(({ showHighlights }) => painter.hideAll(!showHighlights), signal);
  signal.addEventListener('abort', () => unstyle?.(), { once: true });

  return {
    show(target, highlights) {
      if (highlights.length > 0) dress(target);
      keep.show(target, highlights);
    },
    forget: keep.forget,
    highlightSelection(colour = settings().colour) {
      const range = selectedRange(page);
      const choice = range && choose(range);
      if (choice) add(choice, colour);
      else notify({ text: t('highlight_nothing') });
      return true;
    },
    list: placement.all,
  };
}

function touches({ anchoring }: Placed, { start, end }: Span): boolean {
  return anchoring.spans.some((span) => span.start <= end && start <= span.end);
}

function lastBox(range: Range): DOMRect {
  return Array.from(range.getClientRects()).at(-1) ?? range.getBoundingClientRect();
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
