import { pressed } from '../../../utils/key-press';
import { t } from '../../../utils/i18n';
import type { Explanation } from '../../../utils/examples';
import type { Watch, Watched } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import type { Row } from '../../../utils/listing/rows';
import { sameAuthor } from '../../../utils/topics/following/authors';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import { ownRootOf } from '../../ui/host';
import { isTrusted } from '../../ui/trust';
import { createCard } from './card';
import { ExplainCard } from './ExplainCard';
import { RowCard } from './RowCard';
import { createSimilar } from './similar';
import { createRowTags } from './row-tags';
import { sayExplanation } from './say-explanation';
import type { TopicsOptions, TopicsPart } from './topics-part';
import { createWordMarks } from './word-marks';

/** So long the pointer rests on a chip before it is explained, in milliseconds: who passes over it asks nothing. */
const REST = 200;
/** So long it may take from the chip to the card. */
const WAY = 250;

interface Chip {
  readonly element: HTMLElement;
  readonly row: Row;
  readonly topic: Topic;
}

/** Explains and corrects topics, and follows, until the signal aborts. */
export function startTopics(options: TopicsOptions): TopicsPart {
  const { page, signal } = options;
  const marks = createWordMarks(page, signal);
  const card = createCard(signal);
  const similar = createSimilar(options.rows);
  let now: Chip | undefined;
  /** The row whose card is open, and the button that opened it. */
  let opened: Row | undefined;
  let opener: HTMLElement | undefined;
  let coming: ReturnType<typeof setTimeout> | undefined;
  let going: ReturnType<typeof setTimeout> | undefined;
  /** What the keys do while a chip is explained. */
  let byKey: Readonly<Record<string, () => void>> = {};
  /** A chip that Escape was pressed on stays quiet until pointer and focus have left it. */
  let quieted: Element | undefined;

  /** Ends listening in the row that is explained: what happens between two places in it is not heard outside. */
  let stop = new AbortController();

  function close(): void {
    stop.abort();
    clearTimeout(coming);
    clearTimeout(going);
    now = undefined;
    opened = undefined;
    byKey = {};
    marks.clear();
    card.hide();
  }

  function chipOf(element: HTMLElement): Chip | undefined {
    const root = element.getRootNode();
    const row = root instanceof ShadowRoot ? options.rowAt(root.host) : undefined;
    const topic = options.topics().get(element.dataset['topic'] ?? '');
    return row && topic && { element, row, topic };
  }

  async function show(chip: Chip): Promise<void> {
    now = chip;
    stop = new AbortController();
    const root = chip.element.getRootNode();
    root.addEventListener('pointerover', move, stop);
    root.addEventListener('focusout', leave, stop);
    const [why, watches] = await Promise.all([library.explain(chip.row.id, chip.topic.id), library.watches()]);
    if (now !== chip || signal.aborted || !chip.element.isConnected) return;
    chip.element.setAttribute('aria-description', sayExplanation(why));
    for (const field of ['title', 'abstract'] as const) {
      const element = options.field(chip.row, field);
      if (element) marks.add(element, why.mentions);
    }
    marks.show(getComputedStyle(chip.element).getPropertyValue('--hue'), chip.element);
    draw(chip, why, watches);
  }

  function draw({ element, row, topic }: Chip, why: Explanation, watches: readonly Watch[]): void {
    const followed = watches.find(({ kind, value }) => kind === 'topic' && value === topic.id);
    const say = (is: boolean): void => void labelExample(row, topic, why.said === is ? undefined : is);
    const followIt = (): void =>
      void follow({ kind: 'topic', value: topic.id }, followed, topic.name, () => leaveTo(element));
    byKey = { y: () => say(true), n: () => say(false), f: followIt };
    card.show(
      <ExplainCard topic={topic} why={why} followed={followed !== undefined} say={say} follow={followIt} />,
      element,
      marks.boxes,
    );
  }

  /** Closes the card of a chip, if it still is the one that is open; the focus does not fall out of the row with it. */
  function leaveTo(chip: HTMLElement): void {
    if (now?.element !== chip) return;
    if (card.hasFocus()) chip.focus();
    close();
  }

  async function openRow(row: Row): Promise<void> {
    const host = options.host(row);
    const button = ownRootOf(host)?.querySelector<HTMLElement>('.follow');
    if (!button) return;
    // Drawn again after a action, it keeps the focus where it is.
    const isNew = opened !== row;
    if (isNew) close();
    opened = row;
    opener = button;
    const [watches, [facts]] = await Promise.all([library.watches(), library.facts([row.id])]);
    if (opened !== row || signal.aborted) return;
    const topics = options.topics();
    const watchOf = (what: Watched): Watch | undefined =>
      watches.find(
        ({ kind, value }) =>
          kind === what.kind && (kind === 'author' ? sameAuthor(value, what.value) : value === what.value),
      );
    card.show(
      <RowCard
        id={row.id}
        authors={row.entry.paper.authors}
        hits={(facts?.topics ?? []).flatMap(({ id }) => topics.get(id) ?? [])}
        topics={[...topics.values()].filter((topic) => isOn(topic, topics))}
        watchOf={watchOf}
        follow={(what, name) => void follow(what, watchOf(what), name, () => reopen(row))}
        say={(topic, is) => void labelExample(row, topic, is).then(() => reopen(row))}
        similar={similar.of(row)}
        go={(id) => {
          close();
          similar.go(id);
        }}
        close={() => {
          close();
          button.focus();
        }}
      />,
      button,
    );
    if (!isNew) return;
    card.focus();
    await similar.find(row);
    await reopen(row);
  }

  /** Draws it again after a action, unless it was closed meanwhile. */
  async function reopen(row: Row): Promise<void> {
    if (opened === row) await openRow(row).catch(options.fail);
  }

  /** What is being followed or left, until that is drawn: a second press would be about what the first has just changed. */
  const pending = new Set<string>();

  async function follow(
    what: Watched,
    known: Watch | undefined,
    name: string,
    then: () => Promise<void> | void,
  ): Promise<void> {
    const key = `${what.kind} ${what.value}`;
    if (pending.has(key)) return;
    pending.add(key);
    await (known
      ? options.attempt(library.unwatch(known.id), t('explain_did_unfollow', name))
      : options.attempt(library.watch(what), t('explain_did_follow', name)));
    await then();
    pending.delete(key);
  }

  async function labelExample(row: Row, topic: Topic, is: boolean | undefined): Promise<void> {
    const said = is === undefined ? 'neither' : is ? 'yes' : 'no';
    const star = now && card.hasFocus(now.element) ? starOf(now.element) : undefined;
    if (now) close();
    await options.attempt(library.labelExample(topic.id, [row.id], is), t(`explain_did_${said}`, topic.name));
    // The chip may be gone: whoever works by keyboard goes on in the same row.
    star?.focus();
  }

  function leave(): void {
    clearTimeout(coming);
    clearTimeout(going);
    if (opened === undefined) going = setTimeout(() => now && !card.hasFocus(now.element) && close(), WAY);
  }

  /** What happened inside of the row's root, where it was seen; the page is told of the row alone. */
  const inside = new WeakSet<Event>();

  function move(event: Event): void {
    if (!isTrusted(event) || inside.has(event)) return;
    if (!now || !(event.composedPath().includes(now.element) || card.contains(event))) return leave();
    inside.add(event);
    clearTimeout(going);
  }

  page.addEventListener('pointerover', move, { signal, passive: true });
  page.addEventListener('pointerdown', (event) => isTrusted(event) && opened && !card.contains(event) && close(), {
    signal,
  });
  page.defaultView?.addEventListener('scroll', card.follow, { signal, passive: true });
  // Before the page's own keys, and Ibid's.
  page.defaultView?.addEventListener('keydown', (event) => press(event), { signal, capture: true });
  signal.addEventListener('abort', close);

  function press(event: KeyboardEvent): void {
    if (!isTrusted(event) || isComposing(event) || (!now && !opened) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if ((!card.hasFocus() && isTyping(event)) || !run(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function run(event: KeyboardEvent): boolean {
    const key = pressed(event);
    if (key === 'Escape') {
      const back = now?.element ?? opener;
      if (now) quiet(now.element);
      if (card.hasFocus()) back?.focus();
      close();
      return true;
    }
    if (!now || !card.isOpen) return false;
    if (key === 'ArrowDown' && !card.hasFocus()) return card.focus();
    const act = byKey[key];
    act?.();
    return act !== undefined;
  }

  function quiet(element: Element): void {
    quieted = element;
    for (const left of ['pointerleave', 'blur'])
      element.addEventListener(left, () => quieted === element && (quieted = undefined), { signal, once: true });
  }

  return {
    explain(element, focused) {
      if (now?.element === element || opened || element === quieted) return;
      // A click gives the focus too, but asks for something else.
      if (focused && !element.matches(':focus-visible')) return;
      // While this code was loaded, the pointer may have gone on.
      if (!focused && !element.matches(':hover')) return;
      const chip = chipOf(element);
      if (!chip) return;
      quieted = undefined;
      clearTimeout(going);
      clearTimeout(coming);
      const begin = (): void => {
        close();
        show(chip).catch(options.fail);
      };
      if (focused) begin();
      else {
        coming = setTimeout(begin, REST);
        element.addEventListener('pointerleave', () => clearTimeout(coming), { signal, once: true });
      }
    },
    open: (row) => void openRow(row).catch(options.fail),
    tag: createRowTags(options),
  };
}

function isOn({ enabled, area }: Topic, topics: ReadonlyMap<string, Topic>): boolean {
  return enabled && topics.get(area)?.enabled !== false;
}

function starOf(chip: Element): HTMLElement | null {
  return (chip.getRootNode() as ShadowRoot).querySelector('.save');
}
