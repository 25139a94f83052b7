import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import { FORMATS } from '../../../utils/formats';
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
import { fileName, saveFile, writeFile } from './write-file';

/** Which papers, in which format, where to: with a look at the result before. */
export function ExportForm() {
  const { notices, router, selection } = usePage();
  const topics = useTopicMap();
  const { query } = router.route.peek();
  const ids = [...selection.ids.peek()];
  const first: Scope = query ? { kind: 'query', query } : ids.length > 0 ? { kind: 'selection', ids } : { kind: 'all' };
  const scope = useSignal<Scope>(first);
  const format = useSignal(WRITABLE[0]);
  const total = useSignal<number>();
  const progress = useSignal<readonly [done: number, of: number]>();
  const work = useRef<AbortController>(undefined);
  const chosen = format.value;
  if (!chosen) return null;

  async function write(then: (pieces: readonly string[]) => void | Promise<void>, said: string): Promise<void> {
    if (!chosen) return;
    work.current = new AbortController();
    const report = (done: number, of: number): void => void (progress.value = [done, of]);
    const { signal } = work.current;
    try {
      const options = { format: chosen, scope: scope.peek(), topics, progress: report, aborted: signal };
      await then(await writeFile(options));
      notices.say(said);
    } catch (error) {
      if (!signal.aborted) notices.fail(error);
    } finally {
      progress.value = undefined;
    }
  }

  const name = fileName(chosen);
  const count = total.value ?? 0;
  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title">{t('export_title')}</h2>
      <ScopeChoice scope={scope.value} selection={ids} onChange={(next) => (scope.value = next)} />
      <FormatChoice formats={WRITABLE} format={chosen} onChange={(next) => (format.value = next)} />
      <ExportLosses format={chosen} scope={scope.value} />
      <ExportPreview format={chosen} scope={scope.value} onTotal={(now) => (total.value = now)} />
      <div>
        {progress.value ? (
          <Progress
            label={t('export_progress', ...progress.value)}
            done={progress.value[0]}
            of={progress.value[1]}
            cancel={t('library_cancel')}
            onCancel={() => work.current?.abort()}
          />
        ) : (
          <div class="form-bar">
            <Button
              look="primary"
              disabled={count === 0}
              onClick={() => void write((pieces) => saveFile(name, chosen.mime, pieces), t('export_saved', name))}
            >
              {plural('export_save', count)}
            </Button>
            <Button
              disabled={count === 0}
              onClick={() =>
                void write((pieces) => navigator.clipboard.writeText(pieces.join('')), plural('export_copied', count))
              }
            >
              {t('export_copy')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

const WRITABLE = FORMATS.filter((format) => format.write);
