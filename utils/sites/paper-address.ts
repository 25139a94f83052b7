/** Where else papers are than at the addresses that `idsFromUrl` knows: on other hosts, as files, as parts of their pages. */
import { placeOf } from '../model/arxiv-id';
import { ID_SCHEMES, identify, idsFromUrl, normalizeIds, type IdScheme, type PaperIds } from '../model/identifiers';

/** Host (without `www.`) and path of addresses that hold an identifier. */
const ADDRESSES: { readonly [Scheme in IdScheme]?: RegExp } = {
  acl: /^(?:acl(?:anthology|web)\.org|aclanthology\.(?:info|coli\.uni-saarland\.de)|anthology\.aclweb\.org)\/(?:anthology\/)?(?:papers\/)?(?:[A-Z]\/[A-Z]\d\d\/|(?:[A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]{1,60}\.\d{1,5})\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d{1,2})?(?:\/|\.(?:pdf|bib|xml|endf))?$/i,
  pmlr: /^(?:proceedings\.mlr\.press|jmlr\.org\/proceedings\/papers)\/(v\d+\/(?!assets\b)[\w-]+?)(?:\.html|\.pdf|\/|$)/,
  pmid: /^(?:(?:m\.)?(?:pubmed\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?|europepmc\.org\/(?:article|abstract)\/med\/)(\d+)\/?$/i,
  pmcid:
    /^(?:(?:m\.|pmc\.)?ncbi\.nlm\.nih\.gov\/(?:labs\/)?(?:pmc\/)?articles|europepmc\.org\/(?:articles|(?:article|abstract)\/pmc))\/(PMC\d+)/i,
  iacr: /^(?:eprint\.iacr\.org\/(?:archive\/)?|ia\.cr\/)(\d{4}\/\d{3,5})(?=[./]|$)/,
  ads: /^(?:(?:ui\.|dev\.)?adsabs\.harvard\.edu|scixplorer\.org|cdsads\.u-strasbg\.fr)\/(?:abs|full|link_gateway)\/(\d{4}[^/]{15})(?=\/|$)/,
  inspire: /^(?:old\.|labs\.)?inspirehep\.net\/(?:api\/)?(?:literature|record)\/(\d+)/,
  dblp: /^dblp(?:\.org|\.uni-trier\.de|\.dagstuhl\.de)\/rec\/(?:html\/|bibtex\/)?([a-z]+\/[\w-]+\/[\w-]+)(?:\.[a-z]{2,4})?$/,
  hal: /^(?:[\w-]+\.)*(?:hal\.science|archives-ouvertes\.fr|hal\.inria\.fr)\/([a-z]+(?:-[a-z]+)?-\d{8})(?=v\d|\/|$)/,
};

/** Host and path of papers that have several addresses, and the one name made of them. */
const NAMES: readonly (readonly [place: RegExp, name: string])[] = [
  [
    /^jmlr\.(?:org|csail\.mit\.edu)\/papers\/v(?:olume)?(\d{1,3})\/([\w-]+)(?:\.html|\.bib|\/|(?:\/[\w-]+)?\.pdf)$/,
    'jmlr.org/papers/v$1/$2.html',
  ],
  [
    /^((?:papers|proceedings)\.[a-z]+\.cc\/[\w/]{1,60})-(?:Supplemental|Bibtex|Reviews)([\w-]*)\.\w+$/,
    '$1-Paper$2.pdf',
  ],
  [/^papers\.(n(?:eur)?ips)\.cc\/paper\/(\d{1,5}-[\w-]+)\/$/, 'papers.$1.cc/paper/$2'],
  [/^openaccess\.thecvf\.com\/(content[\w/-]*)\/papers\/([^/]+_paper)\.pdf$/, 'openaccess.thecvf.com/$1/html/$2.html'],
  [/^ijcai\.org\/proceedings\/(\d{4})\/0{0,4}([1-9]\d*)(?:\.pdf)?\/?$/, 'www.ijcai.org/proceedings/$1/$2'],
  // Journals on OJS: a file has a number of its own behind the paper's.
  [
    /^([\w.-]+\/(?:[\w-]+\/)*index\.php\/[\w-]+\/article)\/(?:view|viewFile|download)\/(\d+)(?:\/[\w-]+)?\/?$/,
    '$1/view/$2',
  ],
  [/^n(?:eur)?ips\.cc\/virtual\/(\d{4})\/(?:loc\/[\w-]+\/)?([a-z]+\/\d+)\/?$/, 'neurips.cc/virtual/$1/$2'],
  [/^(icml|iclr)\.cc\/virtual\/(\d{4})\/loc\/[\w-]+\/([a-z]+\/\d+)\/?$/, '$1.cc/virtual/$2/$3'],
  [
    /^ieeexplore\.ieee\.org\/(?:ielx?\d|ielaam)\/(?:\d+\/){2,3}0{0,4}([1-9]\d*)(?:-aam)?\.pdf$/,
    'ieeexplore.ieee.org/document/$1',
  ],
];
/** An item of Elsevier's: `S0010-8545(12)00147-6`, with and without the signs. */
const PII = /(?:\/pii\/|\/1-s2\.0-)([SB]\d{4}-?\d{3}[\dX]\(?\d{2}\)?\d{5}-?[\dX])(?=[/?]|$)/i;
const ELSEVIER = /^(?:(?:reader\.|linkinghub\.)?(?:sciencedirect|elsevier)\.com|pdf\.sciencedirectassets\.com)\//;
/** Google Scholar's name for all versions of a paper, in whatever country. */
const CLUSTER = /^https?:\/\/scholar\.google\.(?:com?\.)?[a-z]{2,3}\/scholar\?(?:.{0,200}&)?cluster=(\d+)/;

/** The identifiers of the paper that an address leads to, or its one address. */
export function paperIds(address: string): PaperIds {
  const ids = idsFromUrl(address);
  if (!URL.canParse(address) || !identify(ids)?.startsWith('url:')) return ids;
  const url = new URL(address);
  const place = placeOf(url);
  const found: Partial<Record<IdScheme, string | undefined>> = { url: nameOf(address, place) ?? ids.url };
  for (const scheme of ID_SCHEMES) found[scheme] ??= ADDRESSES[scheme]?.exec(place)?.[1];
  if (/^(?:api2?\.)?openreview\.net\/(?:pdf|attachment|revisions)/.test(place))
    found.openreview = url.searchParams.get('id') ?? undefined;
  return normalizeIds(found);
}

function nameOf(address: string, place: string): string | undefined {
  const item = ELSEVIER.test(place) ? PII.exec(place)?.[1]?.replace(/[-()]/g, '') : undefined;
  if (item) return `https://www.sciencedirect.com/science/article/pii/${item.toUpperCase()}`;
  const cluster = CLUSTER.exec(address)?.[1];
  if (cluster) return `https://scholar.google.com/scholar?cluster=${cluster}`;
  const [pattern, name] = NAMES.find(([one]) => one.test(place)) ?? [];
  return pattern && name && `https://${place.replace(pattern, name)}`;
}
