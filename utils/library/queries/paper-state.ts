import type { PaperState } from '../../library';
import type { Seen } from '../../model/seen';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { SITE_INFOS } from '../../sites/info/index';
import { bookmarkOf, highlightOf, inReadingOrder, isHidden, paperOf, seenOf } from '../records/read-records';
import { queryableMarks, queryableOf } from '../../query/paper-queryable';
import type { Registers } from '../records/register';
import type { HighlightRecord, RecentRecord, SeenRecord, Tagging } from '../database/schema';
import type { TextTagging } from './tagging';
import { hitsOf, type TopicIndex } from '../commands/topics';
import { follows } from './watch-index';

/** All the stores know of one paper. */
export interface Known {
  readonly paper?: { readonly registers: Registers; readonly tagging?: Tagging | undefined } | undefined;
  readonly seen?: SeenRecord | undefined;
  readonly recent?: Pick<RecentRecord, 'paper' | 'tagging'> | undefined;
  readonly highlights: readonly HighlightRecord[];
}

/** What a page is told of a paper that it calls `asked`. */
export function stateOf(
  asked: PaperId,
  id: PaperId,
  known: Known,
  index: TopicIndex,
  tagging: TextTagging,
): PaperState {
  const bookmark = known.paper && bookmarkOf(known.paper.registers);
  const paper: Paper | undefined = bookmark && known.paper ? paperOf(id, known.paper.registers) : known.recent?.paper;
  // A paper of this transaction may have been completed just now; its text is looked at again.
  const found = paper && tagging.of(paper, bookmark ? known.paper?.tagging : known.recent?.tagging);
  const seen = seenOf(known.seen);
  const highlights = bookmark ? inReadingOrder(known.highlights.flatMap((record) => highlightOf(record) ?? [])) : [];
  const item = paper && queryableOf(paper, bookmark, queryableMarks(highlights));
  const topics = item && found ? hitsOf(found, item, index, tagging) : [];
  const followed = paper && item && follows(paper, item, topics, index);
  return {
    asked,
    id,
    ...(bookmark && { bookmark }),
    hidden: isHidden(known.seen),
    ...(seen && { seen: named(seen) }),
    highlights,
    topics,
    ...(followed && { followed }),
  };
}

/** Pages know only the sites that they carry: the name goes along. */
function named(seen: Seen): Seen {
  const site = SITE_INFOS.find(({ id }) => id === seen.site);
  return site ? { ...seen, siteName: site.name } : seen;
}
