/** Files taken into a library as the options page takes them. */
import { openDB } from 'idb';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';

import { importFile, readFile } from '../../components/library/transfer/import-file';
import { FORMATS, formatOf } from '../../utils/formats';
import type { LibraryCall } from '../../utils/library';
import type { LibraryService } from '../../utils/library/create-library';
import { dumpAll, fresh, type Fresh } from './fresh';

/** The name of a device once decided which of two facts of the same moment stays. */
export const DEVICES = ['a0000000', 'imported', 'z0000000'] as const;
export const FORMATS_READ = FORMATS.filter(({ id, write, read }) => write && (read || id === 'biblatex')).map(
  ({ id }) => id,
);

/** A library on a device of that name, behind the door that the options page asks at. */
export async function libraryOn(device: string): Promise<Fresh> {
  const stage = fresh();
  await stage.library.get('url:https://example.org');
  const db = await openDB(stage.name);
  await db.put('meta', device, 'device');
  db.close();
  answerFrom(stage.library);
  return stage;
}

export function answerFrom(library: LibraryService): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async ({ call, args }: LibraryCall) => {
    const work = library[call] as (...args: readonly unknown[]) => Promise<unknown>;
    return { value: plain(await work(...args)) };
  }) as typeof browser.runtime.sendMessage);
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export async function take(name: string, text: string) {
  const report = await importFile(await readFile(new File([text], name)), () => {}, new AbortController().signal);
  const { added, updated, identical } = report;
  return { report, counts: { added, updated, identical } };
}

export async function exportOf(library: LibraryService, id: string): Promise<string> {
  const format = formatOf(id);
  return [...(format?.write?.((await library.search({})).rows, {}) ?? [])].join('');
}

/** Everything that is kept, but for the line that says when the backup was made. */
export async function kept(library: LibraryService): Promise<Readonly<Record<string, unknown>>> {
  const records = (await dumpAll(library)).slice(1).map((line) => JSON.parse(line));
  return Object.fromEntries(records.map((record) => [`${record.in} ${record.id}`, record.registers ?? record]));
}
