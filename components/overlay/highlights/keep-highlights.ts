import { t, type MessageKey } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Highlight, HighlightDraft, HighlightPatch } from '../../../utils/model/highlight';
import type { Receipt } from '../../../utils/model/receipt';
import type { Placed, Target } from '../../../utils/highlights/placed';
import type { ActedOn } from '../../shared/undo-stack';
import type { Change, ShownHighlights } from './shown-highlights';

export interface Notice {
  readonly text: string;
  /** A receipt for `library.undo`. */
  readonly undo?: string;
  readonly on?: ActedOn;
}

/** Shows what the reader does at once, and keeps it; the answers are undefined if that failed, which is said in words. */
export interface Keeper {
  /** `highlight` is what is shown until the library has answered. */
  add(target: Target, draft: HighlightDraft, highlight: Highlight): Promise<string | undefined>;
  edit(placed: Placed, patch: HighlightPatch, now: Partial<Highlight>): Promise<Receipt | undefined>;
  remove(placed: Placed): Promise<string | undefined>;
}

export function createKeeper(shown: ShownHighlights, notify: (notice: Notice) => void): Keeper {
  const arrivals = new Map<string, Promise<unknown>>();
  /** Ids that the library has given, by the draft's. */
  const ids = new Map<string, string>();

  const is = (id: string, one: Highlight): boolean => one.id === id || one.id === ids.get(id);
  const edited =
    (id: string, now: Partial<Highlight>): Change =>
    (all) =>
      all.map((one) => (is(id, one) ? { ...one, ...now } : one));
  const without =
    (id: string): Change =>
    (all) =>
      all.filter((one) => !is(id, one));

  const keep = <Kept>(target: Target, change: Change, deed: () => Promise<Kept>): Promise<Kept | undefined> =>
    shown.meanwhile(target, change, deed).catch((error: unknown) => void notify(failure(error)));

  const tell = ({ paper: { title } }: Target, said: MessageKey, undo: string): void =>
    notify({ text: t(said), undo, on: { title, said } });

  return {
    add(target, draft, fresh) {
      const answer = keep(
        target,
        (all) => [...all, fresh],
        async () => {
          const { highlight, undo } = await library.highlight(target.paper, draft);
          ids.set(fresh.id, highlight.id);
          shown.learn(target, (all) => [...without(highlight.id)(all), highlight]);
          tell(target, 'highlight_added', undo);
          return undo;
        },
      );
      arrivals.set(fresh.id, answer);
      return answer;
    },
    edit: ({ target, highlight }, patch, now) =>
      keep(target, edited(highlight.id, now), async () => {
        await arrivals.get(highlight.id);
        const id = ids.get(highlight.id) ?? highlight.id;
        if (id.startsWith('draft-')) return undefined;
        const kept = await library.editHighlight(id, patch);
        shown.learn(target, edited(id, kept.note === undefined ? now : { ...now, note: kept.note }));
        return kept;
      }),
    remove: ({ target, highlight }) =>
      keep(target, without(highlight.id), async () => {
        await arrivals.get(highlight.id);
        const id = ids.get(highlight.id) ?? highlight.id;
        const { undo } = await library.removeHighlights([id]);
        shown.learn(target, without(id));
        tell(target, 'highlight_removed', undo);
        return undo;
      }),
  };
}

/** An error in words. */
export function failure(error: unknown): Notice {
  return { text: t('highlight_failed', error instanceof Error ? error.message : String(error)) };
}
