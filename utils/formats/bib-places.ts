/** Where a record of BibTeX says which paper it is of, and where that lies. */
import { normalizeArxivId } from '../model/arxiv-id';
import { normalizeDoi } from '../model/doi';
import { idsFromUrl, type IdScheme } from '../model/identifiers';
import { ADDRESSES, notesOf, type Fields } from './bib-fields';
import { findArxivId, isMention } from './find-arxiv';
import type { ImportedRecord } from './import-records';
import { fitAddress, withScheme } from './measure';
import { decodeTex } from './tex-decode';

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
export function eprintOf(fields: Fields): {
  readonly ids: Partial<Record<IdScheme, string | undefined>>;
  readonly version?: number;
} {
  const eprint = fields.get('eprint');
  const type = fields.get('eprinttype', 'archiveprefix')?.toLowerCase();
  const arxiv = normalizeArxivId(fields.get('arxiv', 'arxivid') ?? '');
  if (arxiv) for (const field of ['arxiv', 'arxivid']) fields.used.add(field);
  if (!eprint) return { ids: { arxiv } };
  // Before arXiv had one number for all of its archives, each was a repository.
  const archived = type && !type.startsWith('arxiv') && normalizeArxivId(`${type}/${eprint}`);
  const stated = type === undefined || archived || /^arxiv\b/.test(type) ? 'arxiv' : REPOSITORIES[type];
  const scheme = stated === 'pmid' && /^PMC\d/i.test(eprint) ? 'pmcid' : stated;
  const address = /^https?:/i.test(eprint) ? idsFromUrl(eprint) : undefined;
  // Some put the class behind it, as arXiv's pages do.
  const [name = ''] = eprint.split(/ ?\[/, 1);
  const inClass = `${fields.get('primaryclass', 'eprintclass') ?? ''}/${name}`;
  const found = [name, inClass].map(normalizeArxivId).find(Boolean) ?? findArxivId([eprint]);
  const id = scheme === 'arxiv' ? archived || found : scheme && eprint;
  if (!scheme || (!id && !address)) return { ids: { arxiv } };
  for (const field of ['eprint', 'eprinttype']) fields.used.add(field);
  if (address) return { ids: address };
  const version = scheme === 'arxiv' ? /v(\d{1,3})$/.exec(name)?.[1] : undefined;
  return { ids: { [scheme]: id }, ...(version && { version: Number(version) }) };
}

export function doiOf(fields: Fields): string | undefined {
  const doi = fields.get('doi', 'ee');
  if (fields.get('doi') && !normalizeDoi(doi ?? '') && !/^https?:/i.test(doi ?? '')) fields.used.delete('doi');
  return doi && normalizeDoi(doi);
}

/** Where an address may stand though the field is for something else, and whose: the paper's, if nothing else says which it is. */
const ELSEWHERE =
  'bdsk-url-2 bdsk-url-3 website web source address location organization institution publisher journal pages eid adsurl'.split(
    ' ',
  );

/** Where the paper is, and where else that may be said: older styles have no field for an address. */
export function placesOf(fields: Fields): ImportedRecord {
  const addresses = [withScheme(fields.get('url')), ...ADDRESSES.map((name) => fields.get(name))];
  const published = fields.get('howpublished');
  const isAddress = /^(?:available (?:at|from)|online at|url)?:?\s?https?:\/\/\S+$/i.test(published ?? '');
  const url = addresses.map(fitAddress).find(Boolean);
  if (isAddress && (!url || published?.endsWith(url))) fields.used.add('howpublished');
  const mentions = ['journal', 'journaltitle', 'howpublished', 'number', 'volume', 'doi', 'url', 'pubstate'];
  const archives = [
    'journal',
    'journaltitle',
    'publisher',
    'institution',
    'howpublished',
    'note',
    'archiveprefix',
    'eprinttype',
  ];
  return {
    url: url ?? (isAddress ? /https?:\S+/.exec(published ?? '')?.[0] : undefined),
    pdf: fitAddress(fields.get('pdf')) ?? fileAddress(fields.get('file')),
    mentions: [
      ...mentions.map((name) => fields.get(name)),
      ...[fields.get('note')].filter(isMention),
      ...fields.mentions(),
    ],
    archives: archives.map((name) => fields.get(name)),
    numbers: ['volume', 'number', 'pages', 'eid', 'note', 'eprint'].map((name) => fields.get(name)),
    passages: [
      fields.get('doi'),
      decodeTex(fields.raw('howpublished') ?? '', { markdown: true }),
      ...notesOf(fields),
      ...ELSEWHERE.map((name) => fields.get(name)),
    ],
  };
}

/** The web address that reference managers put where the name of a file belongs: `:https\\://example.org/a.pdf:PDF`. */
function fileAddress(file = ''): string | undefined {
  const address = /https?:\/\/[^\s;{}]{1,3000}/i.exec(file.replaceAll('\\:', ':'))?.[0];
  return fitAddress(address?.replace(/:(?:PDF|application\/pdf)$/i, ''));
}
