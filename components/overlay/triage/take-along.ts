import { plural, t } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { loadScript } from '../lazy-scripts';
import type { PaperActions } from '../paper-actions';
import type { ExportId } from './exports';

export interface TakeAlong {
  copy(rows: readonly Row[]): void;
  link(rows: readonly Row[]): void;
  save(rows: readonly Row[], format: ExportId): void;
}

/** Copies papers, or saves them as a file, and says so. */
export function createTakeAlong({ notify, fail }: Pick<PaperActions, 'notify' | 'fail'>): TakeAlong {
  async function take(act: () => Promise<unknown>, said: string): Promise<void> {
    try {
      await act();
      notify({ text: said });
    } catch (error) {
      if (error instanceof DOMException) notify({ text: t('take_refused') });
      else fail(error);
    }
  }

  return {
    copy: (rows) =>
      void take(async () => (await loadScript('cite')).copyBibtex(rows), plural('take_did_copy', rows.length)),
    link: (rows) =>
      void take(async () => (await loadScript('cite')).copyLinks(rows), plural('take_did_link', rows.length)),
    save: (rows, format) =>
      void take(async () => (await loadScript('cite')).save(rows, format), plural('take_did_export', rows.length)),
  };
}
