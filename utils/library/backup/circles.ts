import type { PaperId } from '../../model/identifiers';
import { strongest } from '../../model/paper-id';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

/**
 * Two devices that made the same papers one, each the other way round, leave signposts that lead in a circle, to no paper. The
 * strongest of the circle is the paper again, on either device the same one; the others lead to it.
 */
export async function breakCircles(work: UnitOfWork, signposts: readonly PaperId[]): Promise<void> {
  for (const id of signposts) {
    const circle = await circleFrom(work, id);
    if (circle.length === 0) continue;
    const head = strongest(circle);
    work.record(await work.draft('papers', head), 'into', null);
    if ((await work.names.resolve(head)) !== head) await work.names.set(head, head);
  }
}

/** The records that a signpost leads to again and again; none when it leads to a paper. */
async function circleFrom(work: UnitOfWork, start: PaperId): Promise<readonly PaperId[]> {
  const way: PaperId[] = [];
  for (let at: PaperId | undefined = start; at;) {
    if (way.includes(at)) return way.slice(way.indexOf(at));
    way.push(at);
    at = textOf((await work.draft('papers', at)).registers, 'into') as PaperId | undefined;
  }
  return [];
}
