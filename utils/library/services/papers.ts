import type { Library } from '../../library';
import { duplicates, markDistinct, mergeDuplicates } from '../commands/duplicates';
import { edit, editPaper, hide, remove, save } from '../commands/papers';
import { topicsOf } from '../commands/topics';
import { undo } from '../commands/undo';
import { facts, meet, see } from '../commands/visit';
import { countMatches } from '../queries/count-matches';
import { history } from '../queries/history';
import { countByIndex, get, search, sources, tags } from '../queries/search';
import { changesSince } from '../records/change-log';
import { clamp } from '../records/clock';
import type { Desk, Parts } from './desk';

/** What pages show: papers that were met. */
export function visitCalls({ caller, privateTexts, tagging, shown, lookUp, read, write }: Desk) {
  return {
    async meet(papers, site) {
      await tagging.ready();
      return caller.isPrivate
        ? read((tx) => facts(tx, privateTexts.add(papers), tagging, privateTexts))
        : write((work) => meet(work, papers, site, tagging));
    },
    facts: (ids) => read((tx) => facts(tx, ids, tagging, shown)),
    async see(ids, site) {
      if (!caller.isPrivate) await write((work) => see(work, ids, site));
    },
    changes: (since) => lookUp((tx) => changesSince(tx, since)),
  } satisfies Partial<Library>;
}

/** What the reader does with papers. */
export function paperCalls({ caller, rows, searchIndex, settings: store, read, write, receipt }: Desk) {
  return {
    save: (papers, patch) => receipt((work) => save(work, papers, patch)),
    edit: (ids, patch) => receipt((work) => edit(work, ids, patch)),
    editPaper: (id, patch) => receipt((work) => editPaper(work, id, patch)),
    remove: (ids) => receipt((work) => remove(work, ids)),
    hide: (papers, hidden) => receipt((work) => hide(work, papers, hidden)),
    duplicates: () => read((tx) => duplicates(tx, { rows, searchIndex })),
    mergeDuplicates: (ids) => receipt((work) => mergeDuplicates(work, ids)),
    markDistinct: (ids) => receipt((work) => markDistinct(work, ids)),
    async undo(which) {
      const done = await write(async (work) => {
        const taken = await undo(work, which);
        return taken && { ...work.receipt, settings: taken.beside?.settings, isAgain: taken.undoes !== undefined };
      }, caller.name);
      if (!done) return undefined;
      const { settings, isAgain, ...back } = done;
      if (settings) await (isAgain ? store?.fill(settings) : store?.clear(settings));
      return back;
    },
  } satisfies Partial<Library>;
}

/** What is asked about the papers of the library. */
export function searchCalls(desk: Desk) {
  const { rows, searchIndex, tagging, lookUp, read, now } = desk;
  return {
    async search(asked) {
      // To make ready what looks at texts takes longer than the search itself, and few need to be looked at.
      await tagging.taught();
      const known = await lookUp((tx) => search(tx, asked, desk));
      const found = tagging.isWanted ? await read((tx) => search(tx, asked, desk)) : known;
      if (!asked.ids && !searchIndex.isOpen) setTimeout(() => void warm(desk));
      return found;
    },
    get: (id) => read((tx) => get(tx, id, tagging)),
    async countMatches(queries) {
      const counts = await read((tx) => countByIndex(tx, queries, desk));
      return counts ?? countMatches(queries, () => read(async (tx) => rows.all(tx, await topicsOf(tx))));
    },
    sources: (id) => lookUp((tx) => sources(tx, id)),
    history: (id) => lookUp((tx) => history(tx, id, clamp(now()))),
    tags: () => lookUp(async (tx) => tags(tx, await searchIndex.open(tx))),
  } satisfies Partial<Library>;
}

/** Whoever looks at the latest papers may search next. */
async function warm({ transactions, searchIndex }: Parts): Promise<void> {
  try {
    await transactions.lookUp((tx) => searchIndex.open(tx));
  } catch {
    // The search itself will say what is wrong.
  }
}
