import { PERIOD_NAMES, PERIODS, type Activity, type Period } from '../../../utils/calls/activity';
import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Segments } from '../../ui/Segments';
import { usePage } from '../page-state';
import { ActivityLines } from './ActivityLines';
import { LINE_NAMES } from './lines';
import { SavedAreas } from './SavedAreas';
import { SavedMonths } from './SavedMonths';
import { useActivity } from './use-activity';

/** What the reader saw, saved, read and highlighted lately, and the months of the library; every figure leads to its papers. */
export function ActivitySection() {
  const { router } = usePage();
  const { filter = {} } = router.route.value;
  const period = PERIOD_NAMES.find((name) => name === filter['period']) ?? 'week';
  const isTable = filter['view'] === 'table';
  const found = useActivity(period);

  function show(next: { readonly period: Period; readonly isTable: boolean }): void {
    const view = { ...(next.period !== 'week' && { period: next.period }), ...(next.isTable && { view: 'table' }) };
    router.go({ section: 'activity', ...(Object.keys(view).length > 0 && { filter: view }) }, 'replace');
  }

  if (!found) return <div class="page" />;
  if (isEmpty(found))
    return (
      <div class="page">
        <EmptyState title={t('activity_empty')}>
          <p>{t('activity_empty_hint')}</p>
        </EmptyState>
      </div>
    );
  const parts = { found, isTable };
  return (
    <div class="page activity">
      <section aria-label={plural('activity_last', PERIODS[found.period])}>
        <div class="activity-bar">
          <h2>{plural('activity_last', PERIODS[found.period])}</h2>
          <Segments
            label={t('activity_period')}
            value={period}
            options={PERIOD_NAMES.map((value) => ({ value, label: t(`activity_${value}`) }))}
            onChange={(next) => show({ period: next, isTable })}
          />
          <span class="gap" />
          <Button look="quiet" aria-pressed={isTable} onClick={() => show({ period, isTable: !isTable })}>
            {t('activity_table')}
          </Button>
        </div>
        <p class="activity-words" role="status">
          {sentence(found)}
        </p>
        <ActivityLines {...parts} />
      </section>
      <section aria-label={t('activity_areas')}>
        <h2>{t('activity_areas')}</h2>
        <p class="muted small">{t('activity_areas_hint')}</p>
        <SavedAreas {...parts} />
      </section>
      {found.months.length > 0 && (
        <section aria-label={t('activity_months')}>
          <h2>{t('activity_months')}</h2>
          <p class="muted small">{t('activity_months_legend')}</p>
          <SavedMonths {...parts} />
        </section>
      )}
    </div>
  );
}

/** All figures of the period in words. */
function sentence({ lines: { seen, saved, read, highlighted } }: Activity): string {
  return plural('activity_sentence', seen.now, saved.now, read.now, highlighted.now);
}

function isEmpty({ lines, months }: Activity): boolean {
  return months.length === 0 && LINE_NAMES.every((name) => lines[name].now === 0);
}
