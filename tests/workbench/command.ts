/** One command of the workbench: a file in `commands/` named as it is called, and one line in `ibid.ts`. */
export interface Command {
  /** One line for the help. */
  readonly usage: string;
  /**
   * Does the work. Yields one object (or a ready line of text) per line of output.
   * @throws UsageError when the input is unusable; the shell sees its sentence and exit code 2.
   */
  run(args: readonly string[], io: Io): AsyncIterable<unknown>;
}

export interface Io {
  /** Standard input as lines, without their ends; streams. */
  readonly lines: AsyncIterable<string>;
  /** A line on standard error. */
  note(text: string): void;
  /** Counts work done, for `--time`: call it around the work alone. */
  time<T>(work: () => T, items?: number): T;
}

export class UsageError extends Error {}
