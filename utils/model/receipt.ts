import type { PaperId } from './identifiers';

/** What a change answers: hand `undo` to `library.undo` to take it back. */
export interface Receipt {
  readonly undo: string;
  /** The papers it touched, by their record's id. */
  readonly ids: readonly PaperId[];
}
