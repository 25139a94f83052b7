import { PERIODS, type Activity, type Count, type Period } from '../../calls/activity';
import { STATUSES } from '../../model/bookmark';
import type { PaperId } from '../../model/identifiers';
import type { Topic } from '../../model/topic';
import { parseQuery } from '../../query';
import { topicQuery } from '../../query/topic-query';
import { isOn, topicsOf, type TopicIndex } from '../commands/topics';
import { getEvery } from '../database/bulk-reads';
import type { Reading } from '../database/schema';
import { highlightOf } from '../records/read-records';
import { Bits } from '../search-index/bits';
import { matchingAmong } from '../search-index/matching-papers';
import type { OpenIndex } from '../search-index/search-index';
import type { Row } from './rows';
import { searchIn, type SearchParts } from './search';
import { MarkCount, MonthCount, monthOf, SpanCount, spanOf, type Spans } from './tally';

const DAY = 864e5;

interface Asked {
  readonly period: Period;
  /** The time in milliseconds. */
  readonly now: number;
}

/** What is told of the papers that are saved. */
type OfSaved = Pick<Activity, 'highlights' | 'areas' | 'noArea' | 'months'> & Pick<Activity['lines'], Kept>;
type Kept = 'saved' | 'read' | 'highlighted';

/** What was seen, saved, read and highlighted in a period and the one before, and the months of the library. */
export async function activity(tx: Reading, { period, now }: Asked, parts: SearchParts): Promise<Activity> {
  const days = PERIODS[period] * DAY;
  const spans: Spans = { since: now - days, before: now - 2 * days };
  const index = await topicsOf(tx);
  const open = await parts.searchIndex.open(tx);
  const [seen, ofSaved] = await Promise.all([
    countSeen(tx, spans),
    open
      ? inColumns(tx, open, { spans, index }, parts)
      : inRows([...(await parts.rows.all(tx, index)).values()], spans, index),
  ]);
  const { saved, read, highlighted, ...rest } = ofSaved;
  const thisMonth = monthOf(new Date(now));
  return { period, lines: { seen, saved, read, highlighted }, ...rest, thisMonth };
}

/** The ledger knows when each paper was on screen last, and of those that are hidden when they were hidden. */
async function countSeen(tx: Reading, { since }: Spans): Promise<Count> {
  const seen = tx.objectStore('seen');
  const range = IDBKeyRange.lowerBound(new Date(since).toISOString(), true);
  const counts = await Promise.all([seen.index('passedAt').count(range), seen.index('hiddenAt').count(range)]);
  return { now: counts[0] + counts[1] };
}

const READ = STATUSES.indexOf('read');

/** By the search index: no paper is read, and of highlights no more than there are. */
async function inColumns(
  tx: Reading,
  open: OpenIndex,
  { spans, index }: { readonly spans: Spans; readonly index: TopicIndex },
  parts: SearchParts,
): Promise<OfSaved> {
  const { times, texts, numbers, alive, size } = open.columns;
  const [saved, read, marks, months] = tallies(spans);
  const lately = { now: new Bits(size), before: new Bits(size) };
  const marked = new Set<PaperId>();
  for (const n of alive.toArray()) {
    const at = times[n]!;
    const isRead = numbers.status[n] === READ;
    const span = spanOf(at, spans);
    if (span) lately[span].add(n);
    saved.add(at);
    if (isRead) read.add(Date.parse(texts.readAt.get(n)));
    if (numbers.highlights[n]! > 0) marked.add(open.columns.idOf(n));
    months.add(at, isRead);
  }
  for (const record of marked.size > 0 ? await getEvery(tx.objectStore('highlights')) : []) {
    const highlight = marked.has(record.paper) ? highlightOf(record) : undefined;
    if (highlight) marks.add(record.paper, highlight.created);
  }
  const areas = areasOf(index);
  const queries = areas.map((area) => parseQuery(topicQuery(area)));
  const both = lately.now.clone().or(lately.before);
  const found = await matchingAmong(both, queries, (query) => searchIn(tx, open, { query, index }, parts));
  const inSpan = (papers: Bits): Required<Count> => ({
    now: papers.clone().and(lately.now).size,
    before: papers.clone().and(lately.before).size,
  });
  const none = found.reduce((rest, papers) => rest.andNot(papers), both);
  return summed([saved, read, marks, months], areas, found.map(inSpan), inSpan(none));
}

/** As long as the index does not know all papers, each is looked at. */
function inRows(rows: readonly Row[], spans: Spans, index: TopicIndex): OfSaved {
  const [saved, read, marks, months] = tallies(spans);
  const areas = areasOf(index);
  const queries = areas.map((area) => parseQuery(topicQuery(area)));
  const found = areas.map(() => new SpanCount(spans));
  const none = new SpanCount(spans);
  for (const { paper, bookmark, highlights, item } of rows) {
    const at = Date.parse(bookmark.savedAt);
    const isRead = bookmark.status === 'read';
    saved.add(at);
    if (isRead) read.add(Date.parse(bookmark.readAt ?? ''));
    for (const { created } of highlights) marks.add(paper.id, created);
    months.add(at, isRead);
    if (!spanOf(at, spans)) continue;
    const places = queries.flatMap((query, place) => (query.matches(item) ? place : []));
    for (const place of places) found[place]!.add(at);
    if (places.length === 0) none.add(at);
  }
  const counts = found.map(({ count }) => count);
  return summed([saved, read, marks, months], areas, counts, none.count);
}

type Tallies = readonly [saved: SpanCount, read: SpanCount, marks: MarkCount, months: MonthCount];

function tallies(spans: Spans): Tallies {
  return [new SpanCount(spans), new SpanCount(spans), new MarkCount(spans), new MonthCount()];
}

/** Areas that are on, those of the reader's own topics too. */
function areasOf({ list, byId }: TopicIndex): readonly Topic[] {
  return list.filter((topic) => topic.id === topic.area && isOn(topic, byId));
}

function summed(
  [saved, read, marks, months]: Tallies,
  areas: readonly Topic[],
  counts: readonly Required<Count>[],
  noArea: Count,
): OfSaved {
  const counted = areas.map((area, place) => ({ id: area.id, query: topicQuery(area), ...counts[place]! }));
  return {
    saved: saved.count,
    read: read.count,
    highlighted: marks.highlighted,
    highlights: marks.highlights,
    areas: counted.filter(({ now, before }) => now + before > 0),
    noArea,
    months: months.months,
  };
}
