/** The little HTML that titles and abstracts hold in CSL and at Crossref. */
const NAMES = 'i|b|em|strong|u|sub|sup|sc|span|p|br|div|title|sec|jats:[a-z-]{1,30}';

/** A tag with its name and attributes. */
export const TAG = new RegExp(`<(/?)(${NAMES})(\\s[^<>]*|/)?>`, 'gi');
/** The sign that begins an entity. */
const ENTITY = /&(?=#?\w{1,31};)/g;

/** Plain text in which a reader of HTML finds what is there: only what it would take for markup is escaped. */
export function escapeMarkup(text: string): string {
  return text.replace(ENTITY, '&amp;').replace(TAG, (tag) => `&lt;${tag.slice(1)}`);
}
