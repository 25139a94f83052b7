import { openPopover } from '../../ui/Popover';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import type { TagNode } from './tag-tree';
import type { TagWork } from './tag-work';

/** What keys do beside moving and selecting. */
export interface TagDeeds {
  show(node: TagNode): void;
  rename(node: TagNode): void;
  merge(node: TagNode): void;
  remove(node: TagNode): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10 };

/** Handles a key that was pressed on a tag's row or one of its buttons. */
export function handleTagKey(event: KeyboardEvent, nodes: readonly TagNode[], work: TagWork, deeds: TagDeeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isTyping(event)) return;
  const row = (event.target as Element).closest<HTMLElement>('[role="row"]');
  const at = nodes.findIndex(({ tag }) => tag === row?.dataset.tag);
  const node = nodes[at];
  if (!row || !node) return;
  const to = targetOf(event.key, at, nodes.length);
  // What a button does with Enter and the space bar is the button's.
  const isOnRow = event.target === row;
  const deed = to === undefined ? deedOf(event.key, { node, row, work, deeds }) : undefined;
  if ((to === undefined && !deed) || (!isOnRow && /^(?:Enter| )$/.test(event.key))) return;
  event.preventDefault();
  if (to !== undefined) work.focus(nodes[to]?.tag ?? node.tag);
  else if (!event.repeat) deed?.();
}

function targetOf(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.max(0, Math.min(at + step, count - 1));
}

interface Place {
  readonly node: TagNode;
  readonly row: HTMLElement;
  readonly work: TagWork;
  readonly deeds: TagDeeds;
}

function deedOf(key: string, { node, row, work, deeds }: Place): (() => void) | undefined {
  if (key === 'Enter') return () => deeds.show(node);
  if (key === 'r' || key === 'F2') return () => deeds.rename(node);
  if (key === 'm') return () => deeds.merge(node);
  if (key === 'x' || key === ' ') return () => work.toggle(node.tag);
  if (key === 'c') return () => openPopover(row, 'color');
  if (key === 'Delete' || key === '#') return removalOf({ node, row, deeds });
  if (key === 'Escape' && work.selected.peek().size > 0) return () => void (work.selected.value = new Set());
  return undefined;
}

/** With tags below it, which of them go is asked first; of what only a filter names there is nothing to delete. */
function removalOf({ node, row, deeds }: Omit<Place, 'work'>): (() => void) | undefined {
  if (node.all === 0) return undefined;
  if (!node.isParent) return () => deeds.remove(node);
  // Where there is no room for a line of buttons, the choice stands behind the dots.
  const hasLine = row.querySelector<HTMLElement>('[data-popover="delete"]')?.checkVisibility?.() ?? true;
  return () => openPopover(row, hasLine ? 'delete' : 'more');
}
