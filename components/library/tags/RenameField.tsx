import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { useMergeSum } from './merge-sum';
import { cleanTag, type TagNode } from './tag-tree';

export interface RenameFieldProps {
  readonly node: TagNode;
  readonly typed: string;
  /** All tags there are. */
  readonly nodes: readonly TagNode[];
  /** Somebody asked for it just now: it takes the focus. */
  readonly isAsked: boolean;
  onType(typed: string): void;
  /** When it has come to that, the field is gone. */
  onRename(to: string, isMerge: boolean): Promise<void>;
  onLeave(): void;
}

/** A tag's name, as it is written anew: Enter gives it, Escape leaves it as it was. What is typed stays until then. */
export function RenameField({ node, typed, nodes, isAsked, onType, onRename, onLeave }: RenameFieldProps) {
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useSignal(false);
  const to = cleanTag(typed);
  const mergedInto = (name: string): TagNode | undefined =>
    nodes.find(({ tag, all }) => tag === name && tag !== node.tag && all > 0);
  const into = mergedInto(to);
  const sum = useMergeSum(into ? [into, node] : []);
  // At once, and not after the next frame: the letters that come right behind the key are the name's.
  useLayoutEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    field.current?.select();
  }, [isAsked]);

  async function finish(): Promise<void> {
    // What stands in the field: the last letter may not be drawn yet.
    const name = cleanTag(field.current?.value ?? typed);
    if (isBusy.peek() || !name) return;
    if (name === node.tag) return onLeave();
    isBusy.value = true;
    await onRename(name, mergedInto(name) !== undefined);
    isBusy.value = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onLeave();
    else if (!event.repeat) void finish();
  }

  return (
    <div class="tag-rename">
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={t('tags_new_name', `#${node.tag}`)}
        aria-describedby={hint}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={hint} class="muted small" role="status">
        {into ? t('tags_rename_merges', `#${to}`, sum) : plural('tags_rename_hint', node.all)}
      </span>
    </div>
  );
}
