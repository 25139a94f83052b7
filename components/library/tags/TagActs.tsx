import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import type { TagDeeds } from './tag-keys';
import type { TagNode } from './tag-tree';

export interface TagActsProps {
  readonly node: TagNode;
  readonly deeds: TagDeeds;
  /** Without those below it, or with them. */
  onRemove(withChildren: boolean): void;
}

/** What can be done to a tag: in a line, or where there is no room for that behind the dots. */
export function TagActs({ node, deeds, onRemove }: TagActsProps) {
  const name = `#${node.tag}`;
  const isThere = node.all > 0;
  const acts = (after: () => void) => (
    <>
      <Button
        look="quiet"
        tabIndex={-1}
        shortcut="r"
        aria-label={t('tags_rename_tag', name)}
        onClick={() => (after(), deeds.rename(node))}
      >
        {t('tags_rename')}
      </Button>
      {isThere && (
        <Button
          look="quiet"
          tabIndex={-1}
          shortcut="m"
          aria-label={t('tags_merge_tag', name)}
          onClick={() => (after(), deeds.merge(node))}
        >
          {t('tags_merge')}
        </Button>
      )}
    </>
  );
  return (
    <>
      <span class="when-wide">
        {acts(() => undefined)}
        {isThere && <Removal node={node} onRemove={onRemove} />}
      </span>
      <span class="when-narrow">
        <Popover name="more" look="quiet" tabIndex={-1} button="⋯" label={t('tags_more', name)}>
          {(close) => (
            <div class="menu">
              {acts(close)}
              {isThere && <RemovalChoices node={node} onRemove={(all) => (close(), onRemove(all))} />}
            </div>
          )}
        </Popover>
      </span>
    </>
  );
}

interface RemovalProps {
  readonly node: TagNode;
  onRemove(withChildren: boolean): void;
}

/** One button; with tags below it, it opens the choice. */
function Removal({ node, onRemove }: RemovalProps) {
  const label = t('tags_delete_tag', `#${node.tag}`);
  if (!node.isParent)
    return (
      <Button look="danger" tabIndex={-1} shortcut="Del" aria-label={label} onClick={() => onRemove(false)}>
        {t('tags_delete')}
      </Button>
    );
  return (
    <Popover name="delete" look="quiet" tabIndex={-1} button={t('tags_delete')} label={label}>
      {(close) => (
        <div class="menu">
          <RemovalChoices node={node} onRemove={(all) => (close(), onRemove(all))} />
        </div>
      )}
    </Popover>
  );
}

function RemovalChoices({ node, onRemove }: RemovalProps) {
  return (
    <>
      {(node.own > 0 || !node.isParent) && (
        <Button look="danger" onClick={() => onRemove(false)}>
          {plural('tags_delete_only', node.own, `#${node.tag}`)}
        </Button>
      )}
      {node.isParent && (
        <Button look="danger" onClick={() => onRemove(true)}>
          {plural('tags_delete_all', node.all, `#${node.tag}`)}
        </Button>
      )}
    </>
  );
}
