import { plural, t } from '../../utils/i18n';
import type { Row } from '../../utils/listing/rows';
import { ago } from '../shared/relative-time';

export interface Word {
  readonly text: string;
  /** What stands out. */
  readonly kind?: 'new' | 'followed';
}

/** A row's state, the news first: "Saved today · Reading · #tag · Note · 1 highlight", or "New", or "Seen 2 days ago on …". */
export function stateWords({ facts, before, entry }: Row): readonly Word[] {
  if (!facts) return [];
  const { hidden, followed, bookmark, highlights } = facts;
  const words: readonly (Word | false | undefined | '')[] = [
    hidden && { text: t('listing_hidden_here') },
    followed && { text: t('listing_follow', followed.map(({ text }) => text).join(', ')), kind: 'followed' },
    !bookmark && !before && { text: t('listing_new'), kind: 'new' },
    bookmark && { text: t('listing_saved_when', ago(bookmark.savedAt)) },
    bookmark?.status === 'reading' && { text: t('library_status_reading') },
    bookmark?.status === 'read' && { text: t('library_status_read') },
    ...(bookmark?.tags ?? []).map((tag) => ({ text: `#${tag}` })),
    bookmark?.note && { text: t('library_note') },
    !bookmark && before && { text: t('listing_seen_when', ago(before.last), before.siteName ?? before.site) },
    entry.decision && { text: t('listing_decision', entry.decision) },
    entry.rating !== undefined && { text: t('listing_rating', entry.rating) },
    highlights.length > 0 && { text: plural('listing_highlights', highlights.length) },
  ];
  return words.flatMap((word) => word || []);
}
