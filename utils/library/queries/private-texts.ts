import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';

const MOST = 5_000;

/** Papers that private windows show: only in memory, and gone with the worker. */
export class PrivateTexts {
  private readonly papers = new Map<PaperId, Paper>();

  /** Remembers papers, the latest ones, and gives their ids. */
  add(papers: readonly Paper[]): PaperId[] {
    for (const paper of papers) {
      this.papers.delete(paper.id);
      this.papers.set(paper.id, paper);
    }
    for (const id of [...this.papers.keys()].slice(0, Math.max(0, this.papers.size - MOST))) this.papers.delete(id);
    return papers.map(({ id }) => id);
  }

  get(id: PaperId): Paper | undefined {
    return this.papers.get(id);
  }
}
