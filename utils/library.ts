/**
 * The door to the library: one interface, whether it is answered here or a message away.
 * Content scripts and pages use `library`; only the background holds the real one (`utils/library/`).
 */
import type { Bookmark, BookmarkPatch } from './model/bookmark';
import type { Highlight, HighlightDraft, HighlightPatch } from './model/highlight';
import type { FactName, Paper, PaperPatch } from './model/paper';
import type { Changes } from './model/change';
import type { Receipt } from './model/receipt';
import type { Seen } from './model/seen';
import type { Instant } from './model/time';
import type { TopicHit, Topic, TopicDraft } from './model/topic';
import { sendToBackground } from './send-message';
import { reviveError, type ErrorReport } from './errors';
import type { ActivityCalls } from './calls/activity';
import type { RuleTrial, TeachingCalls } from './examples';
import type { FollowCalls } from './following';
import type { BackupCalls } from './calls/backups';
import type { SmartListCalls } from './calls/smart-lists';
import type { TagCalls } from './calls/tags';
import type { TrashCalls } from './calls/trash';
import type { FollowHit } from './model/watch';
import type { OutlineEdit, OutlineEntry, OutlineScope } from './model/outline';
import type { HistoryCalls } from './calls/paper-history';
import type { PaperId } from './model/identifiers';
import type { LibraryRow } from './model/library-row';

/** All that the library knows of one paper that a page asked about. */
export interface PaperState {
  /** The id as it was asked for. */
  readonly asked: PaperId;
  /** The id of the record that it belongs to. */
  readonly id: PaperId;
  readonly bookmark?: Bookmark;
  readonly hidden: boolean;
  readonly seen?: Seen;
  readonly highlights: readonly Highlight[];
  /** What a reader should see, best first; empty for a paper of which no text is known. */
  readonly topics: readonly TopicHit[];
  /** What is followed that it answers to; missing when there is nothing. */
  readonly followed?: readonly FollowHit[];
}

/** Saved papers that look like one. */
export interface DuplicateGroup {
  readonly ids: readonly PaperId[];
  /** A page or file said so: `by` is a site's id, or `file:` and a name, or empty. Missing where titles and authors say it. */
  readonly reason?: { readonly by: string };
}

/** Where the facts of a saved paper come from. Of older ones it may not be known. */
export interface FactSources {
  /** Site's ids, or `file:` and a file's name, by the facts that they told. */
  readonly told: Readonly<Partial<Record<FactName, string>>>;
  /** What the reader wrote. */
  readonly edited: readonly FactName[];
}

/** By what papers are sorted; `match` is how well they answer to the words of the query. */
export const SORTS = ['saved', 'published', 'title', 'author', 'status', 'match'] as const;
export type Sort = (typeof SORTS)[number];

export interface Search {
  /** In the query language (`utils/query.ts`); empty for everything. */
  readonly query?: string;
  /** Only these papers. */
  readonly ids?: readonly PaperId[];
  readonly sort?: Sort;
  /** Unless said otherwise, dates run from the newest and names from A. */
  readonly descending?: boolean;
  readonly offset?: number;
  /** At most 1,000. */
  readonly limit?: number;
}

export interface SearchResult {
  readonly rows: readonly LibraryRow[];
  /** How many match in all. */
  readonly total: number;
}

/** Why a paper stands where it does in the order made for the reader. */
export interface RankReason {
  readonly kind: 'saved' | 'words' | 'author';
  /** The title of a saved paper that it resembles, words of its own, or an author's name. */
  readonly text: string;
  readonly weight: number;
}

/** A listing in the order of what the reader likes. */
export interface Ranking {
  /** How many saved papers it was learned from. From none, nothing is ranked. */
  readonly saved: number;
  /**
   * As the papers are to stand: what is new and like what is saved, what is saved, what is not like it, what is hidden. The score is
   * 0 … 1, higher is better. Papers that were never met are missing.
   */
  readonly ranks: readonly { readonly asked: PaperId; readonly score: number }[];
  /** How many of them stand above the line below which nothing is like what is saved. */
  readonly alike: number;
}

/** Papers that are like one, the most alike first, and what they are about together. */
export interface SimilarPapers {
  /** Of those that were asked about. */
  readonly listed: readonly SimilarPaper[];
  readonly saved: readonly SimilarPaper[];
}

export interface SimilarPaper {
  readonly id: PaperId;
  readonly title: string;
  readonly url: string;
  readonly words: readonly string[];
}

/** So many letters of a text are compared at most. */
export const LONGEST_MEANT = 10_000;

/** What papers are to be close to: saved papers, or words; of these `except` is not told, such as the paper that they are from. */
export type Meant =
  { readonly ids: readonly PaperId[] } | { readonly text: string; readonly except?: readonly PaperId[] };

export interface Stats {
  readonly papers: number;
  readonly highlights: number;
  readonly seen: number;
  readonly tags: number;
  /** Saved filters. */
  readonly lists: number;
  readonly bytes: number;
  readonly quota: number;
  readonly persisted: boolean;
  readonly lastBackup?: Instant;
}

export interface Library
  extends TeachingCalls, FollowCalls, SmartListCalls, TagCalls, TrashCalls, HistoryCalls, ActivityCalls, BackupCalls {
  // Listings
  /** Says what is known of the papers a page shows, tags them, and remembers them as recent. At most 500 a call. */
  meet(papers: readonly Paper[], site: string): Promise<PaperState[]>;
  /** The same without remembering; for redrawing after a tick. */
  facts(ids: readonly PaperId[]): Promise<PaperState[]>;
  /** These were on screen long enough to count as seen. */
  see(ids: readonly PaperId[], site: string): Promise<void>;
  /** What changed since a revision. A page is told of the papers that it has met, and of no others. */
  changes(since: number): Promise<Changes>;

  // Papers
  /** Saves papers, or completes what is known of saved ones; `patch` applies to all. */
  save(papers: readonly Paper[], patch?: BookmarkPatch): Promise<Receipt>;
  edit(ids: readonly PaperId[], patch: BookmarkPatch): Promise<Receipt>;
  editPaper(id: PaperId, patch: PaperPatch): Promise<Receipt>;
  /** Moves papers to the trash; their highlights go with them, and `undo` and `putBack` bring all back. */
  remove(ids: readonly PaperId[]): Promise<Receipt>;
  /** Hides papers on every listing, or shows them again. They need not be saved. */
  hide(papers: readonly Paper[], hidden: boolean): Promise<Receipt>;
  /** Groups of saved papers that look like one, though no identifier says so: for the user to decide. */
  duplicates(): Promise<readonly DuplicateGroup[]>;
  /**
   * Makes saved papers one under the strongest identifier, losing no tag, note or highlight; `undo` parts them again.
   * @throws IbidError `bad-input` when their identifiers say that they are different papers.
   */
  mergeDuplicates(ids: readonly PaperId[]): Promise<Receipt>;
  /** Remembers that these are different papers, so that it is not asked again. */
  markDistinct(ids: readonly PaperId[]): Promise<Receipt>;
  /** Takes a change back; without a receipt the latest one. Undefined when there is nothing to take back. */
  undo(receipt?: string): Promise<Receipt | undefined>;
  search(search: Search): Promise<SearchResult>;
  /** How many saved papers match each of these queries. */
  countMatches(queries: readonly string[]): Promise<readonly number[]>;
  get(id: PaperId): Promise<LibraryRow | undefined>;
  /** Where what is known of a saved paper comes from. */
  sources(id: PaperId): Promise<FactSources | undefined>;
  tags(): Promise<{ readonly tag: string; readonly count: number }[]>;

  // Highlights
  /** Keeps a highlight; the paper is saved with it if it was not. */
  highlight(paper: Paper, draft: HighlightDraft): Promise<Receipt & { readonly highlight: Highlight }>;
  editHighlight(id: string, patch: HighlightPatch): Promise<Receipt>;
  removeHighlights(ids: readonly string[]): Promise<Receipt>;
  /** The outline of a scope in its order. What it names may have been removed since. */
  outline(scope: OutlineScope): Promise<OutlineEntry[]>;
  arrange(scope: OutlineScope, edits: readonly OutlineEdit[]): Promise<Receipt>;

  // Topics
  topics(): Promise<Topic[]>;
  saveTopic(draft: TopicDraft): Promise<Receipt & { readonly topic: Topic }>;
  /**
   * Leaves entries that have a topic out of listings, or shows them again.
   * @throws IbidError `not-found` for a topic that was removed.
   */
  muteTopic(id: string, muted: boolean): Promise<Receipt>;
  removeTopic(id: string): Promise<Receipt>;
  tryRule(rule: string): Promise<RuleTrial>;

  // For you
  /** Puts papers that were met lately in the order of what was saved, starred, hidden and passed over. Nothing of it leaves the device. */
  rank(ids: readonly PaperId[]): Promise<Ranking>;
  /** Why a paper stands where it does, the strongest reason first. */
  reasons(id: PaperId): Promise<readonly RankReason[]>;
  /** More like a paper: of a listing's papers, and of the library. */
  similar(id: PaperId, among: readonly PaperId[]): Promise<SimilarPapers>;
  /** The saved papers that are closest in meaning, the closest first, and the words that they share: at most 50. */
  closest(meant: Meant, limit: number): Promise<readonly SimilarPaper[]>;
  /** Since when is learned; undefined for always. */
  learnedSince(): Promise<Instant | undefined>;
  /** Forgets what was learned before an instant, or learns from everything again. */
  learnSince(since: Instant | undefined): Promise<void>;

  // Storage
  stats(): Promise<Stats>;
  /** Asks the browser to keep the library when space runs short; true if it agreed. */
  persist(): Promise<boolean>;
}

/** A call as it travels to the background. */
export interface LibraryCall {
  readonly to: 'library';
  readonly call: keyof Library;
  readonly args: readonly unknown[];
  /** Made by the caller: a call that arrives again under the same id is not done again, and has the same answer. */
  readonly id: string;
}

export type LibraryReply = { readonly value: unknown } | { readonly error: ErrorReport };

/** The library as seen from anywhere. Errors of the other side are thrown here as the `IbidError` they were. */
export const library: Library = new Proxy({} as Library, {
  get: (_, call) =>
    typeof call === 'string'
      ? (...args: readonly unknown[]) => send({ to: 'library', call: call as keyof Library, args })
      : undefined,
});

type Send = (call: LibraryCall, awaited: true) => Promise<LibraryReply>;

/** It hangs on the world of the content scripts, as each of them has its own copy of this module. */
interface World {
  ibidSend?: Send | undefined;
}

/** Sends calls another way, until the signal aborts. */
export function provideSend(send: Send, signal: AbortSignal): void {
  const world = globalThis as World;
  world.ibidSend = send;
  signal.addEventListener('abort', () => (world.ibidSend = undefined));
}

async function send(message: Omit<LibraryCall, 'id'>): Promise<unknown> {
  const call: LibraryCall = { ...message, id: crypto.randomUUID() };
  const reply = await ((globalThis as World).ibidSend ?? sendToBackground<LibraryReply>)(call, true);
  if ('error' in reply) throw reviveError(reply.error);
  return reply.value;
}
