import type { LibraryRow } from '../model/library-row';
import { cleanLine } from './clean';
import type { Format } from './format';
import { addressOf } from './kind';

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The bookmark file that every browser and bookmark service takes in. */
export const netscape = {
  id: 'netscape',
  name: 'HTML bookmarks',
  extension: 'html',
  mime: 'text/html',
  carries: ['tags', 'note', 'savedAt'],
  blurs: ['authors', 'published', 'lines', 'commas'],
  onlyAddresses: true,
  *write(rows) {
    yield HEAD;
    for (const row of rows) yield bookmark(row);
    yield '</DL><p>\n';
  },
} as const satisfies Format;

function bookmark({ paper, bookmark: { savedAt, tags, note } }: LibraryRow): string {
  const address = addressOf(paper);
  if (!address) return '';
  const seconds = Math.floor(Date.parse(savedAt) / 1000);
  const date = Number.isNaN(seconds) ? '' : ` ADD_DATE="${seconds}"`;
  const tagged = tags.length > 0 ? ` TAGS="${escape(tags.map((tag) => tag.replaceAll(',', ' ')).join(','))}"` : '';
  const described = note.trim() ? `    <DD>${escape(note)}\n` : '';
  return `    <DT><A HREF="${escape(address)}"${date}${tagged}>${escape(paper.title)}</A>\n${described}`;
}

function escape(text: string): string {
  return cleanLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
