import type { LibraryRow } from '../library';
import type { Author } from '../model/authors';
import { citationKeys } from './citation-key';
import { cleanLine } from './clean';
import type { Format } from './format';
import { addressOf, doiOf, kindOf, primaryClass } from './kind';

const TYPES = {
  preprint: 'article',
  article: 'article-journal',
  inproceedings: 'paper-conference',
  webpage: 'webpage',
} as const;

const PARTICLES = /^((?:\p{Ll}[\p{Ll}'’]*\s+)+)(\P{Ll}.*)$/u;

/** What Zotero and Pandoc read best. @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export const cslJson = {
  id: 'csl-json',
  name: 'CSL JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  carries: ['abstract', 'venue', 'categories', 'tags', 'note', 'savedAt'],
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
  const kind = kindOf(paper);
  const { arxiv, pmid, pmcid } = paper.ids;
  const category = primaryClass(paper);
  const facts = {
    id: key,
    type: TYPES[kind],
    title: cleanLine(paper.title),
    author: paper.authors.map(toName),
    issued: paper.published && { 'date-parts': [paper.published.split('-').map(Number)] },
    'container-title': paper.venue && cleanLine(paper.venue),
    publisher: arxiv && kind === 'preprint' ? 'arXiv' : undefined,
    // Zotero keeps the number of a preprint only; its "extra" line, `note` here, is where it looks for it otherwise.
    number: arxiv && `arXiv:${arxiv}`,
    DOI: doiOf(paper),
    PMID: pmid,
    PMCID: pmcid,
    URL: addressOf(paper),
    abstract: paper.abstract && paper.abstract.split('\n').map(cleanLine).join('\n'),
    keyword: bookmark.tags.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '),
    note: [arxiv && `arXiv:${arxiv}${category ? ` [${category}]` : ''}`, bookmark.note].filter(Boolean).join('\n'),
    accessed: { 'date-parts': [bookmark.savedAt.slice(0, 10).split('-').map(Number)] },
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => (Array.isArray(value) ? value.length : value)));
}

function toName(author: Author): object {
  if ('literal' in author) return { literal: cleanLine(author.literal) };
  const [, particle, family] = PARTICLES.exec(author.family) ?? [];
  return {
    family: cleanLine(family ?? author.family),
    ...(author.given && { given: cleanLine(author.given) }),
    ...(particle && { 'non-dropping-particle': particle.trim() }),
    ...(author.suffix && { suffix: author.suffix }),
  };
}
