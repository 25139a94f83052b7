import type { Library } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import type { PaperId } from '../../utils/model/identifiers';
import type { Receipt } from '../../utils/model/receipt';
import { announceChange } from '../announce-change';
import type { AskedOfTrash } from './asked';

const DAY = 86_400_000;

interface FakeTrashOptions {
  readonly rows: () => readonly LibraryRow[];
  change(ids: readonly PaperId[], next: readonly LibraryRow[]): Receipt;
}

/** The trash of a library in memory. Whatever is in the library again is not in it. */
export function fakeTrash({ rows, change }: FakeTrashOptions): Pick<Library, AskedOfTrash | 'remove'> {
  let bin: readonly { readonly row: LibraryRow; readonly at: number }[] = [];
  const inBin = () => bin.filter(({ row }) => !rows().some(({ paper }) => paper.id === row.paper.id)).toReversed();

  return {
    async remove(ids) {
      const gone = rows().filter(({ paper }) => ids.includes(paper.id));
      bin = [...bin.filter(({ row }) => !ids.includes(row.paper.id)), ...gone.map((row) => ({ row, at: Date.now() }))];
      return change(
        ids,
        rows().filter((row) => !gone.includes(row)),
      );
    },
    async trash() {
      const all = inBin();
      const papers = all.map(({ row: { paper, bookmark, highlights }, at }) => ({
        paper,
        tags: bookmark.tags,
        hasNote: bookmark.note !== '',
        highlights: highlights.length,
        trashedAt: new Date(at).toISOString(),
        keptUntil: new Date(at + 30 * DAY).toISOString(),
      }));
      return { papers, total: all.length, highlights: papers.reduce((sum, { highlights }) => sum + highlights, 0) };
    },
    async putBack(ids) {
      const back = inBin().filter(({ row }) => !ids || ids.includes(row.paper.id));
      return change(
        back.map(({ row }) => row.paper.id),
        [...rows(), ...back.map(({ row }) => row)],
      );
    },
    async deleteForever(ids) {
      const gone = inBin().filter(({ row }) => !ids || ids.includes(row.paper.id));
      bin = bin.filter((one) => !gone.includes(one));
      void announceChange('papers', []);
      return { papers: gone.length, highlights: gone.reduce((sum, { row }) => sum + row.highlights.length, 0) };
    },
    history: async () => [{ at: '2026-01-02T08:00:00.000Z', kind: 'tagged', tags: ['thesis'] }],
  };
}
