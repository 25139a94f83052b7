import type { Library } from '../../library';
import { colourTag, tagColours } from '../commands/tag-colours';
import { deleteTag, mergeTags } from '../commands/tags';
import { papersWithin, tagsOn } from '../queries/tagged-papers';
import { tagTree } from '../queries/tag-tree';
import type { Desk } from './desk';

/** Tags as a whole: where they are, and what is done to one wherever it stands. */
export function tagCalls({ caller, searchIndex, lookUp, write, receipt }: Desk) {
  const move = (from: readonly string[], to: string): ReturnType<Library['mergeTags']> =>
    write(async (work) => {
      const isMerge = await mergeTags(work, from, to);
      return () => ({ ...work.receipt, isMerge });
    }, caller.name);
  return {
    tagTree: () => lookUp(async (tx) => tagTree(tx, await searchIndex.open(tx))),
    tagsOn: (ids) => lookUp((tx) => tagsOn(tx, ids)),
    countTagged: (tags) => lookUp(async (tx) => (await papersWithin(tx, tags)).size),
    tagColours: () => lookUp(tagColours),
    colourTag: (tag, hue) => receipt((work) => colourTag(work, tag, hue)),
    renameTag: (from, to) => move([from], to),
    mergeTags: move,
    deleteTag: (name, withChildren) => receipt((work) => deleteTag(work, name, withChildren)),
  } satisfies Partial<Library>;
}
