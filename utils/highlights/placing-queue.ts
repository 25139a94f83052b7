import { whenIdle } from './idle';
import { nearestFirst } from './in-view';
import { createKnownAnchors } from './known-anchors';
import type { Page, Shown } from './placed';
import { place } from './placing';
import { createSpots, type Spots } from './spots';
import { watchFields } from './watch-fields';

/** Fields whose turn to be placed comes. */
export interface Queue {
  readonly spots: Spots;
  /** A field's highlights are to be placed anew. */
  begin(field: Shown): void;
  leave(field: Shown): void;
  /** Places for so many milliseconds, and what is left then later. */
  work(time?: number): void;
  /** Whether changes of an element are heard of. */
  hears(element: Element): boolean;
}

/** Placing yields to the page before 8 milliseconds are over: what was begun has to be brought to a step's end. */
const SLICE = 6;

/** `moved` is called when all are placed, and some came or went since. */
export function createQueue(page: Page, moved: () => void, signal: AbortSignal): Queue {
  const { fields, marked, waiting, painter } = page;
  const spots = createSpots(page, signal);
  const tools = { painter, spots, known: createKnownAnchors() };
  const watcher = watchFields({ changed: (element) => stale(fields.get(element)), settled: () => work() }, signal);
  const later = whenIdle((time) => work(Math.min(SLICE, time)), signal);

  /** A field's text may be another. */
  function stale(field: Shown | undefined): void {
    if (!field) return;
    field.projection = undefined;
    wait(field);
  }

  function wait(field: Shown): void {
    field.work = undefined;
    field.isSeen = false;
    waiting.add(field);
  }

  function begin(field: Shown): void {
    wait(field);
    watcher.schedule();
  }

  function work(time = SLICE): void {
    const until = performance.now() + time;
    watcher.watch(marked);
    painter.reassert();
    spots.count();
    // A list that was put in a new order has emptied ranges without any change inside of a field.
    for (const { field } of painter.broken()) stale(field);
    for (const field of lacking(page)) if (!waiting.has(field)) stale(field);
    for (const field of nearestFirst(waiting)) {
      if (!place(field, tools, until)) break;
      waiting.delete(field);
    }
    if (waiting.size === 0 && spots.haveMoved()) moved();
    else if ([...waiting].some(({ isSeen }) => !isSeen)) watcher.schedule();
    else if (waiting.size > 0) later();
  }

  return {
    spots,
    begin,
    work,
    leave(field) {
      waiting.delete(field);
      if (marked.delete(field.target.element)) watcher.schedule();
    },
    hears: watcher.covers,
  };
}

/** Fields on the page of whose highlights some have no place. */
function lacking({ fields, marked }: Page): readonly Shown[] {
  return [...marked].flatMap((element) => {
    const field = fields.get(element);
    return field && element.isConnected && field.spots.size < field.highlights.length ? field : [];
  });
}
