import { ENOUGH_EXAMPLES } from '../../examples';
import type { Document } from '../../topics/document';
import { BACKGROUND, learnExamples, spreadEvenly, type NamedDocument } from '../../topics/learned/learn-examples';
import { vectorOf, type LearnedTopic } from '../../topics/learned/learned';
import type { Rarity } from '../../topics/order/rarity';
import type { Vectors } from '../../topics/order/vectors';
import { examplesOf } from './training-examples';
import type { Example } from './training-examples';
import { bookmarkOf, paperOf } from '../records/read-records';
import { flagOf } from '../records/register';
import type { Reading, TopicRecord } from '../database/schema';

type Verdict = ReturnType<LearnedTopic['verdict']>;

interface Model {
  /** Says what it was learned from. */
  readonly key: string;
  readonly learned: LearnedTopic;
  /** By the key of a text's tagging, so that no text is read twice. */
  readonly verdicts: Map<string, Verdict>;
}

/** Learns the topics that have examples, and learns one anew when its examples have changed. */
export class Learning {
  /** Goes up whenever something else is learned. */
  version = 0;
  private readonly models = new Map<string, Model>();
  private work: Promise<void> | undefined;
  private rarity: Rarity | undefined;
  /** The vector that was made last: all topics are asked about one paper before the next. */
  private last: { readonly document: Document; readonly vector: Vectors } | undefined;

  constructor(
    private readonly read: () => Promise<Reading>,
    private readonly load: () => Promise<Rarity>,
  ) {}

  /** Has to be awaited outside of any transaction. What cannot be learned costs the topic, not the library. */
  ready(): Promise<void> {
    return (this.work ??= this.learn().catch((error: unknown) => {
      this.work = undefined;
      console.error('Topics cannot be learned', error);
    }));
  }

  /** The examples have changed: they are looked at again before the next answer. */
  moved(): void {
    this.work = undefined;
  }

  /** The topics that were learned. */
  get topics(): readonly string[] {
    return [...this.models.keys()];
  }

  /** How sure it is that a text is of a topic, 0 … 1; 0 unless it is called. `key` stands for the text. */
  score(topic: string, key: string, document: Document): number {
    const verdict = this.verdict(topic, key, document);
    return verdict?.shown ? verdict.score : 0;
  }

  /** What it says of a text, whether the topic is called or not; undefined for one that was not learned. */
  verdict(topic: string, key: string, document: Document): Verdict | undefined {
    const model = this.models.get(topic);
    const known = model?.verdicts.get(key);
    if (!model || known) return known;
    const verdict = model.learned.verdict(document, this.vector(document));
    if (key) model.verdicts.set(key, verdict);
    return verdict;
  }

  private vector(document: Document): Vectors | undefined {
    if (!this.rarity) return undefined;
    if (this.last?.document !== document) this.last = { document, vector: vectorOf(document, this.rarity) };
    return this.last.vector;
  }

  of(topic: string): LearnedTopic | undefined {
    return this.models.get(topic)?.learned;
  }

  private async learn(): Promise<void> {
    const tx = await this.read().catch(() => undefined);
    // Whoever asks will be told what is wrong with the database; the next one finds it tried again.
    if (!tx) return this.moved();
    const taught = (await tx.objectStore('topics').getAll()).flatMap(lessonOf);
    const gone = [...this.models.keys()].filter((id) => !taught.some((one) => one.id === id));
    for (const id of gone) this.models.delete(id);
    if (gone.length > 0) this.version++;
    const due = taught.filter(({ id, key }) => this.models.get(id)?.key !== key);
    if (due.length === 0) return;
    const others = await background(tx);
    const rarity = await this.load();
    this.rarity = rarity;
    this.version++;
    for (const { id, key, examples } of due) {
      const learned = learnExamples(examples, others, rarity);
      if (learned) this.models.set(id, { key, learned, verdicts: new Map() });
    }
  }
}

interface TrainingExamples {
  readonly id: string;
  readonly key: string;
  readonly examples: readonly Example[];
}

function lessonOf({ id, registers }: TopicRecord): TrainingExamples[] {
  if (flagOf(registers, 'deleted')) return [];
  const examples = examplesOf(registers);
  if (examples.filter(({ is }) => is).length < ENOUGH_EXAMPLES) return [];
  return [{ id, key: JSON.stringify(examples), examples }];
}

/** Entries met lately, evenly over time, and saved papers where those are few. */
async function background(tx: Reading): Promise<readonly NamedDocument[]> {
  const recent = tx.objectStore('recent');
  const keys = await recent.index('met').getAllKeys();
  const met = await Promise.all(spreadEvenly(keys).map((key) => recent.get(key)));
  const papers = met.flatMap((record) => (record ? [record.paper] : []));
  if (papers.length === BACKGROUND) return papers;
  const known = new Set<string>(keys);
  const saved = await tx.objectStore('papers').index('savedAt').getAll(null, BACKGROUND);
  const more = saved
    .filter(({ id, registers }) => !known.has(id) && bookmarkOf(registers))
    .map(({ id, registers }) => paperOf(id, registers));
  return [...papers, ...more].slice(0, BACKGROUND);
}
