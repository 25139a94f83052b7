import { signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { onChange } from '../../utils/changes';
import type { CommandId } from '../../utils/commands';
import { library } from '../../utils/library';
import type { SmartList } from '../../utils/model/smart-list';
import type { TagHue } from '../../utils/model/tag-colours';
import { DEFAULTS, watchSettings, type Settings } from '../../utils/settings';
import { followChords } from './chords';
import { firstAsked } from './list/best-match';
import { createResults, type Results } from './list/results';
import { createSelection, type Selection } from './list/selection';
import { createNotices, type Notices } from './notices';
import { rememberedActs } from './remembered-acts';
import { createRouter, type Router } from './route';
import { createUnsaved, type Unsaved } from './unsaved';

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

export type TagColours = ReadonlyMap<string, TagHue>;

/** What the sections of the options page share. */
export interface PageState {
  readonly router: Router;
  readonly notices: Notices;
  readonly results: Results;
  readonly selection: Selection;
  readonly unsaved: Unsaved;
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly tagColours: ReadonlySignal<TagColours>;
  /** The reader's own lists, as they stand. */
  readonly lists: ReadonlySignal<readonly SmartList[]>;
  readonly settings: ReadonlySignal<Settings>;
  /** The command that a key press means, by the reader's keys. */
  readonly commandOf: (event: KeyboardEvent) => CommandId | undefined;
  /** Goes up with every change of the library: what shows figures of it asks again. */
  readonly revision: ReadonlySignal<number>;
}

/** Reads what is needed at once, and keeps it true until the signal aborts. */
export function createPageState(aborted: AbortSignal): PageState {
  const tags = signal<readonly TagCount[]>([]);
  const tagColours = signal<TagColours>(new Map());
  const lists = signal<readonly SmartList[]>([]);
  const settings = signal(DEFAULTS);
  const revision = signal(0);
  const notices = createNotices(rememberedActs(aborted));
  const router = createRouter(aborted);
  const query = router.route.peek().query ?? '';
  const results = createResults(firstAsked(query), (id) => selection.has(id));
  const selection = createSelection(() => results.entries.peek());

  const readTags = async (): Promise<void> => {
    tags.value = await library.tags();
  };
  const readColours = async (): Promise<void> => {
    tagColours.value = new Map(await library.tagColours());
  };

  const readLists = async (): Promise<void> => {
    lists.value = await library.smartLists();
  };

  onChange((change) => {
    revision.value++;
    results.hear(change).catch(notices.fail);
    if (change.kind === 'papers') readTags().catch(notices.fail);
    if (change.kind !== 'lists') return;
    readColours().catch(notices.fail);
    readLists().catch(notices.fail);
  }, aborted);

  watchSettings((now) => {
    settings.value = now;
  }, aborted).catch(notices.fail);
  readTags().catch(notices.fail);
  readColours().catch(notices.fail);
  readLists().catch(notices.fail);
  const unsaved = createUnsaved(aborted);
  const commandOf = followChords(() => settings.peek().keys, aborted);
  return { router, notices, results, selection, unsaved, tags, tagColours, lists, settings, commandOf, revision };
}

export const PageContext = createContext<PageState | undefined>(undefined);

export function usePage(): PageState {
  const state = useContext(PageContext);
  if (!state) throw new Error('Outside of PageContext');
  return state;
}
