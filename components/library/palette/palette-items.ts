import { t, type MessageKey } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { SmartList } from '../../../utils/model/smart-list';
import { fold } from '../../../utils/query/fold';
import { byline } from '../labels';
import { BUILT_IN_LISTS } from '../lists/built-in-lists';
import { routeOfList } from '../lists/open-list';
import type { TagCount } from '../page-state';
import { SECTIONS, TAGS, WELCOME, type Route } from '../route';
import { tagTerm } from '../tag-term';

/** What the palette leads to: a place of our page, or something that is done there. */
export interface PaletteItem {
  readonly group: 'papers' | 'lists' | 'tags' | 'places' | 'commands';
  readonly id: string;
  readonly name: string;
  /** Beside the name. */
  readonly note?: string;
  readonly go: Route | (() => void);
}

/** So many of a group are offered. */
export const MOST = 6;

/** What the palette leads to but papers, which the library finds. */
export interface PaletteWorld {
  readonly lists: readonly SmartList[];
  readonly tags: readonly TagCount[];
  readonly commands: readonly PaletteCommand[];
}

/** Something that is done; its label says what. */
export interface PaletteCommand {
  readonly label: MessageKey;
  /** The key that does it too. */
  readonly key?: string;
  readonly go: Route | (() => void);
}

/** What has all the words in its name, those that begin with them first, at most `MOST` of each group. */
export function itemsFor(text: string, { lists, tags, commands }: PaletteWorld): readonly PaletteItem[] {
  const inUse = tags.map(({ tag }) => tag);
  return [
    ...best(text, [
      ...BUILT_IN_LISTS.map((list) => item('lists', list.id, t(list.name), routeOfList(list), list.query)),
      ...lists.map((list) => item('lists', list.id, list.name, routeOfList(list), list.query)),
    ]),
    ...best(
      text,
      tags.map(({ tag, count }) =>
        item('tags', tag, `#${tag}`, { section: 'library', query: tagTerm(tag, inUse) }, count.toLocaleString()),
      ),
    ),
    ...best(
      text,
      ([...SECTIONS, TAGS, WELCOME] as const).map((section) =>
        item('places', section, t(section === TAGS ? 'library_tags' : `options_${section}`), { section }),
      ),
    ),
    ...best(
      text,
      commands.map(({ label, key, go }) => item('commands', label, t(label), go, key)),
    ),
  ];
}

/** A paper that was found. */
export function paperItem({ paper }: LibraryRow): PaletteItem {
  return item('papers', paper.id, paper.title, { section: 'library', item: paper.id }, byline(paper));
}

function item(
  group: PaletteItem['group'],
  id: string,
  name: string,
  go: PaletteItem['go'],
  note?: string,
): PaletteItem {
  return { group, id, name, go, ...(note && { note }) };
}

function best(text: string, items: readonly PaletteItem[]): readonly PaletteItem[] {
  const words = fold(text).split(' ').filter(Boolean);
  const ranked = items.flatMap((one) => {
    const name = ` ${fold(one.name.replace(/[#/]/g, ' '))}`;
    if (!words.every((word) => name.includes(word))) return [];
    return [{ one, begun: words.filter((word) => name.includes(` ${word}`)).length }];
  });
  return ranked
    .sort((a, b) => b.begun - a.begun)
    .slice(0, MOST)
    .map(({ one }) => one);
}
