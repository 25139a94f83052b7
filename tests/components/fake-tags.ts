import { announceChange } from '../announce-change';
import type { Library } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import type { PaperId } from '../../utils/model/identifiers';
import type { Receipt } from '../../utils/model/receipt';
import type { SmartList } from '../../utils/model/smart-list';
import type { TagHue } from '../../utils/model/tag-colours';
import { ancestorsOf, isWithin, movedTag } from '../../utils/model/tag-path';
import type { AskedOfTags } from './asked';

export type FakeColours = readonly (readonly [tag: string, hue: TagHue])[];

interface Shelf {
  rows(): readonly LibraryRow[];
  lists(): readonly SmartList[];
  colours(): FakeColours;
  change(ids: readonly PaperId[], next: readonly LibraryRow[]): Receipt;
  paint(next: FakeColours): void;
}

/** The calls that concern tags as a whole, on papers in memory. Of saved filters it knows one that asks for one tag, as `tag:todo`. */
export function fakeTags({ rows, lists, colours, change, paint }: Shelf): Pick<Library, AskedOfTags> {
  const has = ({ bookmark }: LibraryRow, tags: readonly string[]): boolean =>
    bookmark.tags.some((tag) => tags.some((root) => isWithin(tag, root)));
  const countOf = (tags: readonly string[]): number => rows().filter((row) => has(row, tags)).length;
  const namedBy = (tag: string): string[] =>
    lists()
      .filter(({ query }) => query === `tag:${tag}`)
      .map(({ name }) => name);

  function retag(become: (tag: string) => string | undefined): Receipt {
    const touched: PaperId[] = [];
    const next = rows().map((row) => {
      const tags = [...new Set(row.bookmark.tags.flatMap((tag) => become(tag) ?? []))];
      if (tags.join() === row.bookmark.tags.join()) return row;
      touched.push(row.paper.id);
      return { ...row, bookmark: { ...row.bookmark, tags } };
    });
    if (touched.length === 0) throw new Error('No such tag');
    return change(touched, next);
  }

  async function mergeTags(from: readonly string[], to: string) {
    const isMerge = countOf([to]) > 0;
    return { ...retag((tag) => from.reduce((name, root) => movedTag(name, root, to), tag)), isMerge };
  }

  return {
    async tagTree() {
      const inUse = rows().flatMap(({ bookmark }) => bookmark.tags);
      const asked = lists().flatMap(({ query }) => (/^tag:\S+$/.test(query) ? query.slice('tag:'.length) : []));
      const all = new Set([...inUse, ...inUse.flatMap(ancestorsOf), ...asked]);
      return Array.from(all, (tag) => ({
        tag,
        own: inUse.filter((one) => one === tag).length,
        all: countOf([tag]),
        namedBy: namedBy(tag),
      }));
    },
    async tagsOn(ids) {
      const wanted = rows().filter(({ paper }) => ids.includes(paper.id));
      const all = new Set(wanted.flatMap(({ bookmark }) => bookmark.tags));
      return Array.from(all, (tag) => ({
        tag,
        count: wanted.filter(({ bookmark }) => bookmark.tags.includes(tag)).length,
      })).sort((a, b) => b.count - a.count);
    },
    countTagged: async (tags) => countOf(tags),
    tagColours: async () => colours(),
    async colourTag(tag, hue) {
      const receipt = change([], rows());
      paint([...colours().filter(([each]) => each !== tag), ...(hue ? [[tag, hue] as const] : [])]);
      void announceChange('lists', []);
      return receipt;
    },
    renameTag: async (from, to) => mergeTags([from], to),
    mergeTags,
    deleteTag: async (name, withChildren) =>
      retag((tag) => ((withChildren ? isWithin(tag, name) : tag === name) ? undefined : tag)),
  };
}
