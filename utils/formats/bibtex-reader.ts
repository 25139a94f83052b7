import { joinDate, parseDate } from '../model/dates';
import type { IdScheme } from '../model/identifiers';
import type { PublicationType } from '../model/publication-type';
import { foldSpace } from '../model/text';
import { Fields, notesOf, TAGS } from './bib-fields';
import { inherit } from './bib-inherit';
import { languageTag } from './bib-languages';
import { readBibNames } from './bib-names';
import { doiOf, eprintOf, placesOf } from './bib-places';
import { isOwnEntryType, meaningOf, typeNamed } from './bib-types';
import { scanBibtex, type BibEntry } from './bibtex-scan';
import { splitOutside } from './braces';
import { isMention, namesArxiv } from './find-arxiv';
import type { ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';
import { decodeTex } from './tex-decode';

const VENUES = ['journal', 'journaltitle', 'booktitle'];
const PUBLISHERS = ['publisher', 'school', 'institution', 'organization'];

/** BibTeX and BibLaTeX. Broken entries are reported and the others read. */
export function readBibtex(text: string, options?: ReadOptions): ReadResult {
  const { entries, problems } = scan(text);
  const result = importRecords([...problems, ...records(entries)], options);
  return { ...result, rows: result.rows.map(withoutPlainEntryType) };
}

/** The first entry of a text that another program keeps beside a paper. */
export function readBibEntry(text: string): ImportedRecord | undefined {
  return records(scan(text).entries).next().value;
}

function scan(text: string): ReturnType<typeof scanBibtex> {
  return scanBibtex(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}

function* records(entries: readonly BibEntry[]): Generator<ImportedRecord, undefined> {
  for (const entry of inherit(entries)) if (entry.fields.size > 0) yield toRecord(new Fields(entry));
  return undefined;
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
    authorCount: authors.more ? authors.names.length + authors.more : undefined,
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

function idsOf(fields: Fields, eprint: Partial<Record<IdScheme, string | undefined>>): ImportedRecord['ids'] {
  const [pmid, pmcid, hal] = [fields.get('pmid'), fields.get('pmcid', 'pmc'), fields.get('hal_id', 'hal')];
  return { pmid, pmcid, hal, ...eprint, doi: doiOf(fields) };
}

function titleOf(fields: Fields): string | undefined {
  const [title, subtitle] = [fields.get('title'), fields.get('subtitle')];
  return subtitle && title ? `${title}${/[.:!?]$/.test(title) ? '' : ':'} ${subtitle}` : title;
}

/** The date, as exact as the fields together say it. What no date can be made of stays where it was. */
function publishedOf(fields: Fields): string | undefined {
  const [year, month, day] = [fields.get('year'), fields.get('month'), fields.get('day')];
  const date = fields.get('date');
  // Some write the whole date where a month belongs, and ACM the month of an issue in a field of its own.
  const published = parseDate(date, joinDate(year ?? date, month, day), year, month, fields.get('issue_date'));
  if (published) for (const name of ['date', 'year']) fields.used.add(name);
  if (published && published.length > 4) fields.used.add('month');
  if (published && published.length > 7) fields.used.add('day');
  return published;
}

/** What something appeared in. Of what merely lies somewhere it is a server's name, or what the file calls its type's. */
function venueOf(fields: Fields, isTyped: boolean): string | undefined {
  if (!/^(?:misc|online|electronic|www)$/.test(fields.entry.type)) {
    // A preprint's proceedings stand beside the server that it lies on.
    const isServers = (name: string): boolean => isMention(fields.get(name)) || namesArxiv(fields.get(name));
    const venue = fields.take(...VENUES.filter((name) => !isServers(name))) ?? fields.get(...VENUES);
    for (const name of VENUES) if (isServers(name)) fields.used.add(name);
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

function tagsOf(fields: Fields): string[] {
  const raw = TAGS.map((name) => fields.entry.fields.get(name) ?? '');
  return raw.flatMap((tex) => splitOutside(tex, /,|(?<!&#?\w{1,10});/)).map((tag) => foldSpace(decodeTex(tag)));
}

function withoutPlainEntryType(row: ReadResult['rows'][number]): ReadResult['rows'][number] {
  const { entrytype, ...extra } = row.paper.extra ?? {};
  if (entrytype === undefined || isOwnEntryType(entrytype, row.paper)) return row;
  const { extra: _, ...paper } = row.paper;
  return { ...row, paper: { ...paper, ...(Object.keys(extra).length > 0 && { extra }) } };
}
