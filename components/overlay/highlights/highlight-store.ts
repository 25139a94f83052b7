import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Highlight, HighlightDraft, HighlightPatch } from '../../../utils/model/highlight';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Receipt } from '../../../utils/model/receipt';
import type { Placed, Placement, Target } from '../../../utils/highlights/placement';

export interface Notice {
  readonly text: string;
  /** A receipt for `library.undo`. */
  readonly undo?: string;
}

/** What the library knows of a page's highlights, and what the reader has just done that it does not know yet. */
export interface HighlightStore {
  show(target: Target, highlights: readonly Highlight[]): void;
  forget(element: Element): void;
  /** Paints at once and keeps; the answer is the id under which it can be found until the library has given it one. */
  add(target: Target, draft: HighlightDraft): string;
  /** Shows the change at once and keeps it; false, and said in words, if that failed. */
  edit(placed: Placed, patch: Omit<HighlightPatch, keyof NoteEdit>): Promise<boolean>;
  /** Keeps a note as it is typed. The answer is what is kept now: another text where somebody else wrote too; undefined if it failed. */
  write(placed: Placed, edit: Required<NoteEdit>): Promise<string | undefined>;
  remove(placed: Placed): Promise<void>;
  /** Takes the last of these back; false when there is none. */
  undo(): boolean;
}

interface Given {
  readonly target: Target;
  readonly highlights: readonly Highlight[];
}

export function createHighlightStore(placement: Placement, notify: (notice: Notice) => void): HighlightStore {
  const given = new Map<Element, Given>();
  const drafts = new Map<string, { readonly target: Target; readonly highlight: Highlight }>();
  const patches = new Map<string, Partial<Highlight>>();
  const removed = new Set<string>();
  /** Ids that the library has given, by the draft's. */
  const arrivals = new Map<string, Promise<string>>();
  let serial = 0;
  let receipt: string | undefined;

  function refresh({ paper, field }: Target): void {
    for (const { target, highlights } of given.values()) {
      if (target.paper.id !== paper.id || target.field !== field) continue;
      const fresh = [...drafts.values()]
        .filter((draft) => isSame(draft.target, target))
        .map((draft) => draft.highlight);
      const now = [...highlights, ...fresh]
        .filter(({ id }) => !removed.has(id))
        .map((highlight) => ({ ...highlight, ...patches.get(highlight.id) }));
      placement.show(target, now);
    }
  }

  function change(like: Target, highlights: (before: readonly Highlight[]) => readonly Highlight[]): void {
    for (const [element, { target, highlights: before }] of given)
      if (isSame(target, like)) given.set(element, { target, highlights: highlights(before) });
  }

  function fail(error: unknown): void {
    notify({ text: t('highlight_failed', error instanceof Error ? error.message : String(error)) });
  }

  function done(text: 'highlight_added' | 'highlight_removed', undo: string): void {
    receipt = undo;
    notify({ text: t(text), undo });
  }

  async function send(target: Target, id: string, draft: HighlightDraft): Promise<string> {
    try {
      const { highlight, undo } = await library.highlight(target.paper, draft);
      change(target, (before) => [...before.filter((one) => one.id !== highlight.id), highlight]);
      const patch = patches.get(id);
      if (patch) patches.set(highlight.id, patch);
      if (removed.has(id)) removed.add(highlight.id);
      done('highlight_added', undo);
      return highlight.id;
    } finally {
      drafts.delete(id);
      patches.delete(id);
      refresh(target);
    }
  }

  /** Shows a change and keeps it; undefined, and said in words, if that failed. */
  async function put(
    { target, highlight }: Placed,
    patch: HighlightPatch,
    shown: Partial<Highlight>,
  ): Promise<Receipt | undefined> {
    const whole = { ...patches.get(highlight.id), ...shown };
    patches.set(highlight.id, whole);
    refresh(target);
    const id = (await arrivals.get(highlight.id)?.catch(() => undefined)) ?? highlight.id;
    try {
      if (id.startsWith('draft-')) return undefined;
      const kept = await library.editHighlight(id, patch);
      receipt = kept.undo;
      const now = kept.note === undefined ? shown : { ...shown, note: kept.note };
      change(target, (before) => before.map((one) => (one.id === id ? { ...one, ...now } : one)));
      return kept;
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      for (const key of [id, highlight.id]) if (patches.get(key) === whole) patches.delete(key);
      refresh(target);
    }
  }

  return {
    show(target, highlights) {
      given.set(target.element, { target, highlights });
      refresh(target);
    },
    forget(element) {
      given.delete(element);
      placement.forget(element);
    },
    add(target, draft) {
      const id = `draft-${serial++}`;
      const now = new Date().toISOString();
      const highlight = { id, paper: target.paper.id, note: '', tags: [], created: now, modified: now, ...draft };
      drafts.set(id, { target, highlight });
      refresh(target);
      const arrival = send(target, id, draft);
      arrivals.set(id, arrival);
      arrival.catch(fail);
      return id;
    },
    edit: async (placed, patch) => (await put(placed, patch, patch)) !== undefined,
    async write(placed, edit) {
      const receipt = await put(placed, edit, { note: edit.note });
      return receipt && (receipt.note ?? edit.note);
    },
    async remove({ target, highlight }) {
      removed.add(highlight.id);
      refresh(target);
      const id = (await arrivals.get(highlight.id)?.catch(() => undefined)) ?? highlight.id;
      try {
        const { undo } = await library.removeHighlights([id]);
        change(target, (before) => before.filter((one) => one.id !== id));
        done('highlight_removed', undo);
      } catch (error) {
        fail(error);
      } finally {
        removed.delete(id);
        removed.delete(highlight.id);
        refresh(target);
      }
    },
    undo() {
      if (!receipt) return false;
      library.undo(receipt).catch(fail);
      receipt = undefined;
      return true;
    },
  };
}

function isSame(a: Target, b: Target): boolean {
  return a.paper.id === b.paper.id && a.field === b.field;
}
