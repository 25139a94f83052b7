import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Highlight, HighlightDraft, HighlightPatch } from '../../../utils/model/highlight';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Receipt } from '../../../utils/model/receipt';
import type { Placed, Placement, Target } from '../../../utils/highlights/placement';
import { takeBack, type Act, type UndoStack } from '../../shared/undo-stack';

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
  /** Takes the last of these back, also one that is not answered yet; false when there is none. */
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
  const acts: UndoStack = [];
  const did = (receipt: Act['receipt']): void => void acts.push({ text: '', at: Date.now(), receipt });
  let serial = 0;

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

  async function send(
    target: Target,
    id: string,
    draft: HighlightDraft,
  ): Promise<Awaited<ReturnType<typeof library.highlight>>> {
    try {
      const answer = await library.highlight(target.paper, draft);
      const { highlight, undo } = answer;
      change(target, (before) => [...before.filter((one) => one.id !== highlight.id), highlight]);
      const patch = patches.get(id);
      if (patch) patches.set(highlight.id, patch);
      if (removed.has(id)) removed.add(highlight.id);
      notify({ text: t('highlight_added'), undo });
      return answer;
    } finally {
      drafts.delete(id);
      patches.delete(id);
      refresh(target);
    }
  }

  /** Shows a change and keeps it; undefined, and said in words, if that failed. */
  function put(placed: Placed, patch: HighlightPatch, shown: Partial<Highlight>): Promise<Receipt | undefined> {
    const kept = keepShown(placed, patch, shown);
    did(kept.then((receipt) => receipt?.undo));
    return kept;
  }

  async function keepShown(
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

  /** Takes a highlight off the page and out of the library; the answer is the receipt, none if it failed, which is said in words. */
  async function takeAway({ target, highlight }: Placed): Promise<string | undefined> {
    removed.add(highlight.id);
    refresh(target);
    const id = (await arrivals.get(highlight.id)?.catch(() => undefined)) ?? highlight.id;
    try {
      const { undo } = await library.removeHighlights([id]);
      change(target, (before) => before.filter((one) => one.id !== id));
      notify({ text: t('highlight_removed'), undo });
      return undo;
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      removed.delete(id);
      removed.delete(highlight.id);
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
      const answer = send(target, id, draft);
      const arrival = answer.then(({ highlight }) => highlight.id);
      arrivals.set(id, arrival);
      arrival.catch(() => undefined);
      did(answer.then(({ undo }) => undo, fail));
      return id;
    },
    edit: async (placed, patch) => (await put(placed, patch, patch)) !== undefined,
    async write(placed, edit) {
      const receipt = await put(placed, edit, { note: edit.note });
      return receipt && (receipt.note ?? edit.note);
    },
    async remove(placed) {
      const gone = takeAway(placed);
      did(gone);
      await gone;
    },
    undo() {
      if (acts.length === 0) return false;
      takeBack(acts).catch(fail);
      return true;
    },
  };
}

function isSame(a: Target, b: Target): boolean {
  return a.paper.id === b.paper.id && a.field === b.field;
}
