import type { LibraryRow } from '../../utils/model/library-row.ts';
import { toBackupLines } from '../../utils/formats/backup-lines';
import type { Tab } from './browsers/driver.ts';

/** A paper that was saved then. */
export interface DatedPaper {
  readonly savedAt: Date;
  readonly title: string;
  readonly isRead?: boolean;
  readonly isHighlighted?: boolean;
}

/** Brings papers in that were saved long ago, as one of Ibid's own pages may. */
export async function bringIn(tab: Tab, papers: readonly DatedPaper[]): Promise<void> {
  const lines = [...toBackupLines(papers.map(rowOf))];
  await tab.run(async (staged) => {
    interface Extension {
      readonly runtime: { sendMessage(call: object): Promise<{ readonly error?: object }> };
    }
    const { runtime } = (globalThis as unknown as { readonly chrome: Extension }).chrome;
    for (const [call, ...args] of [['stage', 'dated', staged] as const, ['restore', 'dated'] as const]) {
      const { error } = await runtime.sendMessage({ to: 'library', call, args, id: `dated-${call}` });
      if (error) throw new Error(JSON.stringify(error));
    }
  }, lines);
}

function rowOf({ savedAt, title, isRead = false, isHighlighted = false }: DatedPaper, n: number): LibraryRow {
  const arxiv = `2601.${String(n + 1).padStart(5, '0')}`;
  const url = `https://arxiv.org/abs/${arxiv}`;
  const at = savedAt.toISOString();
  const selector = { exact: 'a made-up result', prefix: '', suffix: '' };
  return {
    paper: { id: `arxiv:${arxiv}`, ids: { arxiv }, title, authors: [], url, categories: [] },
    bookmark: { status: isRead ? 'read' : 'to read', starred: false, tags: [], note: '', savedAt: at },
    topics: [],
    highlights: isHighlighted
      ? [
          {
            ...{ id: `mark-${n}`, paper: `arxiv:${arxiv}`, field: 'abstract', selector, colour: 'yellow' },
            ...{ note: '', tags: [], created: at, modified: at, url },
          },
        ]
      : [],
  };
}
