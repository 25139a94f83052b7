/** Papers that were made one over the years lead to each other in long chains. Taking them in costs so much for each, however long the chain. */
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { PaperId } from '../../utils/model/identifiers';
import { breakCircles, nearestFirst } from '../../utils/library/backup/circles';
import type { UnitOfWork } from '../../utils/library/records/unit-of-work';
import { fresh, START } from './fresh';

const T = `${START.toString(36).padStart(9, '0')}.00000.elsewher`;
const LONG = 20_000;

const idOf = (n: number): PaperId => `openreview:p${String(n).padStart(6, '0')}`;

/** A backup of so many papers, each made one with another: `into` says with which; the last stands for itself. */
function backup(count: number, into: (n: number) => number | undefined): string[] {
  const records = Array.from({ length: count }, (_, n) => {
    const to = into(n);
    const registers = {
      title: { v: 'One paper', t: T },
      saved: { v: new Date(START).toISOString(), t: T },
      ...(to !== undefined && { into: { v: idOf(to), t: T } }),
    };
    return JSON.stringify({ in: 'papers', id: idOf(n), registers });
  });
  const header = { ibid: 'backup', format: 3, made: new Date(START).toISOString() };
  return [JSON.stringify(header), ...records, JSON.stringify({ end: count })];
}

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  for (let at = 0; at < lines.length; at += 1_000) await library.stage(session, lines.slice(at, at + 1_000));
  return library.restore(session);
}

/** How many requests an act makes of the database, and how many records they give. */
async function costOf(act: () => Promise<unknown>): Promise<number> {
  let cost = 0;
  const originals = (['get', 'getAll', 'getAllKeys', 'put', 'delete'] as const).flatMap((name) =>
    [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((owner) => {
      const methods = owner as unknown as Record<string, ((...args: unknown[]) => IDBRequest<unknown>) | undefined>;
      const original = methods[name];
      if (!original) return [];
      methods[name] = function (this: unknown, ...args: unknown[]) {
        cost++;
        const request = original.apply(this, args);
        request.addEventListener('success', () => {
          if (Array.isArray(request.result)) cost += request.result.length;
        });
        return request;
      };
      return () => (methods[name] = original);
    }),
  );
  await act();
  for (const putBack of originals) putBack();
  return cost;
}

const SHAPES: readonly (readonly [string, (count: number) => (n: number) => number | undefined])[] = [
  ['a chain, its end last', (count) => (n) => (n + 1 < count ? n + 1 : undefined)],
  ['a chain, its end first', () => (n) => (n > 0 ? n - 1 : undefined)],
  ['a circle', (count) => (n) => (n + 1) % count],
  ['circles of two', () => (n) => (n % 2 === 0 ? n + 1 : n - 1)],
  ['all to one', () => (n) => (n > 0 ? 0 : undefined)],
];

describe.each(SHAPES)('%s', (name, into) => {
  it('costs so much for each paper, however long it is', async () => {
    const [few, many] = [100, 800];
    const costs: number[] = [];
    for (const count of [few, many]) {
      const { library } = fresh();
      const lines = backup(count, into(count));
      costs.push(await costOf(() => restore(library, lines)));
      const kept = name === 'circles of two' ? count / 2 : 1;
      expect((await library.search({ limit: 1 })).total).toBe(kept);
      // All lead to the paper that is left.
      const { paper } = (await library.get(idOf(count - 1)))!;
      if (kept === 1) expect((await library.get(idOf(count >> 1)))?.paper.id).toBe(paper.id);
    }
    expect(costs[1]! / costs[0]!).toBeLessThan((1.3 * many) / few);
  });

  it(`is followed once where there are ${LONG}`, async () => {
    const registers = new Map(
      Array.from({ length: LONG }, (_, n) => {
        const to = into(LONG)(n);
        return [idOf(n), { ...(to !== undefined && { into: { v: idOf(to), t: T } }) }] as const;
      }),
    );
    let asked = 0;
    const drafts = new Map([...registers].map(([id, known]) => [id, { entity: 'papers', id, registers: known }]));
    const work = {
      draft: async (_: string, id: PaperId) => (asked++, drafts.get(id)),
      record: (draft: { registers: object }) => (draft.registers = {}),
      names: { resolve: async (id: PaperId) => id, set: async () => undefined },
    } as unknown as UnitOfWork;
    await breakCircles(work, [...drafts.keys()]);
    expect(asked).toBeLessThanOrEqual(3 * LONG);

    const ordered = nearestFirst([...drafts.values()].map((draft) => ({ draft }) as never)) as readonly {
      readonly draft: { readonly id: PaperId; readonly registers: { readonly into?: { readonly v: PaperId } } };
    }[];
    expect(ordered).toHaveLength(LONG);
    const place = new Map(ordered.map(({ draft }, at) => [draft.id, at]));
    const late = ordered.filter(({ draft }, at) => (place.get(draft.registers.into?.v ?? draft.id) ?? 0) > at);
    expect(late).toEqual([]);
  });
});
