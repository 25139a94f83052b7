import { batch, signal, type Signal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Receipt } from '../../../utils/model/receipt';
import type { TagHue } from '../../../utils/model/tag-colours';
import { backUpBefore } from '../backups/back-up-before';
import type { Notices } from '../notices';
import type { TagNode } from './tag-tree';

/** What is chosen on the page of tags, and what is done there: each is said, and can be taken back. */
export interface TagWork {
  readonly selected: Signal<ReadonlySet<string>>;
  /** The one that keys act on. */
  readonly current: Signal<string | undefined>;
  toggle(tag: string): void;
  /** Puts the keyboard's focus on a tag's row, as soon as it is drawn. */
  focus(tag: string): void;
  /** What awaits the focus. */
  readonly awaited: Signal<string | undefined>;
  /** The one whose new name was asked for last: its field takes the focus. */
  readonly renamed: Signal<string | undefined>;
  /** True when it is done. */
  rename(node: TagNode, to: string, isMerge: boolean): Promise<boolean>;
  merge(from: readonly TagNode[], to: string): Promise<void>;
  remove(node: TagNode, withChildren: boolean): Promise<void>;
  colour(tag: string, hue: TagHue | undefined): void;
}

type Work = () => Promise<Receipt>;

export function createTagWork(notices: Notices): TagWork {
  const { attempt } = notices;
  const selected = signal<ReadonlySet<string>>(new Set());
  const current = signal<string>();
  const awaited = signal<string>();
  const renamed = signal<string>();
  const isSafe = (count: number): Promise<boolean> => backUpBefore(notices, { reason: 'tags', count });

  function focus(tag: string): void {
    const isDrawn = focusRow(tag);
    batch(() => {
      current.value = tag;
      awaited.value = isDrawn ? undefined : tag;
    });
  }
  /** What is gone is selected no longer. */
  function unselect(tags: readonly string[]): void {
    selected.value = new Set([...selected.peek()].filter((tag) => !tags.includes(tag)));
  }

  async function move(from: readonly TagNode[], to: string, work: Work, said: string): Promise<boolean> {
    if (!(await attempt(work(), said))) return false;
    unselect([...from.map(({ tag }) => tag), to]);
    focus(to);
    return true;
  }

  return {
    selected,
    current,
    awaited,
    renamed,
    focus,
    toggle(tag) {
      const next = new Set(selected.peek());
      if (!next.delete(tag)) next.add(tag);
      selected.value = next;
    },
    async rename(node, to, isMerge) {
      if (isMerge && !(await isSafe(node.all))) return false;
      const said = plural(isMerge ? 'tags_merged' : 'tags_renamed', node.all, `#${node.tag}`, `#${to}`);
      return move([node], to, () => library.renameTag(node.tag, to), said);
    },
    async merge(from, to) {
      const tags = from.map(({ tag }) => tag);
      const count = await library.countTagged(tags).catch(() => from.reduce((sum, { all }) => sum + all, 0));
      if (!(await isSafe(count))) return;
      const said = plural('tags_merged', count, hashed(from), `#${to}`);
      await move(from, to, () => library.mergeTags(tags, to), said);
    },
    async remove(node, withChildren) {
      const count = withChildren ? node.all : node.own;
      if (!(await isSafe(count))) return;
      const said = plural('tags_deleted', count, `#${node.tag}`);
      if (await attempt(library.deleteTag(node.tag, withChildren), said)) unselect([node.tag]);
    },
    colour: (tag, hue) => void attempt(library.colourTag(tag, hue), t('tags_did_color', `#${tag}`)),
  };
}

function hashed(nodes: readonly TagNode[]): string {
  return nodes.map(({ tag }) => `#${tag}`).join(' ');
}

/** Puts the keyboard's focus on a tag's row; false when it is not drawn. */
export function focusRow(tag: string): boolean {
  const row = document.querySelector<HTMLElement>(`.tag-row[data-tag="${CSS.escape(tag)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null;
}
