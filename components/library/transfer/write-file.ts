import type { Format } from '../../../utils/formats/format';
import { library } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { TopicMap } from '../topics-context';
import { readScope, type Scope } from './scope';

export interface WriteFileOptions {
  readonly format: Format;
  readonly scope: Scope;
  readonly topics: TopicMap;
  progress(done: number, of: number): void;
  readonly aborted: AbortSignal;
}

/** The scope in a format, piece by piece. The whole library's backup comes from the library itself, with its stamps. */
export async function writeFile(options: WriteFileOptions): Promise<string[]> {
  const { format, scope, topics, progress, aborted } = options;
  if (format.id === 'backup' && scope.kind === 'all') return dumpAll(progress, aborted);
  const rows = await readScope(scope, progress, aborted);
  return writeRows(format, rows, topics);
}

export function writeRows(format: Format, rows: readonly LibraryRow[], topics: TopicMap): string[] {
  const topicName = (id: string): string => topics.get(id)?.name ?? id;
  return [...(format.write?.(rows, { topicName, now: new Date().toISOString() }) ?? [])];
}

/** The lines of a full backup, each with its end. */
export async function dumpAll(progress: (done: number, of: number) => void, aborted: AbortSignal): Promise<string[]> {
  const { papers, highlights, seen } = await library.stats();
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await library.dump(cursor);
    aborted.throwIfAborted();
    lines.push(...page.lines.map((line) => `${line}\n`));
    progress(lines.length, Math.max(lines.length, papers + highlights + seen));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return lines;
}

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, mime: string, pieces: readonly string[]): void {
  saveBlob(name, new Blob([...pieces], { type: `${mime};charset=utf-8` }));
}

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute later it has it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** `ibid-2026-01-31.bib` */
export function fileName({ extension }: Pick<Format, 'extension'>, now = new Date()): string {
  return `ibid-${now.toISOString().slice(0, 10)}.${extension}`;
}
