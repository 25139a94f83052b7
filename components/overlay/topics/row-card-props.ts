import type { Explanation } from '../../../utils/examples';
import type { SimilarPapers } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Topic } from '../../../utils/model/topic';
import type { Watched } from '../../../utils/model/watch';

/** What the card of a row shows, and what it calls. */
export interface RowCardProps {
  /** Of the paper. */
  readonly id: string;
  /** Names of those of its authors that are offered, and how many more there are. */
  readonly authors: readonly string[];
  readonly more: number;
  /** The paper's topics, best first. */
  readonly hits: readonly Topic[];
  /** All there are. */
  readonly topics: readonly Topic[];
  /** Why the paper has a topic, once that is known. */
  readonly whyOf: (topic: Topic) => Explanation | undefined;
  readonly isFollowed: (what: Watched) => boolean;
  readonly follow: (what: Watched, name: string) => void;
  /** The reader says that it is, or is not; what was said already is taken back. */
  readonly say: (topic: Topic, is: boolean) => void;
  /** Leaves entries that have the topic out of every listing, or shows them again. */
  readonly mute: (topic: Topic) => void;
  /** The reader names a topic: that it is of it, whatever was said before. */
  readonly add: (topic: Topic) => void;
  /** The reader is at a topic, or no longer. */
  readonly mark: (topic: Topic | undefined) => void;
  /** What is like the paper, once it is found. */
  readonly similar: SimilarPapers | undefined;
  readonly go: (id: PaperId) => void;
  readonly close: () => void;
}
