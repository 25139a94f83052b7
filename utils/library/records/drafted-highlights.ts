import type { HighlightRecord } from '../database/schema';
import type { Draft } from './draft';
import { highlightRecord } from './read-records';
import { textOf } from './register';

/** The highlights that a transaction changed, by each paper that they were of in it: they are looked for once for every paper that goes into another. */
export class DraftedHighlights {
  private readonly byPaper = new Map<string, Set<Draft>>();

  add(draft: Draft): void {
    const paper = textOf(draft.registers, 'paper');
    if (paper === undefined) return;
    const drafts = this.byPaper.get(paper);
    if (drafts) drafts.add(draft);
    else this.byPaper.set(paper, new Set([draft]));
  }

  /** Puts those of some papers in the place of what the database has of them. */
  putInto(groups: Map<string, readonly HighlightRecord[]>, papers: readonly string[]): void {
    for (const paper of papers) {
      const drafts = [...(this.byPaper.get(paper) ?? [])];
      const records = drafts.map(({ id, registers }) => highlightRecord(id, registers));
      // One that went on to another paper since is that one's.
      const here = records.filter((record) => record.paper === paper);
      if (here.length === 0) continue;
      const ids = new Set(here.map(({ id }) => id));
      groups.set(paper, [...(groups.get(paper) ?? []).filter(({ id }) => !ids.has(id)), ...here]);
    }
  }
}
