import { signal, type ReadonlySignal } from '@preact/signals';

import { onChange } from '../../../utils/changes';
import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import {
  applyEdits,
  endOfSection,
  LEVELS,
  place,
  step,
  type OutlineEdit,
  type OutlineEntry,
  type OutlineScope,
} from '../../../utils/model/outline';
import type { Notices } from '../notices';

/** The outline of one scope, changed at once here and then in the library. */
export interface Outline {
  /** Undefined until it has been read. */
  readonly entries: ReadonlySignal<readonly OutlineEntry[] | undefined>;
  /** The entry that the reader is at: it keeps the focus wherever it is moved. */
  readonly at: ReadonlySignal<string | undefined>;
  /** Puts highlights before the entry at `index` of those that are shown, or at the end. */
  add(ids: readonly string[], shown: readonly OutlineEntry[], index?: number): void;
  addHeading(shown: readonly OutlineEntry[]): void;
  /** Moves an entry, a heading with all below it, to where it was dropped. */
  drop(id: string, shown: readonly OutlineEntry[], index: number): void;
  /** Moves it one step; false when there is nowhere to go. */
  step(id: string, shown: readonly OutlineEntry[], by: -1 | 1): boolean;
  /** `base` is the heading that was written over. The answer is the heading that is kept now, or undefined if it failed. */
  rename(entry: OutlineEntry, heading: string, base: string): Promise<string | undefined>;
  indent(entry: OutlineEntry, by: -1 | 1): void;
  remove(id: string): void;
}

/** Reads an outline, and keeps it true until the signal aborts. */
export function createOutline(scope: OutlineScope, notices: Notices, aborted: AbortSignal): Outline {
  const at = signal<string>();
  const { entries, keep } = keepOutline(scope, notices, aborted);

  function commit(edits: readonly OutlineEdit[], said?: string): boolean {
    if (edits.length === 0) return false;
    void keep(edits, said);
    return true;
  }

  return {
    entries,
    at,
    add(ids, shown, index = shown.length) {
      const added = ids.map((id) => ({ id }));
      commit(place(shown, added, index));
    },
    addHeading(shown) {
      const id = crypto.randomUUID();
      at.value = id;
      commit(place(shown, [{ id, heading: '', level: 1 }], shown.length));
    },
    drop: (id, shown, index) => void commit(dropped(id, shown, index)),
    step(id, shown, by) {
      at.value = id;
      return commit(step(shown, id, by));
    },
    async rename({ id, ...now }, written, before) {
      const heading = written.slice(0, 500);
      if (heading === before) return heading;
      const isKept = await keep([{ id, value: { ...now, heading }, base: { ...now, heading: before } }]);
      return isKept ? (entries.peek()?.find((entry) => entry.id === id)?.heading ?? heading) : undefined;
    },
    indent({ id, ...now }, by) {
      const level = LEVELS.find((one) => one === (now.level ?? 1) + by);
      if (level) commit([{ id, value: { ...now, level } }]);
    },
    remove: (id) => void commit([{ id, value: null }], t('reading_taken_out')),
  };
}

interface KeptOutline {
  readonly entries: ReadonlySignal<readonly OutlineEntry[] | undefined>;
  /** Shows edits at once and keeps them; `said` is told when they are kept. False if that failed. */
  keep(edits: readonly OutlineEdit[], said?: string): Promise<boolean>;
}

function keepOutline(scope: OutlineScope, notices: Notices, aborted: AbortSignal): KeptOutline {
  const entries = signal<readonly OutlineEntry[]>();
  let pending = 0;

  async function read(): Promise<void> {
    const now = await library.outline(scope);
    // What has been changed here since is newer.
    if (pending === 0 && !aborted.aborted) entries.value = now;
  }

  async function keep(edits: readonly OutlineEdit[], said?: string): Promise<boolean> {
    const before = entries.peek() ?? [];
    const based = withBases(edits, before);
    entries.value = applyEdits(before, based);
    pending++;
    const name = said ?? t('library_did_outline');
    const receipt = await notices.attempt(library.arrange(scope, based), name, said ? undefined : 'quietly');
    pending--;
    await read().catch(notices.fail);
    return receipt !== undefined;
  }

  onChange(({ kind }) => {
    if (kind === 'papers') read().catch(notices.fail);
  }, aborted);
  read().catch(notices.fail);
  return { entries, keep };
}

/** Edits of entries that were only moved here: these may have been renamed elsewhere. */
function withBases(edits: readonly OutlineEdit[], shown: readonly OutlineEntry[]): readonly OutlineEdit[] {
  const bases = new Map(shown.map(({ id, ...base }) => [id, base]));
  return edits.map((edit) => {
    const base = bases.get(edit.id);
    return { ...(base && { base }), ...edit };
  });
}

/** What a drop changes: an entry that is new here comes in, a heading takes all below it along. */
function dropped(id: string, shown: readonly OutlineEntry[], index: number): readonly OutlineEdit[] {
  const start = shown.findIndex((entry) => entry.id === id);
  if (start < 0) return place(shown, [{ id }], index);
  const end = endOfSection(shown, start);
  return index < start || index > end ? place(shown, shown.slice(start, end), index) : [];
}
