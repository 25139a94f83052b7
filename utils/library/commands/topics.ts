import { IbidError } from '../../errors';
import type { TrainingExamples } from '../../examples';
import type { Topic, TopicDraft, TopicHit } from '../../model/topic';
import type { PaperId } from '../../model/identifiers';
import { parseQuery, type Query, type Queryable } from '../../query';
import { topicNames } from '../../query/topic-names';
import { summaries, type TopicSummary } from '../../topics/catalogue/catalogue';
import { setExamples } from './examples';
import { borderlineOf } from '../queries/borderline';
import { examplesOf } from '../queries/training-examples';
import { wordsOf } from '../queries/mentions';
import { flagOf, textOf, type Registers } from '../records/register';
import type { Reading, Tagging, TopicRecord, WatchRecord, Writing } from '../database/schema';
import type { TextTagging } from '../queries/tagging';
import { indexWatches, type WatchIndex } from '../queries/watch-index';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/** Built-in topics with the user's changes, and the user's own. */
export interface TopicIndex {
  readonly list: readonly Topic[];
  readonly byId: ReadonlyMap<string, Topic>;
  /** Topics that a rule decides on. */
  readonly rules: readonly { readonly id: string; readonly query: Query }[];
  /** What the user said of papers, by each paper's name and the topic's id. */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  readonly watches: WatchIndex;
}

const OWN = 'my:';
const BUILT_IN: ReadonlyMap<string, TopicSummary> = new Map(summaries().map((topic) => [topic.id, topic]));

export async function topicsOf(tx: Reading | Writing): Promise<TopicIndex> {
  const reading = tx as Reading;
  const [topics, watches] = await Promise.all([
    reading.objectStore('topics').getAll(),
    reading.objectStore('watches').getAll(),
  ]);
  return indexTopics(topics, watches);
}

function indexTopics(records: readonly TopicRecord[], watched: readonly WatchRecord[]): TopicIndex {
  const stored = new Map(records.filter((record) => !isDeleted(record.registers)).map((record) => [record.id, record]));
  const builtIn = [...BUILT_IN.values()].map((topic) => view(topic.id, stored.get(topic.id)?.registers ?? {}, topic));
  const own = [...stored.values()]
    .filter(({ id }) => !BUILT_IN.has(id))
    .map(({ id, registers }) => view(id, registers));
  const list = [...builtIn, ...own.sort((a, b) => a.name.localeCompare(b.name))];
  const byId = new Map(list.map((topic) => [topic.id, topic]));
  const rules = list.filter((topic) => isOn(topic, byId)).flatMap(({ id, rule }) => (rule ? compile(id, rule) : []));
  const watches = indexWatches(watched, (id) => byId.get(id)?.name);
  return { list, byId, rules, said: sayings([...stored.values()]), watches };
}

function sayings(records: readonly TopicRecord[]): TopicIndex['said'] {
  const said = new Map<string, Map<string, boolean>>();
  for (const { id: topic, registers } of records)
    for (const { id, is } of examplesOf(registers)) {
      const ofPaper = said.get(id) ?? new Map<string, boolean>();
      said.set(id, ofPaper.set(topic, is));
    }
  return said;
}

function view(id: string, registers: Registers, builtIn?: TopicSummary): Topic {
  const area = textOf(registers, 'area') ?? builtIn?.area ?? id;
  const rule = textOf(registers, 'rule');
  return {
    id,
    name: textOf(registers, 'name') ?? builtIn?.name ?? id,
    area,
    colour: textOf(registers, 'colour') ?? builtIn?.area ?? area,
    builtIn: builtIn !== undefined,
    enabled: registers['enabled']?.v !== false,
    ...(registers['muted']?.v === true && { muted: true }),
    ...(rule && { rule }),
  };
}

/** A topic as this transaction leaves it. */
export async function topicIn(work: UnitOfWork, id: string): Promise<Topic> {
  return view(id, (await work.draft('topics', id)).registers, BUILT_IN.get(id));
}

/** What is not "deleted: false" was never made or is gone. */
function isDeleted(registers: Registers): boolean {
  return registers['deleted']?.v !== false;
}

export function isOn(topic: Topic, byId: ReadonlyMap<string, Topic>): boolean {
  return topic.enabled && byId.get(topic.area)?.enabled !== false;
}

/** A stored rule may come from a newer Ibid whose query language knows more: it is passed over. */
function compile(id: string, rule: string): TopicIndex['rules'] {
  try {
    return [{ id, query: parseQuery(rule) }];
  } catch {
    return [];
  }
}

/**
 * The topics of a paper, best first: those that the user said it has, those of the user's rules and of topics of the user's own that were learned,
 * then what was learned or found besides. Chips, filters, counts and queries all go by these.
 */
export function hitsOf(
  tagging: Tagging,
  item: Queryable,
  index: TopicIndex,
  { learned }: Pick<TextTagging, 'learned'>,
): TopicHit[] {
  const { byId, rules } = index;
  const said = sayingsOf(item, index);
  const found = tagging.hits.filter(({ id, shown }) => {
    const topic = byId.get(id);
    return shown && topic !== undefined && isOn(topic, byId) && said?.get(id) !== false;
  });
  const taught = learned?.topics.filter((id) => said?.get(id) !== false) ?? [];
  if (rules.length + taught.length === 0 && !said) return found.map(({ id, score }) => ({ id, score }));

  const hits = new Map<string, number>();
  const add = (id: string, score: number): void => {
    const topic = byId.get(id);
    if (!hits.has(id) && topic && isOn(topic, byId)) hits.set(id, score);
  };
  const felt = taught
    .map((id) => ({ id, score: learned?.score(id, tagging.key, item) ?? 0 }))
    .filter(({ score }) => score > 0);
  for (const [id, is] of said ?? []) if (is) add(id, 1);
  const names = [...hits.keys(), ...felt.map(({ id }) => id), ...found.map(({ id }) => id)];
  const asked: Queryable = { ...item, topics: topicNames(names, byId) };
  for (const { id, query } of rules) if (!query.isEmpty && said?.get(id) !== false && query.matches(asked)) add(id, 1);
  const byScore = (a: TopicHit, b: TopicHit): number => b.score - a.score;
  for (const { id, score } of felt.filter(({ id }) => !BUILT_IN.has(id)).sort(byScore)) add(id, score);
  for (const { id, score } of [...felt, ...found].sort(byScore)) add(id, score);
  return [...hits].map(([id, score]) => ({ id, score }));
}

/** The topics of a paper as a query asks for them. */
export function askableTopics(
  tagging: Tagging,
  item: Queryable,
  index: TopicIndex,
  learning: Pick<TextTagging, 'learned'>,
): readonly string[] {
  const hits = hitsOf(tagging, item, index, learning);
  return topicNames(
    hits.map(({ id }) => id),
    index.byId,
  );
}

/** What the user said of a paper, by topic. */
export function sayingsOf({ ids }: Queryable, { said }: TopicIndex): ReadonlyMap<string, boolean> | undefined {
  if (said.size === 0) return undefined;
  const found = (ids ?? []).flatMap((id) => [...(said.get(id) ?? [])]);
  return found.length > 0 ? new Map(found) : undefined;
}

/** Makes a topic, or changes one; of a built-in one what differs is kept. */
export async function saveTopic(work: UnitOfWork, draft: TopicDraft): Promise<string> {
  if (draft.rule) parseQuery(draft.rule);
  const id = draft.id ?? `${OWN}${crypto.randomUUID()}`;
  const topic = await work.draft('topics', id);
  if (draft.id !== undefined && !BUILT_IN.has(id) && isDeleted(topic.registers))
    throw new IbidError('not-found', `There is no topic ${id}`);
  if (isDeleted(topic.registers)) forgetOverrides(work, topic);
  work.set(topic, 'deleted', false, true);
  for (const field of ['name', 'area', 'colour', 'enabled', 'muted', 'rule'] as const) {
    const value = draft[field];
    // A name that the catalogue gives stays the catalogue's.
    if (field === 'name' && value === BUILT_IN.get(id)?.name && !topic.registers['name']) continue;
    if (value !== undefined && (value !== '' || topic.registers[field])) work.set(topic, field, value, null);
  }
  if (draft.examples) await setExamples(work, topic, draft.examples, true);
  work.ticks.add('topics');
  return id;
}

/**
 * Leaves entries of a topic out of listings, or shows them again; nothing else of the topic changes.
 * @throws IbidError `not-found` for a topic that is not there.
 */
export async function muteTopic(work: UnitOfWork, id: string, muted: boolean): Promise<void> {
  const { name, builtIn } = await topicIn(work, id);
  if (!builtIn && isDeleted((await work.draft('topics', id)).registers))
    throw new IbidError('not-found', `There is no topic ${id}`);
  await saveTopic(work, { id, name, muted });
}

/**
 * Takes papers as examples of what a topic is, or is not.
 * @throws IbidError `not-found` for a topic that is not there, or papers of which nothing is known.
 */
export async function labelExample(
  work: UnitOfWork,
  id: string,
  papers: readonly PaperId[],
  is: boolean | undefined,
): Promise<void> {
  const topic = await work.draft('topics', id);
  if (isDeleted(topic.registers)) {
    if (!BUILT_IN.has(id)) throw new IbidError('not-found', `There is no topic ${id}`);
    forgetOverrides(work, topic);
    work.set(topic, 'deleted', false, true);
  }
  await setExamples(work, topic, papers, is);
  work.ticks.add('topics');
}

/** What a topic is learned from, which words of that say most, and what it is in doubt about. */
export async function trainingExamples(
  tx: Reading,
  id: string,
  { learned: learning }: Pick<TextTagging, 'learned'>,
): Promise<TrainingExamples> {
  const record = await tx.objectStore('topics').get(id);
  const examples = record && !isDeleted(record.registers) ? examplesOf(record.registers) : [];
  const learned = learning?.of(id);
  const known = new Set(examples.map((example) => example.id));
  return {
    examples: examples.map(({ id: paper, title, is }) => ({ id: paper, title, is })),
    words: wordsOf(examples, learned),
    borderline: learning && learned ? await borderlineOf(tx, id, learning, known) : [],
  };
}

function forgetOverrides(work: UnitOfWork, topic: Draft): void {
  for (const field of Object.keys(topic.registers)) if (field !== 'deleted') work.set(topic, field, null);
}

/** Removes a topic of the user's; a built-in one gets its own name, colour and state back. */
export async function removeTopic(work: UnitOfWork, id: string): Promise<void> {
  const topic = await work.draft('topics', id);
  if (flagOf(topic.registers, 'deleted') || (isDeleted(topic.registers) && !BUILT_IN.has(id)))
    throw new IbidError('not-found', `There is no topic ${id}`);
  if (isDeleted(topic.registers)) return;
  work.set(topic, 'deleted', true);
  work.ticks.add('topics');
}
