import type { PaperId } from './identifiers';

/** What a change answers: hand `undo` to `library.undo` to take it back. */
export interface Receipt {
  readonly undo: string;
  /** The papers it touched, by their record's id. */
  readonly ids: readonly PaperId[];
  /** The note as it is kept, where that is not what was given: somebody else had written there meanwhile. */
  readonly note?: string;
}
