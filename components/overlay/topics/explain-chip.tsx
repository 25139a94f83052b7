import type { Explanation } from '../../../utils/examples';
import { pressed } from '../../../utils/key-press';
import { library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { Topic } from '../../../utils/model/topic';
import type { Watch } from '../../../utils/model/watch';
import { isTyping } from '../../shared/is-typing';
import { isTrusted } from '../../ui/trust';
import type { Card } from './card';
import { ExplainCard } from './ExplainCard';
import { sayExplanation } from './say-explanation';
import { watchOf, type TopicActs } from './topic-acts';
import type { TopicsOptions } from './topics-part';
import { whenHidden } from './when-hidden';
import type { WordMarks } from './word-marks';

/** So long the pointer rests on a chip before it is explained, in milliseconds: who passes over it asks nothing. */
const REST = 200;
/** So long it may take from the chip to the card. */
const WAY = 250;

interface Chip {
  readonly element: HTMLElement;
  readonly row: Row;
  readonly topic: Topic;
}

/** What explains chips, and how far it is with it. */
export interface Explainer {
  readonly options: TopicsOptions;
  readonly acts: TopicActs;
  readonly marks: WordMarks;
  readonly card: Card;
  now?: Chip | undefined;
  coming?: ReturnType<typeof setTimeout>;
  going?: ReturnType<typeof setTimeout>;
  /** What the keys do while a chip is explained. */
  byKey: Readonly<Record<string, () => void>>;
  /** A chip that Escape was pressed on stays quiet until pointer and focus have left it. */
  quieted?: Element | undefined;
  /** Ends listening in the row that is explained: what happens between two places in it is not heard outside. */
  stop: AbortController;
  /** What happened inside of the row's root, where it was seen; the page is told of the row alone. */
  readonly inside: WeakSet<Event>;
}

/** Explains a chip that was focused, or that the pointer rests on. */
export function explainChip(explainer: Explainer, element: HTMLElement, focused: boolean): void {
  const { options, quieted, now } = explainer;
  if (now?.element === element || element === quieted) return;
  // A click gives the focus too, but asks for something else. While this code was loaded, the pointer may have gone on.
  if (!element.matches(focused ? ':focus-visible' : ':hover')) return;
  const chip = chipOf(options, element);
  if (!chip) return;
  explainer.quieted = undefined;
  clearTimeout(explainer.going);
  clearTimeout(explainer.coming);
  const begin = (): void => {
    closeExplanation(explainer);
    show(explainer, chip).catch(options.fail);
  };
  if (focused) return begin();
  explainer.coming = setTimeout(begin, REST);
  element.addEventListener('pointerleave', () => clearTimeout(explainer.coming), {
    signal: options.signal,
    once: true,
  });
}

export function closeExplanation(explainer: Explainer): void {
  explainer.stop.abort();
  clearTimeout(explainer.coming);
  clearTimeout(explainer.going);
  explainer.byKey = {};
  if (explainer.now) explainer.marks.clear();
  explainer.now = undefined;
  explainer.card.hide();
}

/** What a key does while a chip is explained; false where it means nothing there. */
export function pressAtChip(explainer: Explainer, event: KeyboardEvent): boolean {
  const { now, card, byKey } = explainer;
  if (!now || (!card.hasFocus() && isTyping(event))) return false;
  const key = pressed(event);
  if (key === 'Escape') {
    quiet(explainer, now.element);
    leaveTo(explainer, now.element);
    return true;
  }
  if (!card.isOpen) return false;
  if (key === 'ArrowDown' && !card.hasFocus()) return card.focus();
  const act = byKey[key];
  act?.();
  return act !== undefined;
}

/** The pointer has moved: away from chip and card it takes them along. */
export function movePointer(explainer: Explainer, event: Event): void {
  const { now, card, inside } = explainer;
  if (!isTrusted(event) || inside.has(event)) return;
  if (!now || !(event.composedPath().includes(now.element) || card.contains(event))) return leave(explainer);
  inside.add(event);
  clearTimeout(explainer.going);
}

function leave(explainer: Explainer): void {
  clearTimeout(explainer.coming);
  clearTimeout(explainer.going);
  explainer.going = setTimeout(() => {
    const { now, card } = explainer;
    if (now && !card.hasFocus(now.element)) closeExplanation(explainer);
  }, WAY);
}

async function show(explainer: Explainer, chip: Chip): Promise<void> {
  const { options, marks } = explainer;
  const { element, row, topic } = chip;
  explainer.now = chip;
  explainer.stop = new AbortController();
  whenHidden({ page: options.page, row, signal: explainer.stop.signal }, () => closeExplanation(explainer));
  const root = element.getRootNode();
  root.addEventListener('pointerover', (event) => movePointer(explainer, event), explainer.stop);
  root.addEventListener('focusout', () => leave(explainer), explainer.stop);
  const [why, watches] = await Promise.all([library.explain(row.id, topic.id), library.watches()]);
  if (explainer.now !== chip || options.signal.aborted || !element.isConnected) return;
  element.setAttribute('aria-description', sayExplanation(why));
  for (const field of ['title', 'abstract'] as const) {
    const text = options.field(row, field);
    const mentions = why.mentions.filter((mention) => mention.field === field);
    if (text) marks.add(text, mentions);
  }
  marks.show(getComputedStyle(element).getPropertyValue('--hue'), element);
  draw(explainer, chip, why, watches);
}

function draw(explainer: Explainer, { element, row, topic }: Chip, why: Explanation, watches: readonly Watch[]): void {
  const { acts, card, marks, options } = explainer;
  const what = { kind: 'topic', value: topic.id } as const;
  const followed = watchOf(watches, what);
  const say = (is: boolean): void => {
    const star = card.hasFocus(element) ? saveButtonOf(element) : undefined;
    closeExplanation(explainer);
    // The chip may be gone: whoever works by keyboard goes on in the same row.
    void acts.label(row, topic, why.said === is ? undefined : is).then(() => star?.focus());
  };
  const follow = (): void =>
    void acts
      .follow(what, followed, topic.name)
      .then(() => explainer.now?.element === element && leaveTo(explainer, element))
      .catch(options.fail);
  explainer.byKey = { y: () => say(true), n: () => say(false), f: follow };
  card.show(
    <ExplainCard topic={topic} why={why} followed={followed !== undefined} say={say} follow={follow} />,
    element,
    marks.boxes,
  );
}

/** Closes the card of a chip; the focus does not fall out of the row with it. */
function leaveTo(explainer: Explainer, chip: HTMLElement): void {
  if (explainer.card.hasFocus()) chip.focus();
  closeExplanation(explainer);
}

function quiet(explainer: Explainer, element: Element): void {
  explainer.quieted = element;
  const forget = (): void => {
    if (explainer.quieted === element) explainer.quieted = undefined;
  };
  for (const left of ['pointerleave', 'blur'])
    element.addEventListener(left, forget, { signal: explainer.options.signal, once: true });
}

function chipOf(options: TopicsOptions, element: HTMLElement): Chip | undefined {
  const root = element.getRootNode();
  const row = root instanceof ShadowRoot ? options.rowAt(root.host) : undefined;
  const topic = options.topics().get(element.dataset['topic'] ?? '');
  return row && topic && { element, row, topic };
}

function saveButtonOf(chip: Element): HTMLElement | null {
  return (chip.getRootNode() as ShadowRoot).querySelector('.save');
}
