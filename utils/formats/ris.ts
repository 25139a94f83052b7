import type { LibraryRow } from '../model/library-row';
import type { Author } from '../model/authors';
import type { Paper } from '../model/paper';
import { cleanLine } from './clean';
import { PUBLICATION, type Format } from './format';
import { addressOf, doiOf, typeOf, yearOf } from './kind';
import { risKind } from './ris-lines';
import { EDITED, KNOWN_TAGS, risType } from './ris-types';

/** Reference managers' common line format. Zotero takes a preprint in it for a journal article; CSL JSON serves it better. */
export const ris = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  carries: [...PUBLICATION, 'abstract', 'extra', 'pdf', 'tags', 'note'],
  extras: /^[A-Z][A-Z\d]$/,
  ids: ['arxiv', 'doi', 'pmid', 'pmcid'],
  blurs: ['authorCount', 'lines', 'commas', 'nameCommas'],
  *write(rows) {
    for (const row of rows) yield risRecord(row);
  },
  detect: (text, name) => /\.(?:ris|nbib|ciw)$/i.test(name) || risKind(text) !== undefined,
  read: async (text, options) => (await import('./ris-reader')).readRis(text, options),
} as const satisfies Format;

type Line = readonly [tag: string, value: string | undefined];

/** A paper, in lines that begin with tags. */
export function risRecord({ paper, bookmark }: LibraryRow): string {
  const { arxiv, pmid, pmcid } = paper.ids;
  const type = typeOf(paper);
  const name = risType(type);
  const lines: readonly Line[] = [
    ['TY', name],
    ['TI', paper.title],
    ...paper.authors.map((author): Line => ['AU', nameOf(author)]),
    ...(paper.editors ?? []).map((editor): Line => [EDITED.has(name) ? 'A2' : 'ED', nameOf(editor)]),
    ['PY', yearOf(paper)],
    ['DA', paper.published?.replaceAll('-', '/')],
    ['T2', paper.venue],
    ['VL', paper.volume],
    ['IS', paper.issue],
    ...pageLines(paper.pages),
    ['ET', paper.version === undefined ? undefined : `Version ${paper.version}`],
    ['PB', paper.publisher ?? (arxiv && type === 'article' ? 'arXiv' : undefined)],
    ['SN', paper.isbn],
    ['SN', paper.issn],
    ['LA', paper.language],
    // bibutils and citation-js look for the identifier here.
    ['C7', arxiv && `arXiv:${arxiv}`],
    ['AN', pmid],
    ['DB', pmid && 'PubMed'],
    ['C2', pmcid],
    ['ID', paper.citationKey],
    ['AB', paper.abstract],
    ['DO', doiOf(paper)],
    ['UR', addressOf(paper)],
    ['L1', paper.pdf],
    // A semicolon would part a tag in two.
    ...bookmark.tags.map((tag): Line => ['KW', tag.replace(/(?<!&#?\w{1,10});/g, ',')]),
    ['N1', bookmark.note],
  ];
  const written = new Set(lines.flatMap(([tag, value]) => (value ? tag : [])));
  const text = [...lines, ...extraLines(paper.extra, written)].flatMap(([tag, value]) =>
    value && cleanLine(value) ? [`${tag}  - ${cleanLine(value)}\r\n`] : [],
  );
  return `${text.join('')}ER  - \r\n`;
}

function pageLines(pages: string | undefined): readonly Line[] {
  const [, start, end] = /^([^\s–-]{1,20})[–-]([^\s–-]{1,20})$/.exec(pages ?? '') ?? [];
  return start && end
    ? [
        ['SP', start],
        ['EP', end],
      ]
    : [['SP', pages]];
}

/** What a RIS file brought under tags of no meaning here goes back under them. */
function extraLines(extra: Paper['extra'], written: ReadonlySet<string>): readonly Line[] {
  return Object.entries(extra ?? {}).flatMap(([tag, value]) =>
    /^[A-Z][A-Z\d]$/.test(tag) && !KNOWN_TAGS.has(tag) && !written.has(tag)
      ? value.split('\n').map((line): Line => [tag, line])
      : [],
  );
}

/** `Last, First, Suffix`; the format cannot say that a comma is part of a name. */
function nameOf(author: Author): string {
  if ('literal' in author) return author.literal.replaceAll(',', '');
  return [author.family, author.given ?? '', author.suffix]
    .map((part) => part?.replaceAll(',', ''))
    .join(', ')
    .replace(/(?:, )+$/, '');
}
