import type { PaperId } from '../../model/identifiers';
import { strongest } from '../../model/paper-id';
import type { Draft } from '../records/draft';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

/**
 * Two devices that made the same papers one, each the other way round, leave signposts that lead in a circle, to no paper. The
 * strongest of the circle is the paper again, on either device the same one; the others lead to it.
 */
export async function breakCircles(work: UnitOfWork, signposts: readonly PaperId[]): Promise<void> {
  /** By record, the signpost from which it was come by first: each is come by once, however long the ways. */
  const passed = new Map<PaperId, PaperId>();
  for (const id of signposts) {
    const circle = await circleFrom(work, id, passed);
    if (circle.length === 0) continue;
    const head = strongest(circle);
    work.record(await work.draft('papers', head), 'into', null);
    if ((await work.names.resolve(head)) !== head) await work.names.set(head, head);
  }
}

/** The records that a signpost leads to again and again; none when it leads to a paper, or where another one led before. */
async function circleFrom(
  work: UnitOfWork,
  start: PaperId,
  passed: Map<PaperId, PaperId>,
): Promise<readonly PaperId[]> {
  const way: PaperId[] = [];
  for (let at: PaperId | undefined = start; at; at = await intoOf(work, at)) {
    const from = passed.get(at);
    if (from !== undefined) return from === start ? way.slice(way.indexOf(at)) : [];
    passed.set(at, start);
    way.push(at);
  }
  return [];
}

async function intoOf(work: UnitOfWork, id: PaperId): Promise<PaperId | undefined> {
  return textOf((await work.draft('papers', id)).registers, 'into') as PaperId | undefined;
}

/** Signposts in such an order that what one leads to comes before it: then each is led to its paper at once, however long the chain. Circles are broken before. */
export function nearestFirst<Signpost extends { readonly draft: Draft<PaperId> }>(
  signposts: readonly Signpost[],
): readonly Signpost[] {
  const left = new Map(signposts.map((one) => [one.draft.id, one]));
  const ordered: Signpost[] = [];
  for (const { draft } of signposts) {
    const way: Signpost[] = [];
    for (let at: PaperId | undefined = draft.id; at;) {
      const one: Signpost | undefined = left.get(at);
      if (!one) break;
      left.delete(at);
      way.push(one);
      at = textOf(one.draft.registers, 'into') as PaperId | undefined;
    }
    while (way.length > 0) ordered.push(way.pop()!);
  }
  return ordered;
}
