import { useLayoutEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { FormState } from '../use-unsaved';
import { usePage } from '../page-state';
import { TagRow, type TagRowProps } from './TagRow';
import { handleTagKey, type TagDeeds } from './tag-keys';
import type { TagNode } from './tag-tree';
import { focusRow, type TagWork } from './tag-work';
import { putNames, type TypedNames } from './typed-names';

export interface TagGridProps {
  /** Those that are shown, first those on papers. */
  readonly shown: readonly TagNode[];
  /** All tags there are. */
  readonly nodes: readonly TagNode[];
  readonly names: FormState<TypedNames>;
  readonly work: TagWork;
  readonly deeds: TagDeeds;
}

/** The tree of tags: one stop for Tab, walked by arrows. */
export function TagGrid({ shown, nodes, names, work, deeds }: TagGridProps) {
  const colours = usePage().tagColours.value;
  const current = shown.find(({ tag }) => tag === work.current.value) ?? shown[0];
  const rename = useRenaming(names, work);
  useAwaited(work, nodes, shown);

  const row = (node: TagNode) => (
    <TagRow
      key={node.tag}
      node={node}
      nodes={nodes}
      hue={colours.get(node.tag)}
      work={work}
      deeds={deeds}
      isCurrent={node === current}
      isSelected={work.selected.value.has(node.tag)}
      renaming={rename(node)}
    />
  );
  const used = shown.filter(({ all }) => all > 0);
  const unused = shown.filter(({ all }) => all === 0);
  return (
    <div
      class="tag-grid"
      role="treegrid"
      aria-label={t('library_tags')}
      aria-multiselectable={true}
      onKeyDown={(event) => handleTagKey(event, [...used, ...unused], work, deeds)}
    >
      {used.length > 0 && <div role="rowgroup">{used.map(row)}</div>}
      {unused.length > 0 && (
        <div role="rowgroup" aria-label={t('tags_unused')} class="tags-unused">
          <p class="muted small" aria-hidden="true">
            {t('tags_unused')}
          </p>
          {unused.map(row)}
        </div>
      )}
    </div>
  );
}

/** What a row needs while its tag is being renamed. */
function useRenaming(names: FormState<TypedNames>, work: TagWork): (node: TagNode) => TagRowProps['renaming'] {
  const typed = names.typed.value;
  const drop = (tag: string): void =>
    putNames(names, new Map([...names.typed.peek()].filter(([each]) => each !== tag)));
  return (node) => {
    const text = typed.get(node.tag);
    if (text === undefined) return undefined;
    return {
      typed: text,
      isAsked: work.renamed.value === node.tag,
      onType: (now) => putNames(names, new Map([...names.typed.peek(), [node.tag, now]])),
      async onRename(to, isMerge) {
        if (await work.rename(node, to, isMerge)) drop(node.tag);
      },
      onLeave() {
        drop(node.tag);
        work.focus(node.tag);
      },
    };
  };
}

/** Gives the focus to the row that awaits it, once it is drawn; one that is not found by what is searched for waits for nothing. */
function useAwaited({ awaited }: TagWork, nodes: readonly TagNode[], shown: readonly TagNode[]): void {
  const wanted = awaited.value;
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const isHidden = nodes.some(({ tag }) => tag === wanted) && !shown.some(({ tag }) => tag === wanted);
    if (focusRow(wanted) || isHidden) awaited.value = undefined;
  });
}
