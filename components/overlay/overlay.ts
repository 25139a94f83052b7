import type { PaperId } from '../../utils/model/identifiers';
import type { Topic } from '../../utils/model/topic';
import type { PageSummary } from '../../utils/messages';
import type { Settings } from '../../utils/settings';
import type { ActedOn } from '../shared/undo-stack';
import type { Highlighter } from './highlights/highlighter';

/** What every page's overlay shares with the one before and after it in the same tab. */
export interface OverlayContext {
  readonly page: Document;
  readonly settings: () => Settings;
  readonly topics: () => ReadonlyMap<string, Topic>;
  /** Settles when the topics are there, or cannot be had. */
  readonly haveTopics: Promise<unknown>;
  readonly highlighter: Highlighter;
  /** Ends the overlay, and takes everything of Ibid's off the page. */
  readonly signal: AbortSignal;
}

/** What an overlay shows to the rest of Ibid: the popup, the menus, the browser's commands. */
export interface Overlay {
  summary(): PageSummary;
  /** Saves the paper that the page is about, or the current row's. */
  save(): Promise<void>;
  /** Saves the entry that bears one of the identifiers which a link on the page gives away. */
  saveLinked(ids: readonly PaperId[]): Promise<PageSummary>;
  /** Draws again after the settings or the topics moved. */
  redraw(): void;
  notify(notice: { readonly text: string; readonly undo?: string; readonly on?: ActedOn }): void;
  /** Says in words what went wrong. */
  fail(error: unknown): void;
  /** Reads the page again: it has changed. */
  reread(): void;
}
