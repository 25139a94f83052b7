import { getGroups } from '../../database/bulk-reads';
import type { IndexLogRecord, IndexState, PaperRecord, Writing } from '../../database/schema';
import type { TextTagging } from '../../queries/tagging';
import { bookmarkOf, highlightOf, paperOf } from '../../records/read-records';
import { indexRowOf } from '../columns/index-row';
import { madeBy } from '../columns/row';
import { readState } from '../index-store';
import { INDEX } from './log-changes';

/** So many papers a transaction: whoever asks in between is answered. */
const STEP = 200;

/** Gives numbers to the next papers of a library that is older than the index, and finds topics anew that another catalogue had found; true while there are more. */
export async function numberSome(tx: Writing, tagging: TextTagging): Promise<boolean> {
  const found = await readState(tx);
  const state: IndexState = found ?? { next: 0, saved: 0, numbered: '' };
  const tagged = madeBy(tagging);
  const isStale = (state.tagged ?? tagged) !== tagged;
  if (state.numbered === undefined && !isStale) return false;
  const from = isStale ? '' : (state.numbered ?? '');
  const papers = tx.objectStore('papers');
  const records = await papers.getAll(from ? IDBKeyRange.lowerBound(from, true) : null, STEP);
  const saved = records.filter(({ registers }) => bookmarkOf(registers));
  const known = await Promise.all(saved.map(({ doc }) => doc !== undefined && tx.objectStore('indexLog').get(doc)));
  const marks = await marksOf(tx, saved);
  let { next, saved: count } = state;
  const puts = saved.flatMap((record, place) => {
    const isNew = record.doc === undefined;
    const doc = record.doc ?? next++;
    if (isNew) count++;
    const topics = tagging.again(paperOf(record.id, record.registers), record.tagging);
    const renewed: PaperRecord = { ...record, doc, tagging: topics, ...(marks[place] && { marks: marks[place] }) };
    const before = known[place];
    const entry: IndexLogRecord = {
      n: doc,
      row: indexRowOf(renewed)!,
      isLoose: isNew || (before ? before.isLoose : false),
      stamp: `numbered ${tagged}`,
    };
    return [papers.put(renewed), tx.objectStore('indexLog').put(entry)];
  });
  const { numbered: _, ...whole } = { ...state, next, saved: count, tagged };
  const last = records.length === STEP ? records.at(-1)!.id : undefined;
  await Promise.all([
    ...puts,
    tx.objectStore('meta').put(last === undefined ? whole : { ...whole, numbered: last }, INDEX),
  ]);
  return last !== undefined;
}

async function marksOf(tx: Writing, papers: readonly PaperRecord[]): Promise<readonly number[]> {
  const ids = papers.map(({ id }) => id);
  const groups = await getGroups(tx.objectStore('highlights').index('paper'), ids, ({ paper }) => paper);
  return ids.map((id) => (groups.get(id) ?? []).filter((record) => highlightOf(record)).length);
}
