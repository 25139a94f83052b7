import type { Library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import type { PaperActions } from '../paper-actions';

export interface ForYouOptions {
  readonly library: Pick<Library, 'rank' | 'reasons'>;
  readonly state: ListingState;
  readonly paperActions: PaperActions;
  readonly rows: () => readonly Row[];
  readonly changed: (rows?: readonly Row[]) => void;
  readonly signal: AbortSignal;
}

export interface ForYou {
  /** Asks for the order anew, if it is the one that is shown. */
  refresh(): void;
  /** The rows were put in an order. */
  ordered(rows: readonly Row[]): void;
  /** Finds out why a row stands where it does, once. */
  explain(row: Row): void;
}
