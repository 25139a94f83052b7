import type { LibraryRow } from '../model/library-row';
import type { Paper } from '../model/paper';
import { citationKeys } from './citation-key';
import { cleanLine } from './clean';
import { PUBLICATION, type Format } from './format';
import { writeDate } from './csl-date';
import { isVariable } from './csl-fields';
import { writeName } from './csl-name';
import { joinNote, statusLine } from './csl-note';
import { escapeMarkup } from './html-text';
import { parseJson } from './json';
import { addressOf, doiOf, primaryClass, typeOf } from './kind';

/** What Zotero and Pandoc read best. @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export const cslJson = {
  id: 'csl-json',
  name: 'CSL JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  carries: [...PUBLICATION, 'abstract', 'extra', 'categories', 'tags', 'note', 'status', 'savedAt'],
  ids: ['arxiv', 'doi', 'pmid', 'pmcid'],
  blurs: ['furtherCategories', 'authorCount', 'time', 'commas'],
  *write(rows) {
    const all = [...rows];
    const keys = citationKeys(all);
    yield '[';
    for (const [index, row] of all.entries())
      yield `${index > 0 ? ',' : ''}\n${JSON.stringify(item(row, keys.get(row) ?? ''))}`;
    yield '\n]\n';
  },
  detect: (text) =>
    /^\s*[[{]/.test(text) &&
    /"(?:issued|date-parts|container-title|citation-key)"\s*:|"type"\s*:\s*"(?:article|book|chapter|dataset|paper-conference|post|report|thesis|webpage)\b/.test(
      text,
    ),
  read: async (text, options) => (await import('./csl-json-reader')).readCslJson(text, options),
} as const satisfies Format;

function item({ paper, bookmark }: LibraryRow, key: string): object {
  const { arxiv, pmid, pmcid } = paper.ids;
  const type = typeOf(paper);
  const category = primaryClass(paper);
  const note = [
    ...(arxiv ? [`arXiv:${arxiv}${category ? ` [${category}]` : ''}`] : []),
    ...(bookmark.status === 'to read' ? [] : [statusLine(bookmark.status)]),
  ];
  const facts = {
    id: key,
    type: paper.type ? type : (paper.extra?.type ?? type),
    title: markup(paper.title),
    author: paper.authors.map(writeName),
    editor: (paper.editors ?? []).map(writeName),
    issued: paper.published && writeDate(paper.published),
    'container-title': markup(paper.venue),
    volume: markup(paper.volume),
    issue: markup(paper.issue),
    page: markup(paper.pages),
    publisher: markup(paper.publisher) ?? (arxiv && type === 'article' ? 'arXiv' : undefined),
    // Zotero keeps the number of a preprint only; its "extra" line, `note` here, is where it looks for it otherwise.
    number: arxiv && `arXiv:${arxiv}`,
    version: paper.version?.toString(),
    ISBN: paper.isbn,
    ISSN: paper.issn,
    DOI: doiOf(paper),
    PMID: pmid,
    PMCID: pmcid,
    URL: addressOf(paper),
    language: paper.language,
    abstract: paper.abstract?.split('\n').map(markup).join('\n'),
    keyword: bookmark.tags.map((tag) => markup(tag.replace(/[,;]/g, ' '))).join(', '),
    note: joinNote(note, bookmark.note),
    accessed: writeDate(bookmark.savedAt),
    'citation-key': paper.citationKey,
  };
  const { variables, custom } = others(paper.extra, facts);
  const all = { ...facts, ...variables, ...(Object.keys(custom).length > 0 && { custom }) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length : value)));
}

function markup(text: string | undefined): string | undefined {
  return text && escapeMarkup(cleanLine(text));
}

/** What an import brought: CSL's own variables as they were, and what is of other formats where CSL has a place for it. */
function others(
  extra: Paper['extra'],
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<'variables' | 'custom', object>> {
  const entries = Object.entries(extra ?? {}).filter(([name]) => name !== 'type');
  const isOwn = ([name]: readonly [string, string]): boolean => isVariable(name) && !facts[name];
  return {
    variables: Object.fromEntries(
      entries.filter(isOwn).map(([name, value]) => [name, /^[[{]/.test(value) ? (parseJson(value) ?? value) : value]),
    ),
    custom: Object.fromEntries(entries.filter((entry) => !isOwn(entry))),
  };
}
