import { onTestFinished } from 'vitest';

import type { ChangeKind } from '../../utils/model/change';
import { createLibrary, type LibraryOptions, type LibraryService } from '../../utils/library/create-library';
import { identify, normalizeIds, type PaperId, type PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';

export const START = Date.UTC(2026, 0, 31, 8);

export interface Fresh {
  readonly library: LibraryService;
  readonly name: string;
  readonly ticks: { kind: ChangeKind; ids?: readonly PaperId[] | undefined }[];
  /** Lets time pass. */
  wait(ms: number): void;
  /** The library as a worker that has just started sees it. */
  reopen(): LibraryService;
}

/** An empty library with a clock of its own, closed when the test is over. */
export function fresh(options: LibraryOptions = {}): Fresh {
  const name = options.name ?? `test-${crypto.randomUUID()}`;
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const ticks: Fresh['ticks'] = [];
  let ms = options.now?.() ?? START;
  let heard = 0;
  let isHeard = false;
  /** As a page does: hears that there is something new, and asks what. */
  const hear = async (now: number): Promise<void> => {
    const since = heard;
    heard = now;
    if (!isHeard) return;
    const { changes } = await library.changes(since);
    for (const { kind, ids } of changes) ticks.push({ kind, ids });
  };
  const open = (): LibraryService =>
    createLibrary(
      {
        name,
        now: () => ms,
        announce: hear,
        ...options,
      },
      end.signal,
    );
  const library = open();
  return {
    library,
    name,
    /** To ask after each change takes time: it is done for tests that look. */
    get ticks() {
      isHeard = true;
      return ticks;
    },
    wait: (passed) => void (ms += passed),
    reopen: open,
  };
}

export function paper(ids: PaperIds, more: Partial<Paper> = {}): Paper {
  const known = normalizeIds(ids);
  const id = identify(known) ?? 'url:https://example.org';
  return {
    id,
    ids: known,
    title: `Paper ${id}`,
    authors: [{ family: 'Doe', given: 'Jane' }],
    url: `https://example.org/${id}`,
    categories: ['cs.LG'],
    ...more,
  };
}

export const arxiv = (n: number, more: Partial<Paper> = {}): Paper =>
  paper({ arxiv: `2601.${String(n).padStart(5, '0')}` }, more);

export const marked = {
  field: 'abstract',
  selector: { exact: 'a memory of its own', prefix: 'with ', suffix: '.', start: 10, end: 29 },
  colour: 'green',
  url: 'https://arxiv.org/abs/2601.00001',
} as const;

/** The whole backup as lines. */
export async function dumpAll(library: Pick<LibraryService, 'dump'>): Promise<string[]> {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await library.dump(cursor);
    lines.push(...page.lines);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
}
