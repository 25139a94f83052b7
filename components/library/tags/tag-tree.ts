import { language } from '../../../utils/i18n';
import { ancestorsOf } from '../../../utils/model/tag-path';
import type { TagUse } from '../../../utils/calls/tags';

/** A tag in its place in the tree. */
export interface TagNode extends TagUse {
  /** As it is called below the one above. */
  readonly label: string;
  /** From 1. */
  readonly level: number;
  /** There are tags below it. */
  readonly isParent: boolean;
}

/** Tags as they stand, each followed by those below it. */
export function treeOf(uses: readonly TagUse[]): readonly TagNode[] {
  const byTag = new Map(uses.map((use) => [use.tag, use]));
  const below = new Map<string | undefined, TagUse[]>();
  for (const use of uses) {
    const above = ancestorsOf(use.tag).findLast((tag) => byTag.has(tag));
    below.set(above, [...(below.get(above) ?? []), use]);
  }
  const names = new Intl.Collator(language(), { numeric: true, sensitivity: 'base' });
  const inOrder = (a: TagUse, b: TagUse): number => names.compare(a.tag, b.tag) || (a.tag < b.tag ? -1 : 1);

  function from(above: string | undefined, level: number): TagNode[] {
    return (below.get(above) ?? []).sort(inOrder).flatMap((use) => {
      const label = above === undefined ? use.tag : use.tag.slice(above.length + 1) || '/';
      return [{ ...use, label, level, isParent: below.has(use.tag) }, ...from(use.tag, level + 1)];
    });
  }
  return from(undefined, 1);
}

/** Those whose name holds some words, and those above them. */
export function foundIn(nodes: readonly TagNode[], words: string): readonly TagNode[] {
  const wanted = plain(words);
  if (!wanted) return nodes;
  const found = nodes.filter(({ tag }) => plain(tag).includes(wanted));
  const shown = new Set(found.flatMap(({ tag }) => [tag, ...ancestorsOf(tag)]));
  return nodes.filter(({ tag }) => shown.has(tag));
}

function plain(text: string): string {
  return text.trim().replace(/^#/, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A tag as somebody types it: without a `#`, and without what is empty between slashes. */
export function cleanTag(typed: string): string {
  const parts = typed.replace(/^[\s#]+/, '').split('/');
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('/')
    .normalize();
}
