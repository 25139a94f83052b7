import { browser } from 'wxt/browser';

import { t } from '../i18n';
import type { Library } from '../library';
import { shortAuthors } from '../model/authors';
import { readQuery } from '../query/read-query';
import { openPage } from './pages';

const MOST = 6;

/** The keyword `ibid` in the address bar searches the library; Enter opens the paper, or the library with the query. */
export function answerOmnibox(library: Library): void {
  browser.omnibox.setDefaultSuggestion({ description: t('omnibox_hint', '%s') });

  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then(suggest);
  });

  browser.omnibox.onInputEntered.addListener((text) => {
    // A field of a query reads like a scheme: `author:gu`.
    if (/^https?:\/\//.test(text)) void browser.tabs.create({ url: text });
    else void openPage(`#/library?q=${encodeURIComponent(text)}`);
  });

  async function find(text: string): Promise<{ content: string; description: string }[]> {
    const { asked } = readQuery(text);
    if (asked === undefined) return [];
    try {
      const { rows } = await library.search({ query: asked, sort: 'match', limit: MOST });
      return rows.map(({ paper }) => ({
        content: paper.url,
        description: describe(`${paper.title} – ${shortAuthors(paper.authors)}`),
      }));
    } catch {
      // There is nobody to tell.
      return [];
    }
  }
}

/** Chrome reads descriptions as XML, Firefox as plain text. */
function describe(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
