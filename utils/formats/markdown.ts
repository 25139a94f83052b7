import type { Highlight, LibraryRow } from '../library';
import { authorName } from '../paper';
import type { Format, WriteOptions } from './format';
import { addressOf } from './kind';
import { blockquote, markdownLink, toMarkdown } from './markdown-text';

const MANY = 10;

/** For reading and for note-taking programs: a section a paper, with its note and its highlights as block quotations. */
export const markdown = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  carries: ['abstract', 'venue', 'categories', 'pdf', 'code', 'tags', 'note', 'status', 'starred', 'highlights'],
  *write(rows, options) {
    let separator = '';
    for (const row of rows) {
      yield `${separator}${section(row, options)}\n`;
      separator = '\n';
    }
  },
} as const satisfies Format;

function section({ paper, bookmark, topics, highlights }: LibraryRow, { topicName }: WriteOptions): string {
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
    [
      'Published',
      [paper.published, paper.venue]
        .filter(Boolean)
        .map((fact) => toMarkdown(fact ?? ''))
        .join(', '),
    ],
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
    bookmark.note.trim() && `### Note\n\n${bookmark.note.trim()}`,
    highlights.length > 0 && `### Highlights\n\n${highlights.map(quote).join('\n\n')}`,
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function authors({ authors: all, authorCount = 0 }: LibraryRow['paper']): string {
  const names = all.slice(0, MANY).map((author) => toMarkdown(authorName(author)));
  const more = Math.max(authorCount, all.length) - names.length;
  return names.join(', ') + (names.length && more > 0 ? ` and ${more} more` : '');
}

function quote({ selector, field, colour, tags, note }: Highlight): string {
  const origin = [field, colour, ...tags.map((tag) => `#${tag}`)].map(toMarkdown).join(', ');
  return `${blockquote(`${toMarkdown(selector.exact)}\n\n— ${origin}`)}${note.trim() && `\n\n${note.trim()}`}`;
}
