import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { losses, PARTS, type Format, type Loss } from '../../../utils/formats/format';
import { plural, t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { usePage } from '../page-state';
import { readScope, type Scope } from './scope';

export interface ExportLossesProps {
  readonly format: Format;
  readonly scope: Scope;
}

/** What of these papers will not be in a file of this format: said before it is saved. */
export function ExportLosses({ format, scope }: ExportLossesProps) {
  const { revision } = usePage();
  const rows = useSignal<readonly LibraryRow[]>();

  useEffect(() => {
    const stop = new AbortController();
    const show = (found?: readonly LibraryRow[]): void => void (stop.signal.aborted || (rows.value = found));
    show();
    // When it fails, so does the preview, which says so.
    readScope(scope, () => {}, stop.signal).then(show, () => show());
    return () => stop.abort();
  }, [scope, revision.value]);

  const all = rows.value;
  const lost = useMemo(() => all && losses(format, all), [all, format]);
  if (!all || !lost || all.length === 0) return null;
  return (
    <div class="muted small" role="status">
      {sentences(format, lost, all.length).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** Whole papers first, then what is left out of the others. */
export function sentences(format: Format, lost: readonly Loss[], total: number): readonly string[] {
  if (lost.length === 0) return [t(isLossless(format) ? 'export_lossless' : 'export_nothing_lost')];
  const absent = lost.find(({ part }) => part === 'papers');
  const reason = format.onlyHighlights ? 'export_without_highlights' : 'export_without_address';
  const items = lost.flatMap(({ part, papers }) =>
    part === 'papers' ? [] : plural('export_lost_item', papers, t(`export_part_${part}`)),
  );
  return [
    ...(absent ? [plural(reason, absent.papers, total)] : []),
    ...(items.length > 0 ? [t('export_lost', new Intl.ListFormat().format(items))] : []),
  ];
}

function isLossless({ carries, blurs = [] }: Format): boolean {
  return blurs.length === 0 && PARTS.every((part) => carries.includes(part));
}
