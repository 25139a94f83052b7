import { render } from 'preact';

import type { Explanation } from '../../../utils/examples';
import { pressed } from '../../../utils/key-press';
import { library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import { authorName } from '../../../utils/model/authors';
import type { Topic } from '../../../utils/model/topic';
import type { Watch, Watched } from '../../../utils/model/watch';
import { isTyping } from '../../shared/is-typing';
import { createHost, ownRootOf } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import { keepCard } from './keep-card';
import { placeBelowTitle, revealCard } from './place-card';
import { RowCard } from './RowCard';
import style from './row-card.css?inline';
import type { Similar } from './similar';
import { watchOf, type TopicActs } from './topic-acts';
import type { TopicsOptions } from './topics-part';
import { whenHidden } from './when-hidden';
import type { WordMarks } from './word-marks';

/** The card that is open, and what is known for it so far. */
interface OpenCard {
  readonly row: Row;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What had the focus before. */
  readonly back: HTMLElement | undefined;
  readonly closed: AbortController;
  /** Ids of those of the paper: one that the reader says no to stays, so that this can be taken back where it was done. */
  topics: readonly string[];
  /** What was muted here, or is no longer: the page is told of it a little later. */
  readonly muted: Map<string, boolean>;
  whys: ReadonlyMap<string, Explanation>;
  watches: readonly Watch[] | undefined;
}

export interface RowCards {
  readonly options: TopicsOptions;
  readonly acts: TopicActs;
  readonly marks: WordMarks;
  readonly similar: Similar;
  now: OpenCard | undefined;
}

/** Of a long list of authors the first ones and the last are offered. */
const MOST = 12;
const STOPS = '.author:first-child, .topic-row, input';

/** Opens the card of a row below its title, with the focus on its first author; closes it when it is open already. */
export function toggleCard(cards: RowCards, row: Row): void {
  const before = isOpen(cards) ? cards.now?.row : undefined;
  closeCard(cards);
  if (before === row) return;
  const { page } = cards.options;
  const { host, root } = createHost('ibid-card', tokens + controls + style);
  const focused = ownRootOf(cards.options.host(row))?.activeElement ?? page.activeElement;
  const back = focused instanceof HTMLElement && focused !== page.body ? focused : undefined;
  const topics = (row.facts?.topics ?? []).map(({ id }) => id);
  const closed = new AbortController();
  const now: OpenCard = {
    row,
    host,
    root,
    back,
    closed,
    topics,
    muted: new Map(),
    whys: new Map(),
    watches: undefined,
  };
  cards.now = now;
  // As the row's line, by what is behind it.
  host.style.setProperty('--scheme', cards.options.host(row)?.style.getPropertyValue('--scheme') ?? '', 'important');
  placeBelowTitle(host, row);
  keepCard({ row, host, root, signal: closed.signal });
  whenHidden({ page, row, signal: closed.signal }, () => closeCard(cards));
  drawCard(cards, now);
  root.querySelector<HTMLElement>('.author, .topic-row, input')?.focus({ preventScroll: true });
  revealCard(host, row);
  complete(cards, now).catch(cards.options.fail);
}

/** Closes the card; the focus goes back to where it was. */
export function closeCard(cards: RowCards): void {
  const { now } = cards;
  if (!now) return;
  const hadFocus = now.root.activeElement !== null;
  cards.now = undefined;
  now.closed.abort();
  cards.marks.clear();
  render(null, now.root);
  now.host.remove();
  if (hadFocus) now.back?.focus({ preventScroll: true });
}

/** What a key does in the card; false where it means nothing there. */
export function pressInCard(cards: RowCards, event: KeyboardEvent): boolean {
  const { now } = cards;
  if (!now || !isOpen(cards)) return false;
  const key = pressed(event);
  const at = now.root.activeElement;
  if (key === 'Escape') {
    if (!at && isTyping(event)) return false;
    closeCard(cards);
    return true;
  }
  if (!at || at instanceof HTMLInputElement) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp') return step(now.root, at, key === 'ArrowDown' ? 1 : -1);
  if (/^[1-9]$/.test(key)) {
    const name = namesOf(now.row).shown[Number(key) - 1];
    if (name !== undefined) follow(cards, now, { kind: 'author', value: name }, name);
    return name !== undefined;
  }
  const topic = cards.options.topics().get(at.closest<HTMLElement>('.topic-row')?.dataset['topic'] ?? '');
  // A button that was clicked has the focus: Enter would press it again.
  if (topic && key === 'Enter') return at.matches('.topic-row, [tabindex="-1"]');
  if (!topic || (key !== 'y' && key !== 'n')) return false;
  say(cards, now, topic, key === 'y');
  return true;
}

export function isOpen({ now }: RowCards): boolean {
  return now?.host.isConnected ?? false;
}

function drawCard(cards: RowCards, now: OpenCard): void {
  const topics = cards.options.topics();
  const { row } = now;
  const { shown, more } = namesOf(row);
  render(
    <RowCard
      id={row.id}
      authors={shown}
      more={more}
      hits={now.topics.flatMap((id) => shownTopic(now, topics.get(id)))}
      topics={[...topics.values()].filter((topic) => isOn(topic, topics))}
      whyOf={({ id }) => now.whys.get(id)}
      isFollowed={(what) => watchOf(now.watches ?? [], what) !== undefined}
      follow={(what, name) => follow(cards, now, what, name)}
      say={(topic, is) => say(cards, now, topic, is)}
      mute={(topic) => mute(cards, now, topic)}
      add={(topic) => label(cards, now, topic, true)}
      mark={(topic) => mark(cards, now, topic)}
      similar={cards.similar.of(row)}
      go={(id) => {
        closeCard(cards);
        cards.similar.go(id);
      }}
      close={() => closeCard(cards)}
    />,
    now.root,
  );
}

/** Draws what takes longer to be known: reasons, what is followed, what is like the paper. */
async function complete(cards: RowCards, now: OpenCard): Promise<void> {
  await learn(cards, now);
  await cards.similar.find(now.row);
  redraw(cards, now);
}

async function learn(cards: RowCards, now: OpenCard): Promise<void> {
  const { id } = now.row;
  const [watches, [facts]] = await Promise.all([library.watches(), library.facts([id])]);
  const topics = [...new Set([...now.topics, ...(facts?.topics ?? []).map((topic) => topic.id)])];
  const whys = await Promise.all(topics.map(async (topic) => [topic, await library.explain(id, topic)] as const));
  Object.assign(now, { watches, topics, whys: new Map(whys) });
  redraw(cards, now);
}

function redraw(cards: RowCards, now: OpenCard): void {
  if (cards.now !== now) return;
  drawCard(cards, now);
  if (now.root.activeElement) revealCard(now.host, now.row);
}

function follow(cards: RowCards, now: OpenCard, what: Watched, name: string): void {
  const act = async (): Promise<void> => {
    const watches = now.watches ?? (await library.watches());
    await cards.acts.follow(what, watchOf(watches, what), name);
    await learn(cards, now);
  };
  act().catch(cards.options.fail);
}

/** What was said already is taken back by saying it again. */
function say(cards: RowCards, now: OpenCard, topic: Topic, is: boolean): void {
  label(cards, now, topic, now.whys.get(topic.id)?.said === is ? undefined : is);
}

function label(cards: RowCards, now: OpenCard, topic: Topic, said: boolean | undefined): void {
  cards.acts
    .label(now.row, topic, said)
    .then(() => learn(cards, now))
    .catch(cards.options.fail);
}

function mute(cards: RowCards, now: OpenCard, topic: Topic): void {
  const muted = !topic.muted;
  cards.acts.mute(topic, muted).then(
    () => {
      now.muted.set(topic.id, muted);
      redraw(cards, now);
    },
    () => undefined,
  );
}

function shownTopic({ muted }: OpenCard, topic: Topic | undefined): readonly Topic[] {
  return topic ? [{ ...topic, muted: muted.get(topic.id) ?? topic.muted ?? false }] : [];
}

/** Tints the words that made a topic, where they stand. */
function mark({ marks, options }: RowCards, now: OpenCard, topic: Topic | undefined): void {
  marks.clear();
  const mentions = (topic && now.whys.get(topic.id)?.mentions) ?? [];
  const row = topic && now.root.querySelector<HTMLElement>(`[data-topic="${CSS.escape(topic.id)}"]`);
  if (!row) return;
  for (const field of ['title', 'abstract'] as const) {
    const element = options.field(now.row, field);
    if (element)
      marks.add(
        element,
        mentions.filter((mention) => mention.field === field),
      );
  }
  marks.show(getComputedStyle(row).getPropertyValue('--hue'), row, true);
}

/** Goes on to the next topic, or back; from the first of them to the authors. */
function step(root: ShadowRoot, at: Element, by: 1 | -1): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
  const from = stops.findIndex((stop) => stop.contains(at));
  const to = from < 0 && by > 0 ? stops.findIndex((stop) => !stop.matches('.author')) : Math.max(0, from) + by;
  stops[to]?.focus();
  return true;
}

function namesOf({ entry: { paper } }: Row): { readonly shown: readonly string[]; readonly more: number } {
  const names = paper.authors.map(authorName);
  if (names.length <= MOST) return { shown: names, more: 0 };
  return { shown: [...names.slice(0, MOST - 1), names.at(-1) ?? ''], more: names.length - MOST };
}

function isOn({ enabled, area }: Topic, topics: ReadonlyMap<string, Topic>): boolean {
  return enabled && topics.get(area)?.enabled !== false;
}
