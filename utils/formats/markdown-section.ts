import type { LibraryRow } from '../model/library-row';
import type { Highlight } from '../model/highlight';
import { authorName } from '../model/authors';
import type { Paper } from '../model/paper';
import type { WriteOptions } from './format';
import { addressOf } from './kind';
import { contained } from './contained';
import { blockquote, markdownLink, toMarkdown } from './markdown-text';

const MANY = 10;

/** A paper with all that is known of it, under a heading. */
export function section({ paper, bookmark, topics, highlights }: LibraryRow, { topicName }: WriteOptions): string {
  const address = addressOf(paper);
  const links = [
    paper.ids.arxiv && markdownLink(`arXiv:${paper.ids.arxiv}`, `https://arxiv.org/abs/${paper.ids.arxiv}`),
    paper.ids.doi && markdownLink(`doi:${paper.ids.doi}`, `https://doi.org/${paper.ids.doi}`),
    !paper.ids.arxiv && !paper.ids.doi && address && markdownLink(address, address),
    paper.pdf && markdownLink('PDF', paper.pdf),
    paper.code && markdownLink('Code', paper.code),
  ];
  const facts = [
    ['Authors', authors(paper)],
    ...publication(paper),
    ['Links', links.filter(Boolean).join(' · ')],
    ['Categories', paper.categories.map(toMarkdown).join(', ')],
    ['Topics', topics.map(({ id }) => toMarkdown(topicName?.(id) ?? id)).join(', ')],
    ['Tags', bookmark.tags.map(toMarkdown).join(', ')],
    ['Status', `${bookmark.status}${bookmark.starred ? ', starred' : ''}`],
  ];
  const blocks = [
    `## ${markdownLink(paper.title, address)}`,
    facts.flatMap(([name, value]) => (value ? [`- **${name}:** ${value}`] : [])).join('\n'),
    paper.abstract && `### Abstract\n\n${toMarkdown(paper.abstract)}`,
    bookmark.note.trim() && `### Note\n\n${contained(bookmark.note)}`,
    highlights.length > 0 && `### Highlights\n\n${highlights.map((each) => quote(each)).join('\n\n')}`,
  ];
  return blocks.filter(Boolean).join('\n\n');
}

type Fact = readonly [name: string, value: string];

/** Where and when it appeared, as a reference list would say it. */
function publication(paper: Paper): readonly Fact[] {
  const { published, venue, volume, issue, pages, publisher, isbn, issn, editors = [] } = paper;
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('');
  const place = [venue, number, pages && `pp. ${pages}`];
  const serial = [isbn && `ISBN ${isbn}`, issn && `ISSN ${issn}`];
  const joined = (facts: readonly (string | undefined)[]): string =>
    facts.flatMap((fact) => (fact ? toMarkdown(fact) : [])).join(', ');
  return [
    ['Published', joined([published, ...place, publisher, ...serial])],
    ['Editors', editors.map((editor) => toMarkdown(authorName(editor))).join(', ')],
    ['Type', paper.type?.replaceAll('-', ' ') ?? ''],
    ['Version', paper.version?.toString() ?? ''],
    ['Language', paper.language ?? ''],
    ['Citation key', toMarkdown(paper.citationKey ?? '')],
    ...Object.entries(paper.extra ?? {}).map(([name, value]): Fact => [toMarkdown(name), toMarkdown(value)]),
  ];
}

/** A highlight as a block quotation with its note below; `source` says where it is from, where no heading does. */
export function quote({ selector, field, colour, tags, note }: Highlight, source = ''): string {
  const origin = [field, colour, ...tags.map((tag) => `#${tag}`)].map(toMarkdown);
  const from = [...(source ? [source] : []), ...origin].join(', ');
  return `${blockquote(`${toMarkdown(selector.exact)}\n\n— ${from}`)}${note.trim() && `\n\n${contained(note)}`}`;
}

function authors({ authors: all, authorCount = 0 }: LibraryRow['paper']): string {
  const names = all.slice(0, MANY).map((author) => toMarkdown(authorName(author)));
  const more = Math.max(authorCount, all.length) - names.length;
  return names.join(', ') + (names.length && more > 0 ? ` and ${more} more` : '');
}
