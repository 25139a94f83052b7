import { plural, t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { Notices } from '../notices';
import { readScope } from './scope';

interface Way {
  readonly said: 'take_did_copy' | 'take_did_link';
  readonly write: (rows: readonly LibraryRow[]) => Promise<string>;
}

/** For the clipboard; what writes them is loaded when they are first asked for. */
export const COPIES = {
  copy: {
    said: 'take_did_copy',
    write: async (rows) => [...(await import('../../../utils/formats/bib-entry')).bibEntries(rows, 'bibtex')].join(''),
  },
  link: {
    said: 'take_did_link',
    async write(rows) {
      const { markdownLink } = await import('../../../utils/formats/markdown-text');
      const links = rows.map(({ paper }) => markdownLink(paper.title, paper.url));
      return links.length > 1 ? links.map((link) => `- ${link}\n`).join('') : links.join('');
    },
  },
} as const satisfies Readonly<Record<string, Way>>;

/** Copies saved papers, as they are in the library, and says so; what goes wrong is said, and not thrown. */
export async function copyPapers(
  ids: readonly PaperId[],
  { said, write }: Way,
  { say, fail }: Pick<Notices, 'say' | 'fail'>,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    const rows = await readScope({ kind: 'selection', ids }, () => undefined, new AbortController().signal);
    await navigator.clipboard.writeText(await write(rows));
    say(plural(said, rows.length));
  } catch (error) {
    if (error instanceof DOMException) say(t('take_refused'));
    else fail(error);
  }
}
