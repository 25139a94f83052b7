/** What became of a paper, and when. */
import type { Status } from '../model/bookmark';
import type { PaperId } from '../model/identifiers';
import type { FactName } from '../model/paper';
import type { Instant } from '../model/time';

/** One thing that happened to a paper, or several of one kind that belong together. */
export type PaperEvent = { readonly at: Instant } & (
  | { readonly kind: 'seen' | 'saved' | 'trashed' | 'put back' | 'starred' | 'unstarred' | 'note' | 'note cleared' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'tagged' | 'untagged'; readonly tags: readonly string[] }
  /** A page, a file (`file:` and its name) or somebody unknown told these. */
  | { readonly kind: 'told'; readonly source: string; readonly facts: readonly FactName[] }
  | { readonly kind: 'edited'; readonly facts: readonly FactName[] }
  /** Another record became one with this; the title that it had. */
  | { readonly kind: 'merged'; readonly title: string }
  | { readonly kind: 'highlighted' | 'highlights deleted'; readonly count: number }
);

export interface HistoryCalls {
  /** What is known of what became of a paper of the library, the latest first. Each field knows its last change; older ones are known as long as they can be undone. */
  history(id: PaperId): Promise<readonly PaperEvent[]>;
}
