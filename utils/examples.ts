/** What makes a paper of a topic, and what a topic is learned from, as it travels through the door to the library (`utils/library.ts`). */
import type { Receipt } from './model/receipt';
import type { PaperId } from './model/identifiers';
import type { Paper } from './model/paper';

/** So many examples of what a topic is, and it is learned from them. */
export const ENOUGH_EXAMPLES = 3;

/** What a topic is learned from, and what was learned. */
export interface TrainingExamples {
  readonly examples: readonly { readonly id: PaperId; readonly title: string; readonly is: boolean }[];
  /** Words of the examples with what each speaks for (or, below 0, against it), the weightiest first; empty before there are enough examples. */
  readonly words: readonly { readonly text: string; readonly weight: number }[];
  /** Papers that it would learn most from being told of, the most doubtful first. */
  readonly borderline: readonly Borderline[];
}

/** A paper met lately of which it is hard to say whether it is of a topic. */
export interface Borderline {
  readonly id: PaperId;
  readonly title: string;
}

/** Words of a paper that speak for a topic, as they stand there. */
export interface Mention {
  readonly field: 'title' | 'abstract';
  readonly text: string;
  readonly weight: number;
}

/** Why a paper has a topic, or has not. */
export interface Explanation {
  /** The weightiest first, each once. */
  readonly mentions: readonly Mention[];
  /** The user's rule, where it matches. */
  readonly rule?: string;
  /** arXiv categories that speak for an area. */
  readonly categories: readonly string[];
  /** Nobody stated these categories: they were predicted from the text. */
  readonly isPredicted?: boolean;
  /** What the user said of it. */
  readonly said?: boolean;
}

/** Entries met lately on listings, kept so that a rule can be tried. */
export interface RuleTrial {
  readonly matched: readonly Paper[];
  readonly count: number;
  /** How many recent entries there are, and over how many days. */
  readonly of: number;
  readonly days: number;
}

export interface TeachingCalls {
  /** Why a paper has a topic. */
  explain(id: PaperId, topic: string): Promise<Explanation>;
  /**
   * Takes papers, met lately or saved, as examples of what a topic is or is not; undefined takes that back. It holds for them at once.
   * @throws IbidError `not-found` when the text of none is known.
   */
  labelExample(topic: string, papers: readonly PaperId[], is: boolean | undefined): Promise<Receipt>;
  trainingExamples(topic: string): Promise<TrainingExamples>;
}
