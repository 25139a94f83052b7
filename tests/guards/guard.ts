/** What stands between a reader and a loss. Each was put there for a reason that a test knows. */
export interface Guard {
  /** What it keeps from happening. */
  readonly against: string;
  readonly file: string;
  /** Its text, which stands once in the file. */
  readonly text: string;
  /** What would be there without it. */
  readonly without: string;
  /** The test file that fails then. */
  readonly test: string;
}
