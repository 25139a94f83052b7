import type { Highlight } from '../model/highlight';
import { anchoring } from './anchor';
import { farFrom, inViewFirst, textInView } from './in-view';
import { textHash, type KnownAnchors } from './known-anchors';
import { isSame, type Page, type Shown } from './placed';
import { project, projecting, type Projection } from './project';
import { FEW, type Spots } from './spots';
import type { Steps } from './steps';

/** What placing needs beside the field. */
export interface PlacingTools extends Pick<Page, 'painter'> {
  readonly spots: Spots;
  readonly known: KnownAnchors;
}

/** A text that has changed so often while it was being read is read at once. */
const RESTLESS = 4;

/** Works on a field until the time is up; true when nothing is left to do. */
export function place(field: Shown, tools: PlacingTools, until: number): boolean {
  if (!field.target.element.isConnected) return true;
  if (!field.work) field.begun++;
  const steps = (field.work ??= placing(field, tools));
  while (!steps.next().done) if (performance.now() > until) return false;
  field.work = undefined;
  field.begun = 0;
  return true;
}

/** Finds each highlight of a field its place, what is on screen first. */
function* placing(field: Shown, tools: PlacingTools): Steps<void> {
  const { spots, known } = tools;
  const { element } = field.target;
  const projection = field.projection ?? (field.begun > RESTLESS ? project(element) : yield* projecting(element));
  const todo = unplaced(field, projection, tools);
  const { text } = projection;
  const view = todo.length > FEW ? textInView(projection) : undefined;
  for (const highlight of view ? inViewFirst(todo, view) : todo) {
    const { selector } = highlight;
    field.isSeen = view !== undefined && farFrom(view, selector) > 0;
    const hash = field.hash ?? '';
    let found = known.get(hash, selector);
    if (!found) known.set(hash, selector, (found = yield* anchoring(text, selector)));
    spots.put(field, highlight, found, view);
    yield;
  }
}

/** Takes away what does not stand in this text any longer, and says which highlights have to be looked for in it. */
function unplaced(field: Shown, projection: Projection, { spots, painter }: PlacingTools): readonly Highlight[] {
  const { highlights } = field;
  const { text } = projection;
  const isNew = field.text !== text;
  const ids = new Set(highlights.map(({ id }) => id));
  field.projection = projection;
  for (const spot of [...field.spots.values()]) if (isNew || !ids.has(spot.highlight.id)) spots.drop(spot);
  if (isNew) Object.assign(field, { text, hash: textHash(text) });
  return highlights.filter((highlight) => {
    const before = field.spots.get(highlight.id);
    return !before || !isSame(before.highlight, highlight) || painter.isBroken(before);
  });
}
