import { plural, t } from '../../utils/i18n';
import type { RankReason } from '../../utils/library';
import type { Row } from '../../utils/listing/rows';
import { ago } from '../shared/relative-time';

export interface Word {
  readonly text: string;
  readonly kind: 'new' | 'said' | 'followed' | 'starred';
}

/** A row's state, the most useful first: "saved today · reading · #tag · 1 highlight", or "new", or "seen 2 days ago on …". */
export function stateWords({ facts, before, entry }: Row): readonly Word[] {
  if (!facts) return [];
  const said = (text: string): Word => ({ text, kind: 'said' });
  const words: Word[] = [];
  if (facts.hidden) words.push(said(t('listing_hidden_here')));
  if (facts.followed)
    words.push({ text: t('listing_follow', facts.followed.map(({ text }) => text).join(', ')), kind: 'followed' });
  const { bookmark } = facts;
  if (bookmark) {
    words.push(said(t('listing_saved_when', ago(bookmark.savedAt))));
    if (bookmark.starred) words.push({ text: t('listing_starred'), kind: 'starred' });
    if (bookmark.status === 'reading') words.push(said(t('listing_reading')));
    if (bookmark.status === 'read') words.push(said(t('listing_read')));
    words.push(...bookmark.tags.map((tag) => said(`#${tag}`)));
  } else if (before) {
    words.push(said(t('listing_seen_when', ago(before.last), before.siteName ?? before.site)));
  } else {
    words.push({ text: t('listing_new'), kind: 'new' });
  }
  if (entry.decision) words.push(said(t('listing_decision', entry.decision)));
  if (entry.rating !== undefined) words.push(said(t('listing_rating', entry.rating)));
  if (facts.highlights.length > 0) words.push(said(plural('listing_highlights', facts.highlights.length)));
  return words;
}

/** Why a row stands where it does, in words. */
export function sayReasons(reasons: readonly RankReason[]): string {
  return reasons.map(({ kind, text }) => t(`listing_because_${kind}`, text)).join(' · ');
}
