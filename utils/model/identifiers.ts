/** A paper's identifiers: their schemes, their one normal form, and how two mentions of a paper are known to be one. */
import { ARXIV_ADDRESS, normalizeArxivId, placeOf } from './arxiv-id';
import { normalizeDoi } from './doi';
import { decodePercent } from './percent';

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
/** Parameters that name no paper: what tracks, what a campus adds, in which language and order a page is shown. */
const BESIDE =
  /^utm_|^mc_[ce]id$|^(?:ref|source|fbclid|[gdy]clid|msclkid|[gw]braid|igshid|casa_token|via|needAccess|hl|oe|lang|locale|pagesize|sortby)$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** Nothing escaped but angle brackets, which hold no slash; no brackets and no punctuation at the end. */
const PLAIN_DOI =
  /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}\/(?:[\w.:;/()-]|<[\w.:;()-]{1,80}>){0,200}[a-z\d])$/i;
/** The ACL's own DOIs end in its identifiers. @see https://aclanthology.org/faq/ */
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([\w.-]+)$/;

/** An address reduced to what names the resource: https, no fragment, no parameter that tracks, signs in or says in which language. */
export function normalizeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.protocol = 'https:';
  url.hash = '';
  // In a content script of Firefox, search parameters can be walked with `forEach` only: their iterators are not iterable.
  const beside: string[] = [];
  url.searchParams.forEach((_, key) => BESIDE.test(key) && beside.push(key));
  for (const key of beside) url.searchParams.delete(key);
  return nameOf(url) ?? url.href.replace(/;jsessionid=[^?]*/i, '').replace(/\/$/, '');
}

/** Host and path of papers on sites that have several hosts, or a page and a file of each, and the one name made of them. */
const NAMES: readonly (readonly [place: RegExp, name: string])[] = [
  [
    /^(?:www\.)?jmlr\.org\/papers\/v(?:olume)?(\d{1,3})\/([\w-]+)(?:\.html|(?:\/[\w-]+)?\.pdf)$/,
    'jmlr.org/papers/v$1/$2.html',
  ],
  [
    /^(?:papers\.nips|(?:papers|proceedings)\.neurips)\.cc\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([\da-f]+)-(?:Abstract|Paper)([\w-]*)\.(?:html|pdf)$/,
    'proceedings.neurips.cc/paper_files/paper/$1/hash/$2-Abstract$3.html',
  ],
  [
    /^proceedings\.iclr\.cc\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([\da-f]+)-(?:Abstract|Paper)([\w-]*)\.(?:html|pdf)$/,
    'proceedings.iclr.cc/paper_files/paper/$1/hash/$2-Abstract$3.html',
  ],
  [/^papers\.n(?:eur)?ips\.cc\/paper\/(\d{1,5}-[\w-]+)(?:\.pdf)?$/, 'papers.nips.cc/paper/$1'],
];

/** The one address of a paper where a site has many: on other hosts, in other languages and orders, of its page or its file. */
function nameOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const place = hostname + pathname;
  const [pattern, name] = NAMES.find(([one]) => one.test(place)) ?? [];
  if (pattern && name) return `https://${place.replace(pattern, name)}`;
  if (hostname === 'ieeexplore.ieee.org') {
    const number = /\/document\/(\d+)/.exec(pathname)?.[1] ?? searchParams.get('arnumber');
    return number ? `https://${hostname}/document/${number}` : undefined;
  }
  if (hostname === 'www.sciencedirect.com') {
    const item = /\/pii\/(\w+)/.exec(pathname)?.[1];
    return item && `https://${hostname}/science/article/pii/${item}`;
  }
  if (!/^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/.test(hostname)) return undefined;
  const citation = searchParams.get('citation_for_view');
  return citation
    ? `https://scholar.google.com/citations?view_op=view_citation&citation_for_view=${citation}`
    : undefined;
}

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
  acl: /^acl(?:anthology|web)\.org(?:\/anthology)?\/([A-Z]\d\d-\d+|\d{4}\.[\w-]+\.\d+)(?:\/|\.pdf)?$/,
  iacr: /^eprint\.iacr\.org\/(\d{4}\/\d{3,5})(?:\.pdf)?\/?$/,
  s2: /^semanticscholar\.org\/(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})\b/,
  pmlr: /^proceedings\.mlr\.press\/(v\d+\/(?!assets\/)[\w-]+?)(?:\.html|\/)/,
  pmid: /^(?:pubmed\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?(\d+)\/?$/,
  pmcid: /^(?:pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)/i,
};

/** Identifiers that an address gives away by itself (arXiv, DOI resolvers, Hugging Face, OpenReview, ACL, PMLR, PubMed). */
export function idsFromUrl(address: string): PaperIds {
  if (!URL.canParse(address)) return {};
  const url = new URL(address);
  const place = placeOf(url);
  const ids: Partial<Record<IdScheme, string | undefined>> = { url: address };
  for (const scheme of ID_SCHEMES) ids[scheme] ??= ADDRESSES[scheme]?.exec(place)?.[1];
  if (/(?:^|\.)doi\.org$/.test(url.hostname)) ids.doi = normalizeDoi(address);
  if (/^openreview\.net\/(?:forum|pdf|attachment)/.test(place))
    ids.openreview = url.searchParams.get('id') ?? undefined;
  return normalizeIds(ids);
}
