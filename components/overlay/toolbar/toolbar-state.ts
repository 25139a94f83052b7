import type { Reason, TopicMark, Verdicts } from '../../../utils/listing/filter';
import type { Topic } from '../../../utils/model/topic';
import type { Order, State } from '../../../utils/settings';

/** What has just been done, with the way back. */
export interface Notice {
  readonly text: string;
  readonly undoable: boolean;
}

export interface ToolbarState extends Omit<Verdicts, 'hidden'> {
  readonly collapsed: boolean;
  readonly allTopics: boolean;
  /** What is looked for among all topics. */
  readonly topicWords: string;
  readonly entries: number;
  readonly shown: number;
  readonly unreadable: number;
  readonly missed: number;
  /** Shown rows that are not saved yet. */
  readonly unsaved: number;
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  readonly marks: ReadonlyMap<string, TopicMark>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly query: string;
  readonly queryError: string | undefined;
  readonly state: State;
  readonly order: Order;
  readonly dial: number;
  readonly orders: readonly Order[];
  readonly notice: Notice | undefined;
  readonly busy: boolean;
}

export interface ToolbarActions {
  search(query: string): void;
  leaveSearch(): void;
  setState(state: State): void;
  setOrder(order: Order): void;
  setDial(dial: number): void;
  markTopic(topic: string): void;
  showAllTopics(): void;
  findTopics(words: string): void;
  lift(reason: Reason): void;
  collapse(): void;
  help(): void;
  undo(): void;
  saveShown(): void;
  copyReport(): void;
  openLibrary(): void;
}
