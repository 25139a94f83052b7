import { t, type MessageKey } from '../../../utils/i18n';
import type { Act } from '../../shared/undo-stack';

/** What the list says of an act on one paper, by what was said when it was done. */
const NAMED: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  listing_did_save: 'undos_did_save',
  listing_did_unsave: 'undos_did_unsave',
  listing_did_hide: 'undos_did_hide',
  listing_did_unhide: 'undos_did_unhide',
  listing_did_tag: 'undos_did_tag',
  listing_did_untag: 'undos_did_untag',
  listing_did_star: 'undos_did_star',
  listing_did_unstar: 'undos_did_unstar',
  listing_did_status: 'undos_did_status',
  listing_did_note: 'undos_did_note',
  several_did_read_one: 'undos_did_read',
  highlight_added: 'undos_did_highlight',
  highlight_removed: 'undos_did_unhighlight',
};

/** An act in words that name its paper, if it was about one. */
export function sayAct({ text, on }: Pick<Act, 'text' | 'on'>): string {
  if (!on) return text;
  const named = on.said && NAMED[on.said];
  return named ? t(named, on.title) : t('undos_did', text, on.title);
}
