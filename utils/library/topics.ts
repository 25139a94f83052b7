import { IbidError } from '../errors';
import type { Topic, TopicDraft, TopicHit } from '../library';
import { parseQuery, type Query, type Queryable } from '../query';
import { summaries, type TopicSummary } from '../topics/catalogue';
import { flagOf, textOf, type Registers } from './register';
import type { Reading, Tagging, TopicRecord, Writing } from './schema';
import type { Draft, Work } from './work';

/** Built-in topics with the user's changes, and the user's own. */
export interface TopicIndex {
  readonly list: readonly Topic[];
  readonly byId: ReadonlyMap<string, Topic>;
  /** Topics that a rule decides on. */
  readonly rules: readonly { readonly id: string; readonly query: Query }[];
}

const OWN = 'my:';
const BUILT_IN: ReadonlyMap<string, TopicSummary> = new Map(summaries().map((topic) => [topic.id, topic]));

export async function topicsOf(tx: Reading | Writing): Promise<TopicIndex> {
  return indexTopics(await (tx as Reading).objectStore('topics').getAll());
}

function indexTopics(records: readonly TopicRecord[]): TopicIndex {
  const stored = new Map(records.filter((record) => !isDeleted(record.registers)).map((record) => [record.id, record]));
  const builtIn = [...BUILT_IN.values()].map((topic) => view(topic.id, stored.get(topic.id)?.registers ?? {}, topic));
  const own = [...stored.values()]
    .filter(({ id }) => !BUILT_IN.has(id))
    .map(({ id, registers }) => view(id, registers));
  const list = [...builtIn, ...own.sort((a, b) => a.name.localeCompare(b.name))];
  const byId = new Map(list.map((topic) => [topic.id, topic]));
  const rules = list.filter((topic) => isOn(topic, byId)).flatMap(({ id, rule }) => (rule ? compile(id, rule) : []));
  return { list, byId, rules };
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
    ...(rule && { rule }),
  };
}

/** What is not "deleted: false" was never made or is gone. */
function isDeleted(registers: Registers): boolean {
  return registers['deleted']?.v !== false;
}

function isOn(topic: Topic, byId: ReadonlyMap<string, Topic>): boolean {
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

/** The topics that a reader should see, best first: those of the user's rules, then those found in the text. `all` gives what a query may ask for too. */
export function hitsOf(tagging: Tagging, item: Queryable, index: TopicIndex, all = false): TopicHit[] {
  const found = tagging.hits.filter(({ id, shown }) => {
    const topic = index.byId.get(id);
    return (all || shown) && topic !== undefined && isOn(topic, index.byId);
  });
  const hits = found.map(({ id, score }) => ({ id, score }));
  if (index.rules.length === 0) return hits;
  const asked: Queryable = { ...item, topics: found.flatMap(({ id }) => [id, index.byId.get(id)?.name ?? id]) };
  const ruled = index.rules.filter(({ query }) => !query.isEmpty && query.matches(asked)).map(({ id }) => id);
  return [...ruled.map((id) => ({ id, score: 1 })), ...hits.filter(({ id }) => !ruled.includes(id))];
}

/** Makes a topic, or changes one; of a built-in one what differs is kept. */
export async function saveTopic(work: Work, draft: TopicDraft): Promise<string> {
  if (draft.rule) parseQuery(draft.rule);
  const id = draft.id ?? `${OWN}${crypto.randomUUID()}`;
  const topic = await work.draft('topics', id);
  if (draft.id !== undefined && !BUILT_IN.has(id) && isDeleted(topic.registers))
    throw new IbidError('not-found', `There is no topic ${id}`);
  if (isDeleted(topic.registers)) forgetOverrides(work, topic);
  work.set(topic, 'deleted', false, true);
  for (const field of ['name', 'area', 'colour', 'enabled', 'rule'] as const) {
    const value = draft[field];
    if (value !== undefined && (value !== '' || topic.registers[field])) work.set(topic, field, value, null);
  }
  work.ticks.add('topics');
  return id;
}

function forgetOverrides(work: Work, topic: Draft): void {
  for (const field of Object.keys(topic.registers)) if (field !== 'deleted') work.set(topic, field, null);
}

/** Removes a topic of the user's; a built-in one gets its own name, colour and state back. */
export async function removeTopic(work: Work, id: string): Promise<void> {
  const topic = await work.draft('topics', id);
  if (flagOf(topic.registers, 'deleted') || (isDeleted(topic.registers) && !BUILT_IN.has(id)))
    throw new IbidError('not-found', `There is no topic ${id}`);
  if (isDeleted(topic.registers)) return;
  work.set(topic, 'deleted', true);
  work.ticks.add('topics');
}
