import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import type { MonthActivity } from '../../../utils/calls/activity';
import { t } from '../../../utils/i18n';
import { Strip } from '../../ui/Strip';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import type { ActivityLinesProps } from './ActivityLines';
import { FigureLink } from './FigureLink';
import { FigureTable } from './FigureTable';
import { monthName, monthsQuery, sumOf, withGaps, yearBelow } from './months';

/** What was saved in each month of the library, and read of it; one month or several open what was saved then. */
export function SavedMonths({ found: { months: saved, thisMonth }, isTable }: ActivityLinesProps) {
  const { router } = usePage();
  const months = useMemo(() => withGaps(saved, thisMonth), [saved, thisMonth]);
  const most = Math.max(1, ...months.map((month) => month.saved));
  const nameOf = (at: number): string => monthName(months[at]?.month ?? thisMonth);

  if (isTable)
    return (
      <FigureTable
        label={t('activity_months')}
        corner={t('activity_month')}
        columns={[
          { head: t('listing_state_saved'), cell: savedIn },
          { head: t('activity_of_these_read'), cell: readIn },
        ]}
        rows={months.toReversed()}
        nameOf={({ month }) => monthName(month)}
      />
    );
  return (
    <Strip
      label={t('activity_months')}
      hint={t('activity_months_hint')}
      columns={months.map((month, at) => ({
        id: month.month,
        label: t('activity_in_month', nameOf(at), month.saved, month.read),
        height: month.saved / most,
        part: month.saved > 0 ? month.read / month.saved : 0,
        caption: <YearLink year={yearBelow(months, at)} />,
      }))}
      sayRange={(from, to) => {
        const sum = sumOf(months.slice(from, to + 1));
        return t('activity_in_months', nameOf(from), nameOf(to), sum.saved, sum.read);
      }}
      onPick={(from, to) =>
        router.go({
          section: 'library',
          query: monthsQuery(months[from]?.month ?? thisMonth, months[to]?.month ?? thisMonth),
        })
      }
    />
  );
}

function YearLink({ year }: { readonly year: string | undefined }) {
  if (!year) return null;
  return (
    <a href={hrefOf({ section: 'library', query: `added:${year}` })} aria-label={t('activity_saved_in', year)}>
      {year}
    </a>
  );
}

function savedIn({ month, saved }: MonthActivity): ComponentChildren {
  const of = `${monthName(month)}, ${t('listing_state_saved')}`;
  return <FigureLink count={saved} query={monthsQuery(month, month)} of={of} />;
}

function readIn({ month, read }: MonthActivity): ComponentChildren {
  const of = `${monthName(month)}, ${t('activity_of_these_read')}`;
  return <FigureLink count={read} query={`${monthsQuery(month, month)} status:read`} of={of} />;
}
