/** A paper's identifiers: their schemes, their one normal form, and how two mentions of a paper are known to be one. */
import { ARXIV_ADDRESS, normalizeArxivId, placeOf } from './arxiv-id';
import { normalizeDoi } from './doi';
import { decodePercent } from './percent';
import { normalizeUrl } from './url-name';

/** Identifier schemes, strongest first: a paper's `id` is made of the first one that is known. */
export const ID_SCHEMES = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmlr',
  'pmid',
  'pmcid',
  'iacr',
  'ads',
  'inspire',
  's2',
  'dblp',
  'hal',
  'url',
  'local',
] as const;

export type IdScheme = (typeof ID_SCHEMES)[number];

/** `scheme:value`, normalised and without version, such as `arxiv:2401.01234`. */
export type PaperId = `${IdScheme}:${string}`;

export type PaperIds = Readonly<Partial<Record<IdScheme, string>>>;

/** Longer is no identifier, and could not be kept. */
const LONGEST = 2_900;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** Nothing escaped but angle brackets, which hold no slash; no brackets and no punctuation at the end. */
const PLAIN_DOI =
  /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}\/(?:[\w.:;/()-]|<[\w.:;()-]{1,80}>){0,200}[a-z\d])$/i;
/** The ACL's own DOIs end in its identifiers. @see https://aclanthology.org/faq/ */
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([\w.-]+)$/;

const NORMALIZERS: Partial<Record<IdScheme, (text: string) => string | undefined>> = {
  arxiv: normalizeArxivId,
  doi: normalizeDoi,
  url: normalizeUrl,
  acl: (text) => text.trim().replace(/\/$/, '').toLowerCase() || undefined,
  pmlr: (text) => /^v\d+\/[\w-]+$/.exec(text.trim().toLowerCase())?.[0],
  pmid: (text) => /^(?:pmid:?\s?)?(\d+)$/i.exec(text.trim())?.[1],
  pmcid: (text) => {
    const number = /^(?:pmcid:?\s?)?(?:pmc)?(\d+)(?:\.\d+)?$/i.exec(text.trim())?.[1];
    return number && `PMC${number}`;
  },
  hal: (text) => /^[a-z]+(?:-[a-z]+)?-\d{8}(?=v\d|$)/.exec(text.trim().toLowerCase())?.[0] ?? text.trim(),
};

/**
 * Identifiers in their one normal form. Unusable values are dropped, arXiv's own DOIs become arXiv identifiers, the ACL's
 * give away the Anthology's, and `url` is kept only while nothing stronger is known.
 */
export function normalizeIds(ids: Readonly<Partial<Record<IdScheme, string | undefined>>>): PaperIds {
  const known: Partial<Record<IdScheme, string>> = {};
  for (const scheme of ID_SCHEMES) {
    const raw = ids[scheme];
    if (!raw || raw.length > LONGEST) continue;
    const value = (NORMALIZERS[scheme] ?? ((text) => text.trim() || undefined))(raw);
    if (value) known[scheme] = value;
  }
  return reconciled(known);
}

/** What `normalizeIds` makes of an arXiv identifier and a DOI in their normal forms: without the readers of all schemes. */
export function arxivIds(arxiv: string, doi?: string): PaperIds {
  return reconciled(doi ? { arxiv, doi } : { arxiv });
}

/** What `normalizeDoi` makes of a resolver's address, if nothing in it asks for more than small letters; else undefined. */
export function plainDoi(address: string | undefined): string | undefined {
  const doi = PLAIN_DOI.exec(decodePercent(address ?? ''))?.[1];
  // bioRxiv appends a version to its own, and what follows it, that is no part of them.
  return doi?.toLowerCase().replace(/^(10\.(?:1101|64898)\/\d[\d.]*)v\d.*/, '$1');
}

function reconciled(known: Partial<Record<IdScheme, string>>): PaperIds {
  const arxivDoi = known.doi && ARXIV_DOI.exec(known.doi);
  if (arxivDoi?.[1]) {
    const arxiv = normalizeArxivId(arxivDoi[1]);
    delete known.doi;
    if (arxiv) known.arxiv ??= arxiv;
  }
  const acl = ACL_DOI.exec(known.doi ?? '')?.[1];
  if (acl) known.acl ??= acl;
  if (Object.keys(known).length > 1) delete known.url;
  return known;
}

/** The strongest identifier among normalised ones, or undefined if there is none. */
export function identify(ids: PaperIds): PaperId | undefined {
  const scheme = ID_SCHEMES.find((candidate) => ids[candidate]);
  return scheme && `${scheme}:${ids[scheme]}`;
}

/** Every name under which a paper may be met; the first one is its id. */
export function aliases(ids: PaperIds): PaperId[] {
  return ID_SCHEMES.filter((scheme) => ids[scheme]).map((scheme): PaperId => `${scheme}:${ids[scheme]}`);
}

/** Host and path of the addresses that hold an identifier, for each scheme. */
const ADDRESSES: { readonly [Scheme in IdScheme]?: RegExp } = {
  arxiv: ARXIV_ADDRESS,
  acl: /^(?:acl(?:anthology|web)\.org|aclanthology\.(?:info|coli\.uni-saarland\.de)|anthology\.aclweb\.org)\/(?:anthology\/)?(?:papers\/)?(?:[A-Z]\/[A-Z]\d\d\/|(?:[A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]{1,60}\.\d{1,5})\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d{1,2})?(?:\/|\.(?:pdf|bib|xml|endf))?$/i,
  iacr: /^(?:eprint\.iacr\.org\/(?:archive\/)?|ia\.cr\/)(\d{4}\/\d{3,5})(?=[./]|$)/,
  s2: /^semanticscholar\.org\/(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})\b/,
  pmlr: /^(?:proceedings\.mlr\.press|jmlr\.org\/proceedings\/papers)\/(v\d+\/(?!assets\b)[\w-]+?)(?:\.html|\.pdf|\/|$)/,
  pmid: /^(?:(?:m\.)?(?:pubmed\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?|europepmc\.org\/(?:article|abstract)\/med\/)(\d+)\/?$/i,
  pmcid:
    /^(?:(?:m\.|pmc\.)?ncbi\.nlm\.nih\.gov\/(?:labs\/)?(?:pmc\/)?articles|europepmc\.org\/(?:articles|(?:article|abstract)\/pmc))\/(PMC\d+)/i,
  ads: /^(?:(?:ui\.|dev\.)?adsabs\.harvard\.edu|scixplorer\.org|cdsads\.u-strasbg\.fr)\/(?:abs|full|link_gateway)\/(\d{4}[^/]{15})(?=\/|$)/,
  inspire: /^(?:old\.|labs\.)?inspirehep\.net\/(?:api\/)?(?:literature|record)\/(\d+)/,
  dblp: /^dblp(?:\.org|\.uni-trier\.de|\.dagstuhl\.de)\/rec\/(?:html\/|bibtex\/)?([a-z]+\/[\w-]+\/[\w-]+)(?:\.[a-z]{2,4})?$/,
  hal: /^(?:[\w-]+\.)*(?:hal\.science|archives-ouvertes\.fr|hal\.inria\.fr)\/([a-z]+(?:-[a-z]+)?-\d{8})(?=v\d|\/|$)/,
};

/** Identifiers that an address gives away by itself (arXiv, DOI resolvers, Hugging Face, OpenReview, ACL, PMLR, PubMed). */
export function idsFromUrl(address: string): PaperIds {
  if (!URL.canParse(address)) return {};
  const url = new URL(address);
  const place = placeOf(url);
  const ids: Partial<Record<IdScheme, string | undefined>> = { url: address };
  for (const scheme of ID_SCHEMES) ids[scheme] ??= ADDRESSES[scheme]?.exec(place)?.[1];
  if (/(?:^|\.)doi\.org$/.test(url.hostname)) ids.doi = normalizeDoi(address);
  if (/^(?:api2?\.)?openreview\.net\/(?:forum|pdf|attachment|revisions)/.test(place))
    ids.openreview = url.searchParams.get('id') ?? undefined;
  return normalizeIds(ids);
}
