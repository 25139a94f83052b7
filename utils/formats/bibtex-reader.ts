import { joinDate, parseDate } from '../model/dates';
import { normalizeDoi } from '../model/doi';
import { normalizeArxivId } from '../model/arxiv-id';
import { idsFromUrl, type IdScheme } from '../model/identifiers';
import type { PublicationType } from '../model/publication-type';
import { plainText } from '../model/plain-text';
import { foldSpace } from '../model/text';
import { inherit } from './bib-inherit';
import { languageTag } from './bib-languages';
import { readBibNames } from './bib-names';
import { isOwnEntryType, meaningOf, typeNamed } from './bib-types';
import { scanBibtex, type BibEntry } from './bibtex-scan';
import { splitOutside } from './braces';
import { isMention, isOnlyArxiv } from './find-arxiv';
import type { ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';
import { fitAddress } from './measure';
import { decodeAddress, decodeTex } from './tex-decode';

const NOTES = ['annote', 'annotation', 'comment', 'note'];
const TAGS = ['keywords', 'keyword', 'mendeley-tags'];
const VENUES = ['journal', 'journaltitle', 'booktitle'];
const PUBLISHERS = ['publisher', 'school', 'institution', 'organization'];
/** Where an address may be, the likeliest first. */
const ADDRESSES = ['url', 'ee', 'doi', 'eprint', 'link', 'bdsk-url-1'];
/** Read as they are: addresses, names of files. */
const VERBATIM = /^(?:doi|url|ee|link|eprint|file|pdf|groups|bdsk-.*|citeulike-.*)$/;

/** What stands in the facts below, or says nothing of the paper. */
const KEPT = new Set([
  ...'title subtitle author authors editor editors abstract isbn issn version'.split(' '),
  ...'primaryclass eprintclass archiveprefix doi url ee pmid pmcid pmc hal hal_id timestamp date-added dateadded bibsource biburl'.split(
    ' ',
  ),
  ...NOTES,
  ...TAGS,
]);

/** BibTeX and BibLaTeX. Broken entries are reported and the others read. */
export function readBibtex(text: string, options?: ReadOptions): ReadResult {
  const { entries, problems } = scanBibtex(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const result = importRecords([...problems, ...records(inherit(entries))], options);
  return { ...result, rows: result.rows.map(withoutPlainEntryType) };
}

function* records(entries: readonly BibEntry[]): Generator<ImportedRecord> {
  for (const entry of entries) if (entry.fields.size > 0) yield toRecord(new Fields(entry));
}

/** The fields of an entry as text, and which of them were used. */
class Fields {
  readonly used = new Set<string>(KEPT);
  private readonly read = new Map<string, string>();

  constructor(readonly entry: BibEntry) {}

  raw(...names: readonly string[]): string | undefined {
    return names.map((name) => this.entry.fields.get(name)).find((value) => value?.trim());
  }

  get(...names: readonly string[]): string | undefined {
    return names.map((name) => this.text(name)).find(Boolean);
  }

  private text(name: string): string | undefined {
    const known = this.read.get(name);
    const value = this.entry.fields.get(name);
    if (known !== undefined || value === undefined) return known;
    const text = foldSpace(VERBATIM.test(name) ? verbatim(value, ADDRESSES.includes(name)) : decodeTex(value));
    this.read.set(name, text);
    return text;
  }

  /** The same, and the field that it came from needs no other place. */
  take(...names: readonly string[]): string | undefined {
    const name = names.find((each) => this.get(each));
    if (name) this.used.add(name);
    return name && this.get(name);
  }

  /** What is left: verbatim, but for what only says where a preprint lies. */
  rest(): Readonly<Record<string, string>> {
    const left = [...this.entry.fields.keys()].filter((name) => !this.used.has(name) && !isMention(this.get(name)));
    return Object.fromEntries(left.map((name) => [name, this.get(name) ?? '']));
  }
}

function toRecord(fields: Fields): ImportedRecord {
  const { entry } = fields;
  const authors = readBibNames(fields.raw('author', 'authors') ?? '');
  const named = namedType(fields);
  const type = named ?? meaningOf(entry.type);
  const eprint = eprintOf(fields);
  const record = {
    about: entry.key,
    line: entry.line,
    title: titleOf(fields),
    authors: authors.names,
    authorCount: authors.more ? authors.names.length + 1 : undefined,
    editors: readBibNames(fields.raw('editor', 'editors') ?? '').names,
    abstract: fields.get('abstract'),
    published: publishedOf(fields),
    type,
    venue: venueOf(fields, named !== undefined),
    ...detailsOf(fields, type),
    ...eprint,
    citationKey: entry.key,
    ...placesOf(fields),
    ids: idsOf(fields, eprint.ids),
    categories: [fields.get('primaryclass', 'eprintclass') ?? ''].filter(Boolean),
    tags: tagsOf(fields),
    note: notesOf(fields).join('\n\n'),
    // DBLP's says when DBLP took it up, in words.
    savedAt: [fields.get('timestamp'), fields.get('date-added', 'dateadded')].find((text) =>
      /^\d{4}-/.test(text ?? ''),
    ),
  };
  const unkept = ['crossref', 'xdata'].filter((name) => entry.fields.has(name));
  for (const name of unkept) fields.used.add(name);
  return { ...record, unkept, extra: { ...fields.rest(), entrytype: entry.type } };
}

/** A type of publication in a field of its own. BibLaTeX's reports have a `type` that says that they are reports. */
function namedType(fields: Fields): PublicationType | undefined {
  if (fields.entry.type === 'report' && fields.get('type') === 'techreport') fields.used.add('type');
  const name = ['entrysubtype', 'type'].find((each) => typeNamed(fields.get(each)));
  if (!name) return undefined;
  fields.used.add(name);
  return typeNamed(fields.get(name));
}

function idsOf(fields: Fields, eprint: Partial<Record<IdScheme, string>>): ImportedRecord['ids'] {
  const [pmid, pmcid, hal] = [fields.get('pmid'), fields.get('pmcid', 'pmc'), fields.get('hal_id', 'hal')];
  return { pmid, pmcid, hal, ...eprint, doi: doiOf(fields) };
}

function titleOf(fields: Fields): string | undefined {
  const [title, subtitle] = [fields.get('title'), fields.get('subtitle')];
  const whole = subtitle && title ? `${title}${/[.:!?]$/.test(title) ? '' : ':'} ${subtitle}` : title;
  return whole && plainText(whole);
}

/** The date, as exact as the fields together say it. What no date can be made of stays where it was. */
function publishedOf(fields: Fields): string | undefined {
  const [year, month, day] = [fields.get('year'), fields.get('month'), fields.get('day')];
  const date = fields.get('date');
  const published = parseDate(date, joinDate(year, month, day), year);
  if (published) for (const name of ['date', 'year']) fields.used.add(name);
  if (published && published.length > 4) fields.used.add('month');
  if (published && published.length > 7) fields.used.add('day');
  return published;
}

/** What something appeared in. Of what merely lies somewhere it is a server's name, or what the file calls its type's. */
function venueOf(fields: Fields, isTyped: boolean): string | undefined {
  if (!/^(?:misc|online|electronic|www)$/.test(fields.entry.type)) {
    const venue = fields.take(...VENUES);
    // Proceedings name themselves twice, for the sake of what refers to them.
    return venue === fields.get('title') ? undefined : venue;
  }
  const place = fields.get('howpublished', 'organization');
  const isServer = /^(?:biorxiv|medrxiv|openreview)\b/i.test(place ?? '');
  const names = isServer ? ['howpublished', 'organization'] : isTyped ? ['howpublished'] : [];
  const venue = fields.take('booktitle', ...names);
  return isServer ? venue?.replace(/[\s,;:(]{0,3}https?:\/\/\S{1,2000}$/i, '') : venue;
}

function detailsOf(fields: Fields, type: ImportedRecord['type']): ImportedRecord {
  const [volume, version] = [fields.get('volume'), fields.get('version')];
  const isSerial = type === undefined || /^(?:article|review)/.test(type);
  const isArxivs = isMention(volume);
  if (volume && !isArxivs) fields.used.add('volume');
  if (version && !/^\d{1,6}$/.test(version)) fields.used.delete('version');
  const language = fields.get('langid', 'language');
  const code = languageTag(language);
  if (code) fields.used.add('langid').add('language');
  const publisher = fields.take(...PUBLISHERS.filter((name) => !isMention(fields.get(name)) && !fields.used.has(name)));
  const number = isSerial && !isMention(fields.get('number')) ? fields.take('number') : undefined;
  return {
    volume: isArxivs ? undefined : volume,
    issue: number ?? fields.take('issue'),
    pages: fields.take('pages', 'eid', 'articleno', 'article-number'),
    publisher,
    isbn: fields.get('isbn'),
    issn: fields.get('issn'),
    language: code,
    version: version && /^\d{1,6}$/.test(version) ? Number(version) : undefined,
  };
}

const REPOSITORIES: Readonly<Record<string, IdScheme>> = {
  arxiv: 'arxiv',
  pubmed: 'pmid',
  pmid: 'pmid',
  hal: 'hal',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  pubmedcentral: 'pmcid',
};

/** The identifier that a repository gave, with the version that was seen. */
function eprintOf(fields: Fields): { readonly ids: Partial<Record<IdScheme, string>>; readonly version?: number } {
  const eprint = fields.get('eprint');
  const type = fields.get('eprinttype', 'archiveprefix')?.toLowerCase();
  if (!eprint) return { ids: {} };
  const stated = type === undefined ? 'arxiv' : REPOSITORIES[type];
  const scheme = stated === 'pmid' && /^PMC\d/i.test(eprint) ? 'pmcid' : stated;
  const address = /^https?:/i.test(eprint) ? idsFromUrl(eprint) : undefined;
  // Some put the class behind it, as arXiv's pages do.
  const [name = ''] = eprint.split(/ ?\[/, 1);
  const inClass = `${fields.get('primaryclass', 'eprintclass') ?? ''}/${name}`;
  const id = scheme === 'arxiv' ? (normalizeArxivId(name) ?? normalizeArxivId(inClass)) : scheme && eprint;
  if (!scheme || (!id && !address)) return { ids: {} };
  for (const field of ['eprint', 'eprinttype']) fields.used.add(field);
  if (address) return { ids: address };
  const version = scheme === 'arxiv' ? /v(\d{1,3})$/.exec(name)?.[1] : undefined;
  return { ids: { [scheme]: id }, ...(version && { version: Number(version) }) };
}

function doiOf(fields: Fields): string | undefined {
  const doi = fields.get('doi', 'ee');
  if (fields.get('doi') && !normalizeDoi(doi ?? '') && !/^https?:/i.test(doi ?? '')) fields.used.delete('doi');
  return doi && normalizeDoi(doi);
}

/** Where the paper is, and where else that may be said: older styles have no field for an address. */
function placesOf(fields: Fields): ImportedRecord {
  const addresses = ADDRESSES.map((name) => fields.get(name));
  const published = fields.get('howpublished');
  const isAddress = /^(?:available (?:at|from)|online at|url)?:?\s?https?:\/\/\S+$/i.test(published ?? '');
  const url = addresses.map(fitAddress).find(Boolean);
  if (isAddress && (!url || published?.endsWith(url))) fields.used.add('howpublished');
  const mentions = ['journal', 'journaltitle', 'note', 'howpublished', 'number', 'volume', 'doi', 'url', 'pubstate'];
  return {
    url: url ?? (isAddress ? /https?:\S+/.exec(published ?? '')?.[0] : undefined),
    mentions: mentions.map((name) => fields.get(name)),
    passages: [fields.get('doi'), decodeTex(fields.raw('howpublished') ?? '', { markdown: true }), ...notesOf(fields)],
  };
}

function tagsOf(fields: Fields): string[] {
  const raw = TAGS.map((name) => fields.entry.fields.get(name) ?? '');
  return raw.flatMap((tex) => splitOutside(tex, /[,;]/)).map((tag) => foldSpace(decodeTex(tag)));
}

/** What readers wrote, wherever their program put it. A note that only names the preprint is none of theirs. */
function notesOf({ entry }: Fields): readonly string[] {
  const notes = NOTES.map((name) => {
    const note = decodeTex(entry.fields.get(name) ?? '', { markdown: true }).trim();
    return name === 'note' && isOnlyArxiv(note) ? '' : note;
  });
  return [...new Set(notes.filter(Boolean))];
}

/** A value as it is meant, out of the command that it may be wrapped in; an address also out of braces. */
function verbatim(tex: string, isAddress: boolean): string {
  const wrapped = /\\(?:url|href|nolinkurl|path)\s?\{([^{}]*)\}/.exec(tex)?.[1];
  const bare = isAddress ? tex.replace(/^\s*\{([^{}]*)\}\s*$/, '$1') : tex;
  return decodeAddress((wrapped ?? bare).trim());
}

function withoutPlainEntryType(row: ReadResult['rows'][number]): ReadResult['rows'][number] {
  const { entrytype, ...extra } = row.paper.extra ?? {};
  if (entrytype === undefined || isOwnEntryType(entrytype, row.paper)) return row;
  const { extra: _, ...paper } = row.paper;
  return { ...row, paper: { ...paper, ...(Object.keys(extra).length > 0 && { extra }) } };
}
