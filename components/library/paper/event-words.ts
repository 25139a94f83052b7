import { language, plural, t } from '../../../utils/i18n';
import type { FactName } from '../../../utils/model/paper';
import type { PaperEvent } from '../../../utils/calls/paper-history';
import { statusName } from '../labels';
import { sourceName } from '../source-name';
import { labelOf } from './paper-fields';

/** What happened to a paper, as a sentence. */
export function eventWords(event: PaperEvent): string {
  switch (event.kind) {
    case 'status':
      return t('history_status', statusName(event.status));
    case 'tagged':
      return plural('library_tagged', 1, tagNames(event.tags));
    case 'untagged':
      return plural('library_untagged', 1, tagNames(event.tags));
    case 'told': {
      const source = sourceName(event.source);
      return source ? t('history_told', factNames(event.facts), source) : t('history_added', factNames(event.facts));
    }
    case 'edited':
      return t('history_edited', factNames(event.facts));
    case 'merged':
      return t('history_merged', event.title);
    case 'highlighted':
      return plural('history_highlighted', event.count);
    case 'highlights deleted':
      return plural('library_highlights_removed', event.count);
    default:
      return t(PLAIN[event.kind]);
  }
}

const PLAIN = {
  seen: 'history_seen',
  saved: 'listing_save',
  trashed: 'library_removed_one',
  'put back': 'trash_did_put_back_one',
  starred: 'listing_starred',
  unstarred: 'listing_did_unstar',
  note: 'history_note',
  'note cleared': 'history_note_cleared',
} as const;

function tagNames(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}

function factNames(facts: readonly FactName[]): string {
  return new Intl.ListFormat(language(), { type: 'unit' }).format(facts.map((name) => t(labelOf(name))));
}
