import type { ComponentChildren } from 'preact';

import { PERIODS, type Activity, type ActivityLine } from '../../../utils/calls/activity';
import { figure, plural, t } from '../../../utils/i18n';
import { Bars } from '../../ui/Bars';
import { hrefOf } from '../route';
import { FigureLink } from './FigureLink';
import { FigureTable } from './FigureTable';
import { LINE_NAMES, LINES, percent, shareOf, spanQueries } from './lines';

export interface ActivityLinesProps {
  readonly found: Activity;
  readonly isTable: boolean;
}

/** What was seen, saved, read and highlighted in the period: each line a share of the one above. */
export function ActivityLines({ found, isTable }: ActivityLinesProps) {
  const { lines } = found;
  const days = PERIODS[found.period];
  if (isTable)
    return (
      <FigureTable
        label={plural('activity_last', days)}
        corner=""
        columns={[
          { head: plural('activity_last', days), cell: (name) => figureOf(name, found) },
          { head: t('activity_share'), cell: (name) => shareIn(name, found) },
          { head: plural('activity_days_before', days), cell: (name) => beforeOf(name, found) },
        ]}
        rows={LINE_NAMES}
        nameOf={(name) => t(LINES[name].label)}
      />
    );
  return (
    <Bars
      lines={LINE_NAMES.map((name) => ({
        id: name,
        label: t(LINES[name].label),
        share: shareOf(name, found) ?? (lines[name].now > 0 ? 1 : 0),
        colour: LINES[name].colour,
        figure: figureOf(name, found),
        note: <Note name={name} found={found} />,
      }))}
    />
  );
}

interface NoteProps {
  readonly name: ActivityLine;
  readonly found: Activity;
}

/** The share in words, how many highlights there are, and how it was in the period before. */
function Note({ name, found }: NoteProps) {
  const share = shareOf(name, found);
  const { share: called, field } = LINES[name];
  const { before } = found.lines[name];
  const parts: readonly ComponentChildren[] = [
    share !== undefined && called && t(called, percent(share)),
    name === 'highlighted' && plural('listing_highlights', found.highlights.now),
    before !== undefined && field && (
      <a href={hrefOf({ section: 'library', query: spanQueries(field, found).before })}>
        {t('activity_before', before, figure(PERIODS[found.period]))}
      </a>
    ),
  ];
  return <>{parts.filter(Boolean).flatMap((part, at) => (at > 0 ? [' · ', part] : [part]))}</>;
}

function figureOf(name: ActivityLine, found: Activity): ComponentChildren {
  const { field, label } = LINES[name];
  return <FigureLink count={found.lines[name].now} query={field && spanQueries(field, found).now} of={t(label)} />;
}

function shareIn(name: ActivityLine, found: Activity): string {
  const share = shareOf(name, found);
  return share === undefined ? '–' : percent(share);
}

function beforeOf(name: ActivityLine, found: Activity): ComponentChildren {
  const { field, label } = LINES[name];
  const { before } = found.lines[name];
  if (before === undefined) return '–';
  const of = `${t(label)}, ${plural('activity_days_before', PERIODS[found.period])}`;
  return <FigureLink count={before} query={field && spanQueries(field, found).before} of={of} />;
}
