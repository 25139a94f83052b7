/** Where a library is measured, and what the steps of a run need of it. The library itself is `utils/library.ts`. */
import type { Paper } from '../../../utils/model/paper';
import type { Line } from './figures';
import type { Corpus } from './papers';

export interface World {
  readonly corpus: Corpus;
  /** How many papers the library is to hold. */
  readonly size: number;
  readonly signal: AbortSignal;
  /** Stops the worker: the next call finds one that has nothing in memory. */
  stopWorker(): Promise<void>;
  /** Has a listing with this paper ask again and again for its facts. */
  watch(paper: Paper): Promise<Watch>;
  /** The name of the library's database. */
  database(): Promise<string>;
  tell(line: Line): void;
  /** A line about how far it is. */
  say(line: string): void;
}

export interface Watch {
  /** The longest time without an answer, in milliseconds, since the watch began. */
  end(): Promise<number>;
}

/** Part of a run: `first` and `second` are numbers that the step says more about. */
export type Step = (world: World, first: number, second: number) => Promise<void>;
