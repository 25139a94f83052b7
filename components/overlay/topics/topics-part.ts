import type { Row } from '../../../utils/listing/rows';
import type { Topic } from '../../../utils/model/topic';
import type { PaperActions } from '../paper-actions';

export interface TopicsOptions {
  readonly page: Document;
  readonly topics: () => ReadonlyMap<string, Topic>;
  /** The rows of a listing that are shown; a single paper's page has none, and is told nothing of the library's other papers. */
  readonly rows?: () => readonly Row[];
  readonly rowAt: (element: Element | null) => Row | undefined;
  /** Ibid's own element in a row. */
  readonly host: (row: Row) => HTMLElement | undefined;
  /** The element of the page that shows a row's title or abstract. */
  readonly field: (row: Row, field: 'title' | 'abstract') => Element | undefined;
  readonly attempt: PaperActions['attempt'];
  readonly edit: PaperActions['edit'];
  /** The reader is done with a row's tags. */
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export interface TopicsPart {
  /** A chip was pointed at or focused: tells which words made it, and marks them. */
  explain(chip: HTMLElement, focused: boolean): void;
  /** Opens the card of a row: its topics, to be corrected, and its topics and authors, to be followed. */
  open(row: Row): void;
  /** Draws the editor of a row's tags in a place of its line. */
  tag(place: Element, row: Row): void;
}
