import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { useMergeSum } from './merge-sum';
import type { TagNode } from './tag-tree';
import type { TagWork } from './tag-work';

export interface MergeBarProps {
  readonly selected: readonly TagNode[];
  /** All tags there are. */
  readonly nodes: readonly TagNode[];
  readonly work: TagWork;
}

/** What is selected, and which one it becomes: with the sum, before it is done. */
export function MergeBar({ selected, nodes, work }: MergeBarProps) {
  const id = useId();
  const chosen = useSignal<string | undefined>(undefined);
  const others = nodes.filter((node) => !selected.includes(node));
  const target =
    nodes.find(({ tag }) => tag === chosen.value) ?? (selected.length > 1 ? mostUsed(selected) : undefined);
  const from = selected.filter((node) => node !== target);
  const sum = useMergeSum(target ? [target, ...from] : []);
  const merge = (): void => void (target && from.length > 0 && work.merge(from, target.tag));
  return (
    <div class="merge-bar" role="group" aria-label={t('tags_selection')}>
      <span class="tabular" role="status">
        {plural('tags_selected', selected.length)}
      </span>
      <label for={id}>{t('tags_merge_into')}</label>
      <select
        id={id}
        data-merge-into
        value={target?.tag ?? ''}
        onChange={(event) => (chosen.value = event.currentTarget.value || undefined)}
      >
        {!target && <option value="">{t('tags_choose')}</option>}
        {[...(selected.length > 1 ? selected : []), ...others].map(({ tag }) => (
          <option key={tag} value={tag}>
            #{tag}
          </option>
        ))}
      </select>
      <span class="muted small tabular" role="status">
        {sum}
      </span>
      <Button look="primary" disabled={!target || from.length === 0} onClick={merge}>
        {plural('tags_merge_count', target && selected.includes(target) ? selected.length : from.length + 1)}
      </Button>
      <Button look="quiet" shortcut="Esc" onClick={() => (work.selected.value = new Set())}>
        {t('library_clear_selection')}
      </Button>
    </div>
  );
}

function mostUsed(nodes: readonly TagNode[]): TagNode | undefined {
  return nodes.reduce<TagNode | undefined>((most, node) => (most && most.all >= node.all ? most : node), undefined);
}
