import type { MessageKey } from '../../../utils/i18n';
import type { IconName } from '../../ui/Icon';

/** A list that everybody has: a query under a name, as one that a reader saves. */
export interface BuiltInList {
  /** Stands in addresses, and never changes. */
  readonly id: string;
  readonly name: MessageKey;
  readonly query: string;
  readonly icon: IconName;
}

/** One line a list, in the order in which they stand. */
export const BUILT_IN_LISTS = [
  { id: 'all', name: 'library_back', query: '', icon: 'bookmark' },
  { id: 'to-read', name: 'library_status_to_read', query: 'status:to-read', icon: 'clock' },
  { id: 'reading', name: 'library_status_reading', query: 'status:reading', icon: 'eye' },
  { id: 'read-this-month', name: 'lists_read_this_month', query: 'read:this-month', icon: 'check' },
  { id: 'starred', name: 'listing_starred', query: 'is:starred', icon: 'star' },
  { id: 'with-highlights', name: 'lists_with_highlights', query: 'has:highlight', icon: 'pencil' },
  { id: 'untagged', name: 'lists_untagged', query: '-has:tag', icon: 'tag' },
  { id: 'new-versions', name: 'lists_new_versions', query: 'has:new-version', icon: 'up' },
] as const satisfies readonly BuiltInList[];

/** What the address calls the list of papers that look like one: no query finds them. */
export const DUPLICATES = 'duplicates';
