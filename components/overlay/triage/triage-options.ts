import type { Library } from '../../../utils/library';
import type { ListingState } from '../../../utils/listing/state';
import type { UnderstoodQuery } from '../../../utils/listing/row-query';
import type { Row } from '../../../utils/listing/rows';
import type { Topic } from '../../../utils/model/topic';
import type { Settings } from '../../../utils/settings';
import type { Scheme } from '../color-scheme';
import type { RowNavigation } from '../walk/row-navigation';
import type { PaperActions } from '../paper-actions';

/** What triage knows of the listing. */
export interface TriageOptions {
  readonly page: Document;
  readonly library: Pick<Library, 'save' | 'hide'>;
  readonly state: ListingState;
  readonly topics: () => ReadonlyMap<string, Topic>;
  readonly settings: () => Settings;
  readonly paperActions: PaperActions;
  readonly navigation: RowNavigation;
  readonly rows: () => readonly Row[];
  readonly shownRows: () => readonly Row[];
  readonly host: (row: Row) => HTMLElement | undefined;
  readonly scheme: () => Scheme;
  readonly understand: (query: string) => UnderstoodQuery;
  readonly update: (rows?: readonly Row[]) => void;
  readonly signal: AbortSignal;
}
