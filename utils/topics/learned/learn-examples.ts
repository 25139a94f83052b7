import { ENOUGH_EXAMPLES } from '../../examples';
import type { Document } from '../document';
import type { Rarity } from '../order/rarity';
import { learnTopic, type LearnedTopic } from './learned';

/** So many other papers are enough to tell a topic from. */
export const BACKGROUND = 400;

/** A paper, by any name that tells it from others. */
export interface NamedDocument extends Document {
  readonly id: string;
}

/** A paper that the reader said is, or is not, of a topic. */
export interface TopicExample extends NamedDocument {
  readonly is: boolean;
}

/** Learns a topic from its examples, told apart from other papers, or nothing where there are too few of them. */
export function learnExamples(
  examples: readonly TopicExample[],
  others: readonly NamedDocument[],
  rarity: Rarity,
): LearnedTopic | undefined {
  const yes = examples.filter(({ is }) => is);
  if (yes.length < ENOUGH_EXAMPLES) return undefined;
  const own = new Set(examples.map(({ id }) => id));
  return learnTopic(
    { yes, no: examples.filter(({ is }) => !is) },
    others.filter(({ id }) => !own.has(id)),
    rarity,
  );
}

/** At most so many of the items, spread evenly. */
export function spreadEvenly<T>(items: readonly T[], most = BACKGROUND): readonly T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, i) => items[Math.floor(i * step)]!);
}
