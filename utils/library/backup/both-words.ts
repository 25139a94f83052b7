/** What two devices wrote, each without knowing of the other: where a restore meets two such texts, both stay. */
import { fits } from '../../model/check';
import { bothHeadings, valueAfter, type OutlineEntry } from '../../model/outline';
import { valueOfField } from '../../model/record';
import { tableOf } from '../../model/records';
import { RANK } from '../../model/source';
import { readStamp } from '../../model/stamp';
import type { Draft } from '../records/draft';
import { joinNotes } from '../records/join-notes';
import { find } from '../records/journal';
import { ENTRY } from '../records/read-records';
import { rankOf, type Json, type Register, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

type Entry = Omit<OutlineEntry, 'id'>;

/** The fields of a record that are to hold both texts, instead of the later one alone. `draft` is as it was before the merge. */
export async function bothWords(
  work: UnitOfWork,
  draft: Draft,
  theirs: Registers,
): Promise<Readonly<Record<string, Json>>> {
  const words: Record<string, Json> = {};
  for (const [field, other] of Object.entries(theirs)) {
    const own = Object.hasOwn(draft.registers, field) ? draft.registers[field] : undefined;
    if (!own || !areParted(own, other)) continue;
    const [first, last] = own.t < other.t ? [own, other] : [other, own];
    if (field === 'note') {
      const both = joinNotes(String(first.v), String(last.v));
      if (both !== last.v) words[field] = both;
    } else if (field.startsWith(ENTRY) && draft.entity === 'highlights') {
      const base = own.p === other.p ? await baseOf(work, draft, field, own) : undefined;
      Object.assign(words, bothEntries(field, first, last, base));
    }
  }
  return words;
}

/** Whether both are words of the reader's, and neither was written in the place of the other. */
function areParted(a: Register, b: Register): boolean {
  const [first, last] = a.t < b.t ? [a, b] : [b, a];
  if (readStamp(a.t).device === readStamp(b.t).device || last.p === first.t || !a.v || !b.v) return false;
  // What an imported file says of a paper that is here already only fills gaps.
  return rankOf(a) >= RANK.person && rankOf(b) >= RANK.person;
}

/** What this device's word was written in the place of, as far as the journal goes back. */
async function baseOf(work: UnitOfWork, { id }: Draft, field: string, own: Register): Promise<Entry | undefined> {
  const change = own.p === undefined ? undefined : await find(work.tx, own.t);
  const before = change?.fields.find((one) => one.entity === 'highlights' && one.id === id && one.field === field);
  return (before?.before ?? undefined) as Entry | undefined;
}

/**
 * An entry of an outline of which both changed something. One that was only moved keeps the other's heading where it is known what the heading
 * was before. Two headings that are too long for one become two, in the same place.
 */
function bothEntries(
  field: string,
  first: Register,
  last: Register,
  base: Entry | undefined,
): Readonly<Record<string, Json>> {
  const [early, late] = [first.v, last.v] as unknown as [Entry, Entry];
  const heading = bothHeadings(base?.heading, early.heading, late.heading);
  const both = base
    ? valueAfter({ id: '', value: late, base }, early)
    : { ...late, ...(heading !== undefined && { heading }) };
  const of = valueOfField(tableOf('highlights'), field);
  if (of && fits(of, both)) return { [field]: both as unknown as Json };
  return { [`${field.slice(0, ENTRY.length + 70)}.${first.t}`]: { ...early, at: late.at } as unknown as Json };
}
