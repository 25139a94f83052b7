import type { PaperId } from '../../model/identifiers';
import type { FoundRow } from '../queries/rows';

/** So many are kept. */
const MOST = 1_000;

/** The rows that were shown last: while somebody types most of them are shown again. */
export class ShownRows {
  private readonly rows = new Map<PaperId, FoundRow>();

  has(id: PaperId): boolean {
    return this.rows.has(id);
  }

  get(id: PaperId): FoundRow | undefined {
    return this.rows.get(id);
  }

  keep(id: PaperId, row: FoundRow): void {
    this.rows.delete(id);
    this.rows.set(id, row);
    if (this.rows.size <= MOST) return;
    for (const oldest of this.rows.keys()) {
      this.rows.delete(oldest);
      break;
    }
  }

  forget(id: PaperId): void {
    this.rows.delete(id);
  }
}
