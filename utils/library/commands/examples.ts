import { IbidError } from '../../errors';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { EXAMPLE, textsOf } from '../queries/training-examples';
import { same, type Json } from '../records/register';
import type { Reading } from '../database/schema';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/**
 * Takes papers as examples, or with undefined forgets that they were.
 * @throws IbidError `not-found` when the text of none is known.
 */
export async function setExamples(
  work: UnitOfWork,
  topic: Draft,
  papers: readonly PaperId[],
  is: boolean | undefined,
): Promise<void> {
  const homes = await work.names.resolveAll(papers);
  const known = is === undefined ? undefined : await textsOf(work.tx as unknown as Reading, new Set(homes));
  if (papers.length > 0 && known?.size === 0) throw new IbidError('not-found', `Nothing is known of ${papers[0]}`);
  for (const [place, home] of homes.entries()) {
    const asked = papers[place] ?? home;
    // The paper may have gone by another name when it was made an example.
    for (const name of new Set([home, asked])) {
      const paper = name === home ? known?.get(home) : undefined;
      const value: Json = paper && is !== undefined ? toValue(paper, is) : null;
      if (!same(topic.registers[EXAMPLE + name]?.v ?? null, value)) work.set(topic, EXAMPLE + name, value, null);
    }
  }
}

function toValue({ title, abstract }: Paper, is: boolean): Json {
  return { is, title, ...(abstract && { abstract }) };
}
