import type { ComponentChildren } from 'preact';

import { PERIODS, type Activity } from '../../../utils/calls/activity';
import { figure, plural, t } from '../../../utils/i18n';
import { Bars } from '../../ui/Bars';
import { Dot } from '../../ui/Dot';
import { hrefOf } from '../route';
import { useTopicMap, type TopicMap } from '../topics-context';
import type { ActivityLinesProps } from './ActivityLines';
import { FigureLink } from './FigureLink';
import { FigureTable } from './FigureTable';
import { spanQueries } from './lines';

/** An area, or what is of none, which no query finds. */
interface AreaLine {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly now: number;
  readonly before: number;
  readonly query?: string;
}

/** What was saved in the period, by the areas of its topics. */
export function SavedAreas({ found, isTable }: ActivityLinesProps) {
  const lines = linesOf(found, useTopicMap());
  const days = PERIODS[found.period];
  if (lines.length === 0) return <p>{plural('activity_none_saved', 2 * days)}</p>;
  if (isTable)
    return (
      <FigureTable
        label={t('activity_areas')}
        corner={t('topics_area')}
        columns={[
          { head: plural('activity_last', days), cell: (line) => figureIn('now', line, found) },
          { head: plural('activity_days_before', days), cell: (line) => figureIn('before', line, found) },
        ]}
        rows={lines}
        nameOf={({ name }) => name}
      />
    );
  return (
    <Bars
      lines={lines.map((line) => ({
        id: line.id,
        label: <AreaName line={line} />,
        share: found.lines.saved.now > 0 ? line.now / found.lines.saved.now : 0,
        colour: line.colour,
        figure: figureIn('now', line, found),
        note: (
          <MaybeLink query={queryOf(line, 'before', found)}>
            {t('activity_before', line.before, figure(days))}
          </MaybeLink>
        ),
      }))}
    />
  );
}

function queryOf({ query }: AreaLine, span: 'now' | 'before', found: Activity): string | undefined {
  return query && `${query} ${spanQueries('added', found)[span]}`;
}

function figureIn(span: 'now' | 'before', line: AreaLine, found: Activity): ComponentChildren {
  const before = plural('activity_days_before', PERIODS[found.period]);
  const of = span === 'now' ? line.name : `${line.name}, ${before}`;
  return <FigureLink count={line[span]} query={queryOf(line, span, found)} of={of} />;
}

/** The largest first, and what is of no area last. */
function linesOf({ areas, noArea }: Activity, topics: TopicMap): readonly AreaLine[] {
  const named = areas.map((area): AreaLine => {
    const topic = topics.get(area.id);
    return { ...area, name: topic?.name ?? area.id, colour: topic?.colour ?? area.id };
  });
  const lines = named.toSorted((a, b) => b.now - a.now || b.before - a.before);
  const { now, before = 0 } = noArea;
  return now + before > 0 ? [...lines, { id: '', name: t('listing_area_none'), colour: 'muted', now, before }] : lines;
}

function AreaName({ line }: { readonly line: AreaLine }) {
  return (
    <>
      <Dot colour={line.colour} />
      <span dir="auto">{line.name}</span>
    </>
  );
}

interface MaybeLinkProps {
  readonly query: string | undefined;
  readonly children: ComponentChildren;
}

function MaybeLink({ query, children }: MaybeLinkProps) {
  return query ? <a href={hrefOf({ section: 'library', query })}>{children}</a> : <>{children}</>;
}
