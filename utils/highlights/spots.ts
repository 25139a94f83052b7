import type { Highlight } from '../model/highlight';
import type { Anchoring } from './anchor';
import { createInSight } from './in-sight';
import { boxAround, distance } from './in-view';
import { rangesIn, type Page, type Shown, type Spot } from './placed';
import type { Span } from './project';

/** Highlights that have found their place: painted where they can be seen. */
export interface Spots {
  /** Has a highlight stand there; `view` is what of the field's text is on screen, where that is known. */
  put(field: Shown, highlight: Highlight, anchoring: Anchoring, view?: Span): void;
  drop(spot: Spot | undefined): void;
  /** Counts anew how many highlights there are: few are all painted. */
  count(): void;
  /** Whether some came or went since this was asked last. */
  haveMoved(): boolean;
}

/** So few that it is not worth to tell what is on screen: all of them are painted. */
export const FEW = 40;

/** Only what is on screen or near has live ranges, because each of them costs at every change of the page. */
export function createSpots({ fields, marked, waiting, painter }: Page, signal: AbortSignal): Spots {
  const sight = createInSight<Spot>((spots) => [...spots].forEach(repaint), signal);
  let isMoved = false;
  let areMany = false;

  function repaint(spot: Spot): void {
    const { field, block, anchoring, highlight } = spot;
    if (areMany && !sight.sees(block)) painter.remove(spot);
    // While it is read anew nothing is known of where it is: it is painted when its turn comes.
    else if (field.projection) painter.set(spot, rangesIn(field.projection, anchoring), highlight.colour);
    else waiting.add(field);
  }

  function drop(spot: Spot | undefined): void {
    if (!spot) return;
    spot.field.spots.delete(spot.highlight.id);
    sight.forget(spot.block, spot);
    painter.remove(spot);
    isMoved = true;
  }

  return {
    drop,
    put(field, highlight, anchoring, view) {
      const { target, spots } = field;
      drop(spots.get(highlight.id));
      const [first] = anchoring.spans;
      const block = blockOf(field, first);
      const spot = { field, target, highlight, anchoring, block };
      spots.set(highlight.id, spot);
      sight.watch(block, spot, view && first && distance(first.start, view) === 0);
      repaint(spot);
      isMoved = true;
    },
    count() {
      let count = 0;
      for (const element of marked) count += fields.get(element)?.highlights.length ?? 0;
      const hasMany = count > FEW;
      if (areMany === hasMany) return;
      areMany = hasMany;
      for (const { spots } of fields.values()) spots.forEach((spot) => repaint(spot));
    },
    haveMoved() {
      const answer = isMoved;
      isMoved = false;
      return answer;
    },
  };
}

/** The element that holds the beginning of a part of the text, or else all of it. */
function blockOf({ projection, target }: Shown, part: Span | undefined): Element {
  const node = part && projection?.nodeAt(part.start);
  return boxAround(node ?? target.element) ?? target.element;
}
