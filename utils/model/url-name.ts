/** Addresses as names of papers that have no identifier. */

/** Parameters that name no paper: what tracks, what a campus adds, in which language and order a page is shown. */
const BESIDE =
  /^utm_|^mc_[ce]id$|^_(?:g[al]|hsenc|hsmi)$|^(?:ref|source|fbclid|[gdy]clid|yclid|msclkid|[gw]braid|gad_source|srsltid|mkt_tok|igshid|casa_token|via|needAccess|hl|oe|lang|locale|language|pagesize|sortby)$/i;

/** Host and path of papers on sites that have several hosts, or a page and a file of each, and the one name made of them. */
const NAMES: readonly (readonly [place: RegExp, name: string])[] = [
  [
    /^(?:(?:www\.)?jmlr\.org|jmlr\.csail\.mit\.edu)\/papers\/v(?:olume)?(\d{1,3})\/([\w-]+)(?:\.html|\.bib|\/|(?:\/[\w-]+)?\.pdf)$/,
    'jmlr.org/papers/v$1/$2.html',
  ],
  [
    /^(?:papers\.nips|(?:papers|proceedings)\.neurips)\.cc\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([\da-f]+)-(?:Abstract|Paper|Supplemental|Bibtex|Reviews)([\w-]*)\.(?:html|pdf|bib|zip)$/,
    'proceedings.neurips.cc/paper_files/paper/$1/hash/$2-Abstract$3.html',
  ],
  [
    /^proceedings\.iclr\.cc\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([\da-f]+)-(?:Abstract|Paper|Supplemental|Bibtex)([\w-]*)\.(?:html|pdf|bib|zip)$/,
    'proceedings.iclr.cc/paper_files/paper/$1/hash/$2-Abstract$3.html',
  ],
  [/^papers\.n(?:eur)?ips\.cc\/paper\/(\d{1,5}-[\w-]+)(?:\.pdf|\/)?$/, 'papers.nips.cc/paper/$1'],
  [
    /^openaccess\.thecvf\.com\/(content[\w/-]*)\/(?:html|papers)\/([^/]+_paper)\.(?:html|pdf)$/,
    'openaccess.thecvf.com/$1/html/$2.html',
  ],
  [/^(?:www\.)?ijcai\.org\/proceedings\/(\d{4})\/0{0,4}([1-9]\d*)(?:\.pdf|\/)?$/, 'www.ijcai.org/proceedings/$1/$2'],
  // Journals on OJS: a file has a number of its own behind the paper's.
  [
    /^([\w.-]+\/(?:[\w-]+\/)*index\.php\/[\w-]+\/article)\/(?:view|viewFile|download)\/(\d+)(?:\/[\w-]+)?\/?$/,
    '$1/view/$2',
  ],
  [/^(?:nips|neurips)\.cc\/virtual\/(\d{4})\/(?:loc\/[\w-]+\/)?([a-z]+\/\d+)\/?$/, 'neurips.cc/virtual/$1/$2'],
  [/^(icml|iclr)\.cc\/virtual\/(\d{4})\/loc\/[\w-]+\/([a-z]+\/\d+)\/?$/, '$1.cc/virtual/$2/$3'],
  [/^ieeexplore\.ieee\.org\/(?:[\w-]+\/)*document\/(\d+)(?:\/.*)?$/, 'ieeexplore.ieee.org/document/$1'],
  [
    /^ieeexplore\.ieee\.org\/(?:ielx?\d|ielaam)\/(?:\d+\/){2,3}0{0,4}([1-9]\d*)(?:-aam)?\.pdf$/,
    'ieeexplore.ieee.org/document/$1',
  ],
];
/** An item of Elsevier's: `S0010-8545(12)00147-6`, with and without the signs. */
const PII = /(?:\/pii\/|\/1-s2\.0-)([SB]\d{4}-?\d{3}[\dX]\(?\d{2}\)?\d{5}-?[\dX])(?=[/?]|$)/i;
const ELSEVIER =
  /^(?:www\.|reader\.|linkinghub\.)?(?:sciencedirect|elsevier)\.com$|^(?:pdf|ars)\.(?:els-cdn|sciencedirectassets)\.com$/;

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

/** The one address of a paper where a site has many: on other hosts, in other languages and orders, of its page or its file. */
function nameOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const place = hostname + pathname;
  const [pattern, name] = NAMES.find(([one]) => one.test(place)) ?? [];
  if (pattern && name) return `https://${place.replace(pattern, name)}`;
  if (hostname === 'ieeexplore.ieee.org') {
    const number = searchParams.get('arnumber');
    return number ? `https://${hostname}/document/${number.replace(/^0+/, '')}` : undefined;
  }
  if (ELSEVIER.test(hostname)) {
    const item = PII.exec(pathname)?.[1]?.replace(/[-()]/g, '').toUpperCase();
    return item && `https://www.sciencedirect.com/science/article/pii/${item}`;
  }
  return /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/.test(hostname) ? citationOf(searchParams) : undefined;
}

/** What Google Scholar calls a paper in a profile, or all versions of one. */
function citationOf(parameters: URLSearchParams): string | undefined {
  const citation = parameters.get('citation_for_view');
  if (citation) return `https://scholar.google.com/citations?view_op=view_citation&citation_for_view=${citation}`;
  const cluster = parameters.get('cluster');
  return cluster ? `https://scholar.google.com/scholar?cluster=${cluster}` : undefined;
}
