import type { RefObject } from 'preact';

import { t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import { openPopover } from '../../ui/Popover';
import { isComposing } from '../../shared/is-composing';
import type { Actions } from '../actions';
import type { PageState } from '../page-state';
import { isWebAddress } from '../../shared/web-address';
import { COPIES, copyPapers } from '../transfer/copy-papers';
import { listIn } from '../lists/open-list';
import { filterByTag } from './filter-by-tag';
import { handleListKey, type ListDeeds } from './keys';
import type { ListEntry } from './results';
import { focusRow } from './rows';
import type { Selection } from './selection';

/** From this width on, list and paper stand beside each other. */
const WIDE = '(min-width: 820px)';

/** What pointer and keys do in the list. Made once, so that a row is not drawn anew because of them. */
export interface ListHandlers {
  /** A click on a row, outside of its controls. */
  onPick(entry: ListEntry, event: MouseEvent): void;
  onStar(entry: ListEntry): void;
  /** A click on a tag's name: what is found is narrowed down to it, or not any longer. */
  onTag(tag: string): void;
  onUntag(entry: ListEntry, tag: string): void;
  /** A click on a row's checkbox. */
  onSelect(entry: ListEntry, event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onQuery(query: string): void;
}

/** What pointer and keys work on. */
interface Workplace {
  readonly page: PageState;
  readonly actions: Actions;
  readonly scope: RefObject<HTMLElement | null>;
}

export function createListHandlers(
  page: PageState,
  actions: Actions,
  scope: RefObject<HTMLElement | null>,
): ListHandlers {
  const { results, selection, router, commandOf } = page;
  const deeds = createListDeeds({ page, actions, scope });

  return {
    onPick(entry, event) {
      const toggles = event.ctrlKey || event.metaKey;
      if (event.shiftKey) selection.extend(entry);
      else if (toggles) selection.toggle(entry);
      selection.moveTo(entry);
      focusRow(entry.id);
      if (!event.shiftKey && !toggles) show(page, entry.id, 'push');
    },
    onStar({ id, row }) {
      actions.star([id], !row.peek().bookmark.starred);
    },
    onTag: (tag) => void filterByTag(page, tag),
    onUntag: ({ id }, tag) => void actions.removeTags([id], [tag]),
    onSelect(entry, event) {
      if (event.shiftKey) selection.extend(entry);
      else selection.toggle(entry);
      selection.moveTo(entry);
    },
    onKeyDown(event) {
      if (!isComposing(event) && handleListKey(event, commandOf(event), results, selection, deeds))
        event.preventDefault();
    },
    onQuery(query) {
      if (query === results.asked.peek().query) return;
      selection.set([]);
      selection.moveTo(undefined);
      router.go({ section: 'library', query, ...(query && listIn(router.route.peek())) }, 'replace');
    },
  };
}

/** What the keys do with the selection, or else with the current paper. */
function createListDeeds({ page, actions, scope }: Workplace): ListDeeds {
  const { selection, notices } = page;

  return {
    enter(entry) {
      show(page, entry.id, 'push');
      requestAnimationFrame(() => scope.current?.querySelector<HTMLElement>('#paper-title')?.focus());
    },
    open(entry) {
      const { url } = entry.row.peek().paper;
      if (isWebAddress(url)) open(url, '_blank', 'noreferrer');
    },
    pdf(entry) {
      const { pdf } = entry.row.peek().paper;
      if (isWebAddress(pdf)) open(pdf, '_blank', 'noreferrer');
      else notices.say(t('listing_no_pdf'));
    },
    note(entry) {
      show(page, entry.id, 'push');
      requestAnimationFrame(() => scope.current?.querySelector<HTMLElement>('.paper textarea')?.focus());
    },
    read() {
      const isRead = selection.current.peek()?.row.peek().bookmark.status === 'read';
      actions.setStatus(chosen(selection), isRead ? 'to read' : 'read');
    },
    copy: () => void copyPapers(chosen(selection), COPIES.copy, notices),
    link: () => void copyPapers(chosen(selection), COPIES.link, notices),
    star() {
      actions.star(chosen(selection), !selection.current.peek()?.row.peek().bookmark.starred);
    },
    tag() {
      if (!scope.current) return;
      if (selection.ids.peek().size > 0) openPopover(scope.current, 'bulk-tag');
      else scope.current.querySelector<HTMLElement>('.paper [data-tag-input]')?.focus();
    },
    remove() {
      void actions.remove(chosen(selection));
      selection.set([]);
    },
    moved(entry) {
      if (matchMedia(WIDE).matches) show(page, entry.id, 'replace');
      // At once: the next key may lead to a field, from which nothing may take the focus back.
      focusRow(entry.id);
    },
    fail: notices.fail,
  };
}

/** Shows a paper of what is asked for. */
function show({ results, router }: PageState, item: PaperId, how: 'push' | 'replace'): void {
  router.go({ section: 'library', query: results.asked.peek().query, item, ...listIn(router.route.peek()) }, how);
}

/** The selection, or else the current paper. */
function chosen({ ids, current }: Selection): readonly PaperId[] {
  const selected = ids.peek();
  const id = current.peek()?.id;
  return selected.size > 0 ? [...selected] : id ? [id] : [];
}
