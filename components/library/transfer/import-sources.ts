import type { MessageKey } from '../../../utils/i18n';
import { RESTORE, type Route } from '../route';

/** What is to be done before a file is chosen, by what the address says that it is from. */
const HINTS: Readonly<Record<string, MessageKey>> = {
  zotero: 'import_from_zotero',
  papermemory: 'import_from_papermemory',
  backup: 'import_from_backup',
};

/** The programs that readers come from, as they are offered to them. */
export const IMPORT_SOURCES: readonly (readonly [source: string, label: MessageKey])[] = [
  ['zotero', 'welcome_from_zotero'],
  ['papermemory', 'welcome_from_papermemory'],
  ['import', 'welcome_from_file'],
];

/** Where papers of a source are taken in. */
export function importRoute(source: string): Route {
  return { section: 'export', filter: { [RESTORE]: source } };
}

/** Where the papers are to come from, as the route says; undefined where it does not ask for an import. */
export function askedSource({ filter }: Route): string | undefined {
  return filter?.[RESTORE];
}

/** What to do first, in a sentence; undefined where nothing is known of the source. */
export function importHint(source: string | undefined): MessageKey | undefined {
  return source !== undefined && Object.hasOwn(HINTS, source) ? HINTS[source] : undefined;
}
