import type { CommandId } from '../../../utils/commands';
import type { Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import type { ListingTools, ToolsOnDemand } from '../../../utils/listing/tools';
import type { Site, Unreadable } from '../../../utils/sites/site';
import type { sayQueryError } from '../../shared/query-error';
import type { Scheme } from '../color-scheme';
import type { OverlayContext } from '../overlay';
import type { PaperActions } from '../paper-actions';
import type { TriageOnDemand } from '../triage/triage-on-demand';

/** What the content script hands to the toolbar's own script. */
export interface ToolbarOptions {
  /** Its place on the page, and what it is drawn in. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly site: Site;
  readonly context: OverlayContext;
  readonly state: ListingState;
  readonly paperActions: PaperActions;
  /** What reads queries and says what is wrong with them, once it has come. */
  readonly tools: ToolsOnDemand<ListingTools & { readonly sayQueryError: typeof sayQueryError }>;
  /** What could not be read, and how many papers the page plainly lists although none was. */
  readonly unread: () => { readonly unreadable: readonly Unreadable[]; readonly missed: number };
  readonly shown: () => readonly Row[];
  /** The order for the reader was asked for. */
  readonly forYou: () => void;
  /** Does something to several rows, once what does it has come. */
  readonly several: TriageOnDemand['use'];
  /** The reader leaves the query box for the rows. */
  readonly leave: () => void;
  readonly help: () => void;
  readonly keyHint: (command: CommandId) => string;
}

/** What the toolbar's own script gives back. */
export interface Toolbar {
  draw(rows: readonly Row[], scheme: Scheme): void;
  /** Saved filters have changed. */
  listsMoved(): void;
  focusQuery(): void;
  remove(): void;
}
