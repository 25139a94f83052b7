import type { PaperId } from '../../model/identifiers';
import type { HighlightRecord, PaperRecord, SeenRecord, Writing } from '../database/schema';
import type { TextTagging } from '../queries/tagging';
import type { Draft } from './draft';
import {
  bookmarkOf,
  highlightRecord,
  paperOf,
  paperRecord,
  seenColumns,
  seenRecord,
  type SeenColumns,
} from './read-records';

/** The records that were put. */
export interface Put {
  readonly papers: readonly PaperRecord[];
  readonly highlights: readonly HighlightRecord[];
  readonly seen: readonly SeenRecord[];
  /** Topics, or what is followed. */
  readonly topics: boolean;
}

/** Puts drafts into their stores. The requests have to be awaited; `added` counts papers that are new in the ledger of seen ones. */
export function putDrafts(
  tx: Writing,
  drafts: Iterable<Draft>,
  tagging: TextTagging,
  columns: ReadonlyMap<string, SeenColumns>,
): { readonly done: Put; readonly added: number; readonly puts: readonly Promise<unknown>[] } {
  const papers: PaperRecord[] = [];
  const highlights: HighlightRecord[] = [];
  const seen: SeenRecord[] = [];
  const puts: Promise<unknown>[] = [];
  const put = (request: Promise<unknown>): void => void puts.push(awaitedLater(request));
  let topics = false;
  let added = 0;
  for (const draft of drafts) {
    const { entity, id, registers } = draft;
    if (entity === 'papers') {
      const record = toPaperRecord(draft, tagging, columns.get(id) ?? {});
      papers.push(record);
      put(tx.objectStore('papers').put(record));
    } else if (entity === 'highlights') {
      const record = highlightRecord(id, registers);
      highlights.push(record);
      put(tx.objectStore('highlights').put(record));
    } else if (entity === 'seen') {
      const record = seenRecord(id as PaperId, registers);
      if (!draft.stored) added++;
      seen.push(record);
      put(tx.objectStore('seen').put(record));
    } else {
      topics ||= entity === 'topics' || entity === 'watches';
      put(tx.objectStore(entity).put({ id, registers }));
    }
  }
  return { done: { papers, highlights, seen, topics }, added, puts };
}

/** As far as a unit of work is needed here. */
interface Drafting {
  draftAll(entity: 'papers' | 'seen', ids: readonly PaperId[]): Promise<readonly Draft<PaperId>[]>;
  touch(draft: Draft): void;
}

/**
 * What the ledger of seen papers says of all saved ones that are going to be put. Those of which it says something else than before
 * (`forgotten`: nothing any more) are put as well.
 */
export async function seenColumnsOf(
  work: Drafting,
  dirty: ReadonlySet<Draft>,
  forgotten: ReadonlySet<PaperId>,
): Promise<ReadonlyMap<string, SeenColumns>> {
  const isChanged = ({ entity, id, before, registers }: Draft): boolean => {
    if (entity !== 'seen') return false;
    const [was, is] = [before, registers].map((ledger) => seenColumns(id as PaperId, ledger));
    return was?.seen !== is?.seen || was?.hidden !== is?.hidden;
  };
  const changed = [...dirty].filter(isChanged).map(({ id }) => id as PaperId);
  for (const paper of await work.draftAll('papers', [...changed, ...forgotten]))
    if (bookmarkOf(paper.registers)) work.touch(paper);
  const saved = [...dirty].filter(({ entity, registers }) => entity === 'papers' && bookmarkOf(registers));
  const ledger = await work.draftAll(
    'seen',
    saved.map(({ id }) => id as PaperId),
  );
  return new Map(ledger.map(({ id, registers }) => [id, seenColumns(id, registers)]));
}

/** When one request fails the transaction is aborted, and with it all others: of these it need not be said. */
export function awaitedLater<Answer>(request: Promise<Answer>): Promise<Answer> {
  request.catch(() => undefined);
  return request;
}

/** A saved paper's topics are found when it is written, so that whoever reads it need not look at its text. */
function toPaperRecord(
  { id, registers, tagging: known, doc, marks }: Draft,
  tagging: TextTagging,
  columns: SeenColumns,
): PaperRecord {
  const isSaved = bookmarkOf(registers) !== undefined;
  const found = isSaved ? tagging.of(paperOf(id as PaperId, registers), known) : known;
  const record = paperRecord(id as PaperId, registers, found, columns);
  return { ...record, ...(doc !== undefined && { doc }), ...(marks && { marks }) };
}
