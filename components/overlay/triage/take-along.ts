import { plural, t, type PluralKey } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { loadScript, type LazyScripts } from '../lazy-scripts';
import type { PaperActions } from '../paper-actions';
import { eachOnce } from './each-once';
import type { ExportId } from './exports';
import { MANY } from './several-acts';

export interface TakeAlong {
  copy(rows: readonly Row[]): void;
  link(rows: readonly Row[]): void;
  exportAs(rows: readonly Row[], format: ExportId): void;
}

/** Copies papers, or saves them as a file, and says so. */
export function createTakeAlong({ notify, fail }: Pick<PaperActions, 'notify' | 'fail'>): TakeAlong {
  async function take(
    listed: readonly Row[],
    said: PluralKey,
    act: (cite: LazyScripts['cite'], rows: readonly Row[]) => unknown,
  ): Promise<void> {
    const rows = eachOnce(listed);
    if (rows.length > MANY) notify({ text: plural('several_working', rows.length) });
    try {
      await act(await loadScript('cite'), rows);
      notify({ text: plural(said, rows.length) });
    } catch (error) {
      if (error instanceof DOMException) notify({ text: t('take_refused') });
      else fail(error);
    }
  }

  return {
    copy: (rows) => void take(rows, 'take_did_copy', (cite, papers) => cite.copyBibtex(papers)),
    link: (rows) => void take(rows, 'take_did_link', (cite, papers) => cite.copyLinks(papers)),
    exportAs: (rows, format) => void take(rows, 'take_did_export', (cite, papers) => cite.save(papers, format)),
  };
}
