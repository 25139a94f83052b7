import type { Topic } from '../model/topic';
import type { Settings, State } from '../settings';
import type { RowQuery } from './row-query';
import { countPapers, type Row } from './rows';

export type TopicMark = 'only' | 'not';

/** Whether one of the wanted topics is enough, or a paper has to have them all. */
export type TopicMatch = 'any' | 'all';

export interface Filter {
  readonly state: State;
  readonly query: RowQuery | undefined;
  readonly topics: ReadonlyMap<string, TopicMark>;
  readonly match?: TopicMatch;
  /** Of the papers' main areas the only one that is shown. */
  readonly area?: string | undefined;
  /** What is muted is shown all the same. */
  readonly showMuted?: boolean;
}

/** What the reader filters a listing by. */
export interface ReaderFilter {
  readonly state: State;
  /** In words, as it was typed. */
  readonly query: string;
  readonly marks: ReadonlyMap<string, TopicMark>;
  readonly match: TopicMatch;
  readonly area: string | undefined;
  /** Papers seen before are shown, though the settings hide them. */
  readonly showSeen: boolean;
  /** What is muted is shown all the same. */
  readonly showMuted: boolean;
}

/** Why a row is not shown: the filter that would have to go for it to come back. */
export type Reason =
  | { readonly kind: 'hand' | 'state' | 'query' | 'only' | 'seen' | 'area' }
  | { readonly kind: 'not' | 'muted'; readonly topic: string };

export interface Verdicts {
  /** Rows that are not shown, each with the first reason that hides it. */
  readonly hidden: ReadonlyMap<Row, Reason>;
  /** For each topic, the papers that would be shown if no topic were marked. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many papers these are counted among. */
  readonly counted: number;
  readonly unseen: number;
  readonly saved: number;
  readonly followed: number;
  /** Papers that are shown and were neither seen nor saved nor hidden yet. */
  readonly toGo: number;
}

/** Click = only, again = exclude, a third time = off. */
export function nextMark(mark: TopicMark | undefined): TopicMark | undefined {
  if (!mark) return 'only';
  return mark === 'only' ? 'not' : undefined;
}

/** What of a filter has to change so that nothing is hidden for this reason any more. */
export function withoutReason(marks: ReaderFilter['marks'], reason: Reason): Partial<ReaderFilter> {
  switch (reason.kind) {
    case 'hand':
      return { state: 'hidden' };
    case 'state':
      return { state: 'all' };
    case 'seen':
      return { showSeen: true };
    case 'muted':
      return { showMuted: true };
    case 'query':
      return { query: '' };
    case 'area':
      return { area: undefined };
    case 'only':
      return { marks: new Map([...marks].filter(([, mark]) => mark !== 'only')) };
    case 'not':
      return { marks: new Map([...marks].filter(([topic]) => topic !== reason.topic)) };
  }
}

/** The area of what a paper is most about; `NO_AREA` if nothing is known. */
export function areaOf(row: Row, topics: ReadonlyMap<string, Topic>): string {
  for (const { id } of row.facts?.topics ?? []) {
    const topic = topics.get(id);
    // A word that is muted is a topic too, and says of no paper what it is about.
    if (topic && !topic.muted) return topic.area;
  }
  return NO_AREA;
}

export const NO_AREA = 'none';

export function isUnseen(row: Row): boolean {
  return row.before === undefined;
}

/** Decides for every row whether it is shown, and counts what the toolbar tells. */
export function judge(
  rows: readonly Row[],
  filter: Filter,
  seenPolicy: Settings['seen'],
  topics: ReadonlyMap<string, Topic>,
): Verdicts & { readonly hidden: Map<Row, Reason> } {
  const hidden = new Map<Row, Reason>();
  const counts = new Map<string, number>();
  const counted = new Set<Row['id']>();
  for (const row of rows) {
    const reason = untopical(row, filter, seenPolicy, topics);
    if (reason) {
      hidden.set(row, reason);
      continue;
    }
    const marked = byTopic(row, filter);
    if (marked) hidden.set(row, marked);
    // What is of all these topics is narrowed by a further one: it is counted among what is left.
    if (filter.match === 'all' && marked?.kind === 'only') continue;
    if (!counted.has(row.id))
      for (const topic of row.facts?.topics ?? []) counts.set(topic.id, (counts.get(topic.id) ?? 0) + 1);
    counted.add(row.id);
  }
  return {
    hidden,
    counts,
    counted: counted.size,
    unseen: countPapers(rows.filter(isUnseen)),
    saved: countPapers(rows.filter((row) => row.facts?.bookmark)),
    followed: countPapers(rows.filter((row) => row.facts?.followed)),
    toGo: countPapers(rows.filter((row) => !hidden.has(row) && isToGo(row))),
  };
}

/** Neither looked at, here or before, nor decided on. */
function isToGo(row: Row): boolean {
  return isUnseen(row) && !row.passed && !row.facts?.bookmark && !row.facts?.hidden;
}

function untopical(
  row: Row,
  filter: Filter,
  seenPolicy: Settings['seen'],
  topics: ReadonlyMap<string, Topic>,
): Reason | undefined {
  if (Boolean(row.facts?.hidden) !== (filter.state === 'hidden')) return { kind: row.facts?.hidden ? 'hand' : 'state' };
  if (filter.state === 'unseen' && !isUnseen(row)) return { kind: 'state' };
  if (filter.state === 'saved' && !row.facts?.bookmark) return { kind: 'state' };
  if (filter.state === 'followed' && !row.facts?.followed) return { kind: 'state' };
  const muted = !filter.showMuted && mutedBy(row, filter, topics);
  if (muted) return { kind: 'muted', topic: muted };
  if (filter.area && areaOf(row, topics) !== filter.area) return { kind: 'area' };
  if (filter.query && !filter.query.matches(row, topics)) return { kind: 'query' };
  if (seenPolicy === 'hide' && filter.state === 'all' && !isUnseen(row) && !row.facts?.bookmark)
    return { kind: 'seen' };
  return undefined;
}

/** The muted topic for which a row is left out: not where the reader has saved it, or asks for what has that topic. */
function mutedBy({ facts }: Row, filter: Filter, topics: ReadonlyMap<string, Topic>): string | undefined {
  if (filter.state === 'hidden' || facts?.bookmark) return undefined;
  return facts?.topics.find(({ id }) => filter.topics.get(id) !== 'only' && isMuted(topics.get(id), topics))?.id;
}

function isMuted(topic: Topic | undefined, topics: ReadonlyMap<string, Topic>): boolean {
  return Boolean(topic?.muted || (topic && topics.get(topic.area)?.muted));
}

function byTopic(row: Row, { topics: marks, match }: Filter): Reason | undefined {
  if (marks.size === 0) return undefined;
  const topics = row.facts?.topics ?? [];
  const excluded = topics.find((topic) => marks.get(topic.id) === 'not');
  if (excluded) return { kind: 'not', topic: excluded.id };
  const wanted = [...marks].flatMap(([id, mark]) => (mark === 'only' ? id : []));
  if (wanted.length === 0) return undefined;
  const has = (id: string): boolean => topics.some((topic) => topic.id === id);
  return (match === 'all' ? wanted.every(has) : wanted.some(has)) ? undefined : { kind: 'only' };
}
