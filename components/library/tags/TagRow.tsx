import { plural, t } from '../../../utils/i18n';
import type { TagHue } from '../../../utils/model/tag-colours';
import { hrefOf } from '../route';
import { tagTerm } from '../tag-term';
import { RenameField, type RenameFieldProps } from './RenameField';
import { TagActs } from './TagActs';
import { TagColour } from './TagColour';
import type { TagDeeds } from './tag-keys';
import type { TagNode } from './tag-tree';
import type { TagWork } from './tag-work';

export interface TagRowProps {
  readonly node: TagNode;
  readonly nodes: readonly TagNode[];
  readonly hue: TagHue | undefined;
  readonly work: TagWork;
  readonly deeds: TagDeeds;
  /** What is typed for its new name; undefined while it is not being renamed. */
  readonly renaming: Omit<RenameFieldProps, 'node' | 'nodes'> | undefined;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

/** A tag with its papers, and what can be done to it. */
export function TagRow({ node, nodes, hue, work, deeds, renaming, isCurrent, isSelected }: TagRowProps) {
  const { tag, level } = node;
  return (
    <div
      class="tag-row"
      role="row"
      aria-level={level}
      aria-selected={isSelected}
      aria-current={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-tag={tag}
      style={{ '--level': level - 1 }}
      onFocusIn={() => (work.current.value = tag)}
    >
      <div role="gridcell" class="tag-check">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={t('tags_select', `#${tag}`)}
          onClick={() => work.toggle(tag)}
        />
      </div>
      <div role="gridcell" class="tag-main">
        <TagColour tag={tag} hue={hue} onChange={(next) => work.colour(tag, next)} />
        {renaming ? <RenameField {...renaming} node={node} nodes={nodes} /> : <NameOf node={node} nodes={nodes} />}
      </div>
      <div role="gridcell" class="tag-count muted tabular">
        <Counts node={node} />
      </div>
      <div role="gridcell" class="tag-acts">
        {!renaming && <TagActs node={node} deeds={deeds} onRemove={(all) => void work.remove(node, all)} />}
      </div>
    </div>
  );
}

function NameOf({ node: { tag, label, level, namedBy }, nodes }: Pick<TagRowProps, 'node' | 'nodes'>) {
  const term = tagTerm(
    tag,
    nodes.map((each) => each.tag),
  );
  return (
    <>
      <a class="tag-name" dir="auto" tabIndex={-1} href={hrefOf({ section: 'library', query: term })}>
        {level === 1 && <span class="muted">#</span>}
        {label}
      </a>
      {namedBy.length > 0 && (
        <span class="muted small">{t('tags_named_by', namedBy.map((name) => `“${name}”`).join(', '))}</span>
      )}
    </>
  );
}

function Counts({ node: { own, all, isParent } }: Pick<TagRowProps, 'node'>) {
  return (
    <>
      {plural('library_count', own)}
      {isParent && <span>{plural('tags_with_below', all)}</span>}
    </>
  );
}
