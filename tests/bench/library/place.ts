import type { Line } from './figures';
import type { StepName } from './steps';

/** A library that is measured, wherever it is. */
export interface Place {
  run(step: StepName, first?: number, second?: number): Promise<void>;
  /** From a worker that is stopped to the first rows. */
  firstPage(): Promise<void>;
  /** What the worker has in memory. */
  memory(): Promise<void>;
  close(): Promise<void>;
}

/** Where figures go, and how far it is. */
export interface Reporter {
  tell(line: Line): void;
  say(line: string): void;
}
