/** A page of no listed site, by what it says to crawlers. */
import type { Paper } from '../../utils/model/paper';
import { generic } from '../../utils/sites/generic';
import { isUnreadable } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

export const ADDRESS = 'https://journal.example/article/1';
export const ADA = { family: 'Example', given: 'Ada' };
export const ARTICLE = { '@type': 'ScholarlyArticle', headline: 'On Hedges', author: [{ name: 'Ada Example' }] };

/** The paper that such a page tells of; nothing where it cannot be read. */
export function read(head: string, body = '', address = ADDRESS): Partial<Paper> {
  const found = generic.paper?.(parsePage(`<head>${head}</head><body>${body}</body>`, address), new URL(address));
  return found && !isUnreadable(found) ? found.paper : {};
}

export function json(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

export function meta(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
}
