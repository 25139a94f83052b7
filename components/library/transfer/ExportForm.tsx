import { useSignal } from '@preact/signals';

import { FORMATS } from '../../../utils/formats';
import type { Format } from '../../../utils/formats/format';
import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';
import { ExportLosses } from './ExportLosses';
import { ExportPreview } from './ExportPreview';
import { FormatChoice } from './FormatChoice';
import { ScopeChoice } from './ScopeChoice';
import type { Scope } from './scope';
import { useLongWork } from './use-long-work';
import { fileName, saveFile, writeFile } from './write-file';

/** Which papers, in which format, where to: with a look at the result before. */
export function ExportForm() {
  const { router, selection } = usePage();
  const { query } = router.route.peek();
  const ids = [...selection.ids.peek()];
  const first: Scope = query ? { kind: 'query', query } : ids.length > 0 ? { kind: 'selection', ids } : { kind: 'all' };
  const scope = useSignal<Scope>(first);
  const format = useSignal(WRITABLE[0]);
  const total = useSignal<number>();
  const chosen = format.value;
  if (!chosen) return null;

  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title">{t('export_title')}</h2>
      <ScopeChoice scope={scope.value} selection={ids} onChange={(next) => (scope.value = next)} />
      <FormatChoice formats={WRITABLE} format={chosen} onChange={(next) => (format.value = next)} />
      <ExportLosses format={chosen} scope={scope.value} />
      <ExportPreview format={chosen} scope={scope.value} onTotal={(now) => (total.value = now)} />
      <WriteBar format={chosen} scope={scope.value} count={total.value ?? 0} />
    </section>
  );
}

interface WriteBarProps {
  readonly format: Format;
  readonly scope: Scope;
  readonly count: number;
}

/** Writes what was chosen, to a file or the clipboard, and shows how far it is. */
function WriteBar({ format, scope, count }: WriteBarProps) {
  const { notices } = usePage();
  const topics = useTopicMap();
  const { progress, run, stop } = useLongWork(notices);
  const name = fileName(format);

  const write = (then: (pieces: readonly string[]) => void | Promise<void>, said: string): Promise<void> =>
    run(async (report, aborted) => {
      await then(await writeFile({ format, scope, topics, progress: report, aborted }));
      notices.say(said);
    });
  const save = (): Promise<void> => write((pieces) => saveFile(name, format.mime, pieces), t('export_saved', name));
  const copy = (): Promise<void> =>
    write((pieces) => navigator.clipboard.writeText(pieces.join('')), plural('export_copied', count));

  return (
    <div>
      {progress.value ? (
        <Progress
          label={t('export_progress', ...progress.value)}
          done={progress.value[0]}
          of={progress.value[1]}
          cancel={t('library_cancel')}
          onCancel={stop}
        />
      ) : (
        <div class="form-bar">
          <Button look="primary" disabled={count === 0} onClick={() => void save()}>
            {plural('export_save', count)}
          </Button>
          <Button disabled={count === 0} onClick={() => void copy()}>
            {t('export_copy')}
          </Button>
        </div>
      )}
    </div>
  );
}

const WRITABLE = FORMATS.filter((format) => format.write);
